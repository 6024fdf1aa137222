import type { ReactNode } from 'react'
import { WholeDays } from '@/components/ui/whole-days'

export interface PageHeaderProps {
  title: ReactNode
  /** One sentence: what waits here, or what this page is (3 件今天到受理期限). */
  subtitle?: ReactNode
  /** Breadcrumb above the title, where the menu does not show the path. */
  trail?: ReactNode
  /** Buttons at the right; at most one primary, last. */
  actions?: ReactNode
}

/** The top of a page: its only h1, a sentence, and its buttons. */
export function PageHeader({ title, subtitle, trail, actions }: PageHeaderProps) {
  return (
    <div className="mb-3.5">
      {trail}
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold">{title}</h1>
          {subtitle == null ? null : (
            <p className="text-ink-3">
              <WholeDays>{subtitle}</WholeDays>
            </p>
          )}
        </div>
        {actions == null ? null : (
          <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>
        )}
      </div>
    </div>
  )
}
