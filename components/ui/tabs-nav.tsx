import Link from 'next/link'
import { cn } from './cn'

export interface TabLink {
  href: string
  label: string
  /** Shown beside the label; grouped by thousands. */
  count?: number
  isCurrent: boolean
}

/** Views of one list as links, so that back, reload and a pasted address keep the view. */
export function TabsNav({ label, tabs, className }: { label: string; tabs: readonly TabLink[]; className?: string }) {
  return (
    <nav aria-label={label} className={cn('overflow-x-auto border-b border-line print:hidden', className)}>
      <ul className="flex gap-6 px-4">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Link
              prefetch={false}
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className={cn(
                'relative flex min-h-[2.86rem] items-center gap-1.5 px-0.5 text-ink-2 phone:min-h-12',
                'hover:text-ink focus-visible:-outline-offset-2',
                'after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-transparent',
                'aria-[current]:font-semibold aria-[current]:text-court-strong aria-[current]:after:bg-court',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="font-normal text-ink-3">{tab.count.toLocaleString('zh-CN')}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
