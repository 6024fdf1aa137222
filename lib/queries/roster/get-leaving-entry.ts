import 'server-only'
import { z } from 'zod'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import { findOpenReferrals, findRunningIds } from '@/lib/data/stores/roster/open-referrals-store'
import { findRosterFile } from '@/lib/data/stores/roster/roster-store'
import { mayAct } from '@/lib/domain/access/policy'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { OpenReferrals } from '@/lib/domain/ending/open-referrals'
import { isInForce, standingOf } from '@/lib/domain/roster/roster'
import { ROSTER_MOVES } from '@/lib/domain/roster/roster-moves'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { rosterStandingOf } from '@/lib/labels/zh-CN/roster'
import { listDaysOf } from '../case/list-days'
import { presentRowClock, type RowClock } from '../case/row-clock'
import { deskActsOn } from '../court/desk-row'
import { defineQuery, type ReadContext } from '../define-query'

/** Most cases that the page lists; counts are of all. */
const CASES_SHOWN = 100

export type LeavingCase = {
  readonly caseId: string
  readonly caseNo: string
  readonly status: CaseStatus
  readonly disputeType: string
  readonly applicants: string
  readonly respondents: string
  readonly clock: RowClock | null
  readonly mediator: string | null
  readonly mayRecall: boolean
}

export type LeavingEntryView = {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly standing: string
  /** In a status from which it can be taken out. */
  readonly isIn: boolean
  /** The court refers nothing to it today. */
  readonly isStopped: boolean
  readonly open: OpenReferrals
  readonly pending: readonly LeavingCase[]
  readonly running: readonly LeavingCase[]
}

const presentCase = (row: CaseListRow, context: ReadContext): LeavingCase => ({
  caseId: row.id,
  caseNo: row.caseNo,
  status: row.status,
  disputeType: disputeType[row.disputeType],
  applicants: namesInWords(row.applicants),
  respondents: namesInWords(row.respondents),
  clock: presentRowClock(row, context),
  mediator: row.mediatorName,
  mayRecall: deskActsOn(row, context).includes('recall'),
})

/** 移出名册: what is open at an institution of the court's roster, for the clerk who decides. */
export const getLeavingEntry = defineQuery({
  act: 'roster:read',
  input: z.object({ entryId: z.uuid() }),
  load: async (db, { entryId }, { actor, today, calendar }) => {
    const file = await findRosterFile(db, entryId)
    if (!file || file.mediatorId !== null) return null
    const { courtId, institutionId } = file
    if (!mayAct(actor, 'roster:remove', { courtId, institutionId })) return null
    const ids = await findRunningIds(db, file, CASES_SHOWN)
    const days = listDaysOf({ today, calendar })
    return {
      file,
      open: await findOpenReferrals(db, file),
      cases: await readCaseList(
        db,
        { tenant: { courtId }, filter: {}, order: 'oldest', days },
        { kind: 'ids', ids },
        { cursor: null, isBackwards: false, take: CASES_SHOWN },
      ),
    }
  },
  scope: ({ file: { courtId, institutionId } }) => ({ courtId, institutionId }),
  present: ({ file, open, cases }, context): LeavingEntryView => {
    const rows = cases.map((row) => presentCase(row, context))
    return {
      id: file.id,
      revision: file.revision,
      name: file.name,
      standing: rosterStandingOf(true, standingOf(file, context.today)),
      isIn: (ROSTER_MOVES.remove.from as readonly string[]).includes(file.status),
      isStopped: !isInForce(file, context.today),
      open,
      pending: rows.filter(({ status }) => status === 'pending_acceptance'),
      running: rows.filter(({ status }) => status !== 'pending_acceptance'),
    }
  },
})
