import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/** The shape of a report while its numbers are read. */
export function ReportSkeleton() {
  const figures = Array.from({ length: 9 }, (_, index) => index)
  return (
    <div role="status" aria-label={SHELL.loading} className="flex flex-col gap-3.5">
      <div className="flex flex-col gap-2 pt-1">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="w-96 max-w-full" />
      </div>
      <Card>
        <Skeleton className="mb-3 h-7 w-96 max-w-full" />
        <Skeleton className="h-9 w-full" />
      </Card>
      <Card>
        <div className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
          {figures.map((figure) => (
            <div key={figure} className="flex flex-col gap-2">
              <Skeleton className="w-16" />
              <Skeleton className="h-6 w-24" />
            </div>
          ))}
        </div>
      </Card>
      <Card><Skeleton className="h-64 w-full" /></Card>
    </div>
  )
}
