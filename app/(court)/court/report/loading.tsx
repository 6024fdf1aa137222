import { ReportSkeleton } from '@/components/statistics/report-skeleton'

export default function CourtReportLoading() {
  return <ReportSkeleton />
}
