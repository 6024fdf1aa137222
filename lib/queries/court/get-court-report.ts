import 'server-only'
import { accessConditions } from '@/lib/labels/zh-CN/access-conditions'
import { reportConditions } from '@/lib/labels/zh-CN/report'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { loadReport } from '../statistics/load-report'
import { ReportInput } from '../statistics/report-input'
import { presentReportPage, type ReportPage } from '../statistics/report-page'
import { findReportedInstitutions, accessRecordsFor } from './list-access-records'
import { findReviewedCourt, reviewedCourtId, withWatermark, type Watermarked } from './court-review'

export type CourtReportView = Watermarked<ReportPage>

/**
 * The same figures over everything the actor's court referred, whichever institution had it;
 * read-only.
 */
export const getCourtReport = defineSqlQuery({
  act: 'statistics:read',
  input: ReportInput,
  load: async (db, query, { actor, ...context }) => {
    const court = await findReviewedCourt(db, actor)
    if (!court) return null
    const days = listDaysOf(context)
    const report = await loadReport(db, { courtId: court.id }, query, days)
    return {
      court,
      report,
      listed: await findReportedInstitutions(db, actor, court.id, report.filter, days),
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
  present: ({ report, court }, context): CourtReportView =>
    withWatermark(presentReportPage(report, context.today), court, context),
})
