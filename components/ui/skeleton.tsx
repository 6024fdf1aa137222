import { SHELL } from '@/lib/labels/zh-CN/shell'
import { cn } from './cn'

/** One grey bar in the place of a text to come. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block h-[1em] animate-pulse rounded-sm bg-line-2', className)} />
}

export interface SkeletonListProps {
  rows?: number
  /** `table`: lines of a table; `cards`: the phone's cards. */
  shape?: 'table' | 'cards'
}

/** The shape of a list while it is read, so that nothing jumps when it arrives. */
export function SkeletonList({ rows = 8, shape = 'table' }: SkeletonListProps) {
  const numbers = Array.from({ length: rows }, (_, index) => index)
  return (
    <div role="status" aria-label={SHELL.loading} className={cn('flex flex-col overflow-hidden', shape === 'cards' && 'gap-2.5')}>
      {numbers.map((number) =>
        shape === 'table' ? (
          <div key={number} className="flex gap-6 border-b border-line-2 px-4 py-[0.85rem]">
            <Skeleton className="w-8" />
            <Skeleton className="w-44" />
            <Skeleton className="w-24" />
            <Skeleton className="flex-1" />
            <Skeleton className="w-28" />
          </div>
        ) : (
          <div key={number} className="flex flex-col gap-2.5 rounded-lg border border-line bg-paper p-4">
            <Skeleton className="h-5 w-2/3" />
            <Skeleton className="w-full" />
            <Skeleton className="w-1/2" />
          </div>
        ),
      )}
    </div>
  )
}
