import 'server-only'
import { readConfirmationShares } from '@/lib/data/stores/statistics/confirmation-share-store'
import { mayAct } from '@/lib/domain/access/policy'
import { formatRate } from '@/lib/domain/scoring/statistics-format'
import { toPeriod } from '@/lib/domain/statistics/period'
import { CONFIRMATION_SHARE } from '@/lib/labels/zh-CN/confirmation-share'
import { defineSqlQuery } from '../define-query'
import { ReportInput } from './report-input'

/** One figure: within how many days, the share, and what it is made of. */
export type ConfirmationShareView = readonly {
  readonly label: string
  /** 33%; null where no agreement is old enough. */
  readonly rate: string | null
  /** “3 件中 1 件” */
  readonly of: string
}[]

/**
 * 共同申请率: of the agreements of the period, beside a report. The definer function counts those of the
 * actor's own institution or court; no single case comes with it.
 */
export const getConfirmationShare = defineSqlQuery({
  act: 'statistics:read',
  input: ReportInput,
  load: async (db, query, { actor, now, today }) =>
    mayAct(actor, 'statistics:read', {})
      ? readConfirmationShares(db, toPeriod(query, today), now)
      : null,
  present: (shares): ConfirmationShareView =>
    shares.map(({ days, agreements, applied }) => ({
      label: CONFIRMATION_SHARE.within(days),
      rate: agreements === 0 ? null : formatRate(applied, agreements),
      of: CONFIRMATION_SHARE.of(agreements, applied),
    })),
})
