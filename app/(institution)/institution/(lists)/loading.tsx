import { Card } from '@/components/ui/card'
import { Skeleton, SkeletonList } from '@/components/ui/skeleton'

/** The shape of the surface's pages while one is read: a title, a sentence, a list. */
export default function InstitutionLoading() {
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
