import { ReportSkeleton } from '@/components/statistics/report-skeleton'

export default function ReportLoading() {
  return <ReportSkeleton />
}
