import { SoftLink } from './soft-link'
import { cn } from './cn'

export interface TabLink {
  href: string
  label: string
  /** Shown beside the label; grouped by thousands. */
  count?: number
  isCurrent: boolean
}

/** Views of one list as links, so that back, reload and a pasted address keep the view. */
export function TabsNav({
  label,
  tabs,
  className,
}: {
  label: string
  tabs: readonly TabLink[]
  className?: string
}) {
  return (
    <nav
      aria-label={label}
      className={cn('overflow-x-auto border-b border-line print:hidden', className)}
    >
      <ul className="flex gap-6 px-4">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <SoftLink
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className="tab-link"
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="font-normal text-ink-3">{tab.count.toLocaleString('zh-CN')}</span>
              )}
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
