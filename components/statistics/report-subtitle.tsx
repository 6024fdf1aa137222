import { firstReferral, REPORT } from '@/lib/labels/zh-CN/report'
import { periodInWords } from '@/lib/labels/zh-CN/statistics'
import type { ReportView } from '@/lib/queries/statistics/report-view'

/** The requested period, and apart from it the month of the first case. */
export function ReportSubtitle({ view }: { view: Pick<ReportView, 'period' | 'firstMonth'> }) {
  const first = firstReferral(view.firstMonth)
  return (
    <>
      {REPORT.subtitle(periodInWords(view.period))}
      {first ? `，${first}` : null}
      <span className="print:hidden">。{REPORT.subtitleHint}</span>
    </>
  )
}
