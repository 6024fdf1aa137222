import { PageSkeleton } from '@/components/ui/page-skeleton'

/** The tables' shape while they are read. */
export default function CourtScoresLoading() {
  return <PageSkeleton />
}
