import { Icon, type IconName } from './icon'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { WholeDays } from './whole-days'

export interface EmptyStateProps {
  icon?: IconName
  /** Why it is empty, as a sentence. */
  title: ReactNode
  /** What to do next, in words. */
  children?: ReactNode
  /** What to do next, as a button or link. */
  action?: ReactNode
  className?: string
}

/** Says why nothing is shown and what to do next. */
export function EmptyState({
  icon = 'inbox',
  title,
  children,
  action,
  className,
}: EmptyStateProps) {
  return (
    <div
      className={cn(
        'flex flex-col items-center px-6 py-10 text-center whitespace-normal',
        className,
      )}
    >
      <span className="mb-3 grid size-12 place-items-center rounded-full bg-line-2 text-ink-3">
        <Icon name={icon} className="size-6 [stroke-width:1.5]" />
      </span>
      <p className="text-md font-medium text-ink">{title}</p>
      {children == null ? null : (
        <div className="mt-1 max-w-[32em] text-balance text-ink-3 [&_p]:text-balance">
          <WholeDays>{children}</WholeDays>
        </div>
      )}
      {action == null ? null : <div className="mt-4">{action}</div>}
    </div>
  )
}
