import type { ReactNode } from 'react'
import { cn } from './cn'

/**
 * The acts at the end of a long form: at the lower edge of the window while the form goes on below
 * it, else a plain card at its end. What gets the focus stays above it (app/styles/base.css).
 */
export function StickyFoot({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      data-sticky-foot=""
      className={cn(
        'sticky bottom-0 z-10 flex flex-wrap items-center justify-end gap-x-3 gap-y-2 rounded-lg border border-line bg-paper px-4 py-3',
        'phone:pb-[max(0.75rem,env(safe-area-inset-bottom))]',
        className,
      )}
    >
      {children}
    </div>
  )
}
