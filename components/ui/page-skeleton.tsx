import { Card } from './card'
import { Skeleton, SkeletonList } from './skeleton'

/** A list's page while it is read: its title, its line, its rows. */
export function PageSkeleton() {
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
