import type { LocalDate } from '@/lib/domain/time/local-date'
import type { ReportFacts } from './load-report'
import { figuresOfNow, figuresOfPeriod, type Figure } from './report-figures'
import { reportTables, type ReportTables } from './report-tables'
import { presentReport, type ReportView } from './report-view'

/** A report with its key figures and tables in words, for page, print sheet and export alike. */
export type ReportPage = ReportView & {
  readonly ofNow: readonly Figure[]
  readonly ofPeriod: readonly Figure[]
  readonly tables: ReportTables
}

export function presentReportPage(facts: ReportFacts, today: LocalDate): ReportPage {
  const view = presentReport(facts, today)
  return {
    ...view,
    ofNow: figuresOfNow(view),
    ofPeriod: figuresOfPeriod(view),
    tables: reportTables(view),
  }
}
