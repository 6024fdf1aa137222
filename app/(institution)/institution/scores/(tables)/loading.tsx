import { Card } from '@/components/ui/card'
import { Skeleton, SkeletonList } from '@/components/ui/skeleton'

/** The tables' shape while they are read. In a group of their own, so that a case that may not be seen is answered as not found. */
export default function ScoresLoading() {
  return (
    <>
      <div className="mb-3.5 flex flex-col gap-2 pt-1">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="w-72" />
      </div>
      <Card flush>
        <SkeletonList />
      </Card>
    </>
  )
}
