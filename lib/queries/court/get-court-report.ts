import 'server-only'
import { lookConditions } from '@/lib/labels/zh-CN/look-conditions'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { reportConditions } from '@/lib/labels/zh-CN/report'
import { defineListQuery } from '../define-query'
import { loadReport } from '../statistics/load-report'
import { ReportInput } from '../statistics/report-input'
import { presentReportPage, type ReportPage } from '../statistics/report-page'
import { findSummed, looksAt } from './list-looks'
import { courtOf, watermarkOf } from './reviewing'

export type CourtReportView = ReportPage & { readonly watermark: string }

/** The same figures over everything the actor's court referred, whichever institution had it; for reading alone. */
export const getCourtReport = defineListQuery({
  act: 'statistics:read',
  input: ReportInput,
  load: async (db, asked, { actor, today }) => {
    const courtId = courtOf(actor)
    return courtId
      ? {
          report: await loadReport(db, { courtId }, asked, today),
          shown: await findSummed(db, actor, courtId),
        }
      : null
  },
  record: ({ report: { period, filter, mediator: asked }, shown }, _asked, { actor }) =>
    looksAt(
      'court_report',
      shown,
      lookConditions({ mediator: filter.mediatorId }, ({ mediator }) =>
        reportConditions({
          period,
          type: filter.disputeType ?? null,
          source: filter.source ?? null,
          mediator: mediator ? (asked?.name ?? null) : null,
        }),
      ),
      courtOf(actor),
    ),
  present: ({ report }, { actor, now, today }): CourtReportView => ({
    ...presentReportPage(report, today),
    watermark: watermarkOf(actor, stamp(now)),
  }),
})
