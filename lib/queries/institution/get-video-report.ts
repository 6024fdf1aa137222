import 'server-only'
import { readSessionFigures } from '@/lib/data/stores/statistics/video-session-store'
import { SESSION_KINDS, type SessionKind } from '@/lib/domain/conference/sessions'
import { toPeriod } from '@/lib/domain/statistics/period'
import { SESSION_DEFINITIONS, sessionKind } from '@/lib/labels/zh-CN/video-report'
import { defineSqlQuery } from '../define-query'
import { ReportInput } from '../statistics/report-input'
import { administeredBy } from './administered'

export type VideoReportView = {
  readonly rows: readonly {
    readonly kind: SessionKind
    readonly name: string
    readonly count: number
    readonly definition: string
  }[]
  readonly minutes: number
  /** Of a session that was opened; null: none was. */
  readonly averageMinutes: string | null
  readonly brokenLines: number
}

/** 视频调解 of an institution in a period, narrowed as its report is. Courts have none. */
export const getVideoReport = defineSqlQuery({
  act: 'statistics:read',
  input: ReportInput,
  load: async (db, query, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const { type: disputeType, source, mediator: mediatorId } = query
    const period = toPeriod(query, today)
    return readSessionFigures(db, { institutionId, period, disputeType, source, mediatorId })
  },
  present: ({ minutes, brokenLines, ...counts }): VideoReportView => ({
    rows: SESSION_KINDS.map((kind) => ({
      kind,
      name: sessionKind[kind],
      count: counts[kind],
      definition: SESSION_DEFINITIONS[kind],
    })),
    minutes,
    averageMinutes: counts.begun === 0 ? null : String(Math.round(minutes / counts.begun)),
    brokenLines,
  }),
})
