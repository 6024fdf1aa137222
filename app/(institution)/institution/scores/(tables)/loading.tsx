import { PageSkeleton } from '@/components/ui/page-skeleton'

/** The tables' shape while they are read. In a group of their own, so that a case that may not be seen is answered as not found. */
export default function ScoresLoading() {
  return <PageSkeleton />
}
