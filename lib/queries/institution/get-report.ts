import 'server-only'
import { listDaysOf } from '../case/list-days'
import { defineSqlQuery } from '../define-query'
import { loadReport } from '../statistics/load-report'
import { ReportInput } from '../statistics/report-input'
import { presentReportPage } from '../statistics/report-page'
import { administeredBy } from './administered'

/** 机构案件报表 (操作手册 3.1, 3.9) of the actor's own institution; by default the last twelve months. */
export const getReport = defineSqlQuery({
  act: 'statistics:read',
  input: ReportInput,
  load: async (db, query, { actor, ...context }) => {
    const institutionId = administeredBy(actor)
    return institutionId ? loadReport(db, { institutionId }, query, listDaysOf(context)) : null
  },
  present: (facts, { today }) => presentReportPage(facts, today),
})
