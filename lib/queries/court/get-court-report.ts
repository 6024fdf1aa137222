import 'server-only'
import { accessConditions } from '@/lib/labels/zh-CN/access-conditions'
import { reportConditions } from '@/lib/labels/zh-CN/report'
import { defineSqlQuery } from '../define-query'
import { loadReport } from '../statistics/load-report'
import { ReportInput } from '../statistics/report-input'
import { presentReportPage, type ReportPage } from '../statistics/report-page'
import { findReportedInstitutions, accessRecordsFor } from './list-access-records'
import { reviewedCourtId, withWatermark, type Watermarked } from './court-review'

export type CourtReportView = Watermarked<ReportPage>

/**
 * The same figures over everything the actor's court referred, whichever institution had it;
 * read-only.
 */
export const getCourtReport = defineSqlQuery({
  act: 'statistics:read',
  input: ReportInput,
  load: async (db, query, { actor, today }) => {
    const courtId = reviewedCourtId(actor)
    if (!courtId) return null
    const report = await loadReport(db, { courtId }, query, today)
    return {
      report,
      listed: await findReportedInstitutions(db, actor, courtId, report.filter, today),
    }
  },
  record: ({ report: { period, filter, mediator: named }, listed }, _query, { actor }) =>
    accessRecordsFor(
      'court_report',
      listed,
      accessConditions({ mediator: filter.mediatorId }, ({ mediator }) =>
        reportConditions({
          period,
          type: filter.disputeType ?? null,
          source: filter.source ?? null,
          mediator: mediator ? (named?.name ?? null) : null,
        }),
      ),
      reviewedCourtId(actor),
    ),
  present: ({ report }, context): CourtReportView =>
    withWatermark(presentReportPage(report, context.today), context),
})
