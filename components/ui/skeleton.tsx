import { SHELL } from '@/lib/labels/zh-CN/shell'
import { cn } from './cn'

/** A grey bar in the place of a text that is loading. */
function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-pulse rounded-sm bg-line-2', className)} />
}

export interface SkeletonListProps {
  /** How many cards. */
  rows?: number
  /** `table`: lines of a table; `cards`: the phone's cards. */
  shape?: 'table' | 'cards'
}

/** The shape of a list while it loads, so that nothing jumps. */
export function SkeletonList({ rows = 8, shape = 'table' }: SkeletonListProps) {
  if (shape === 'table')
    return <div role="status" aria-label={SHELL.loading} className="skeleton-table animate-pulse" />
  const numbers = Array.from({ length: rows }, (_, index) => index)
  return (
    <div role="status" aria-label={SHELL.loading} className="flex flex-col gap-2.5 overflow-hidden">
      {numbers.map((number) => (
        <div
          key={number}
          className="flex flex-col gap-2.5 rounded-lg border border-line bg-paper p-4"
        >
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-[1em] w-full" />
          <Skeleton className="h-[1em] w-1/2" />
        </div>
      ))}
    </div>
  )
}
