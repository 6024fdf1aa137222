'use client'

import { usePathname } from 'next/navigation'
import { cn } from '@/components/ui/cn'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { findActiveHref, type MenuGroup } from './menu'

/** The grouped links of the left menu; the one the reader stands on is marked. */
export function SideMenu({ groups, onNavigate }: { groups: readonly MenuGroup[]; onNavigate?: () => void }) {
  const active = findActiveHref(usePathname(), groups.flatMap((group) => group.items.map((item) => item.href)))
  return (
    <nav aria-label={SHELL.mainMenu} className="flex flex-col gap-4">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label ? <p className="px-2.5 pb-1 text-xs text-ink-3">{group.label}</p> : null}
          <ul className="flex flex-col gap-0.5">
            {group.items.map((item) => (
              <li key={item.href}>
                {/* Plain links: SoftLinks follows them. Thirteen places a page would each be asked for ahead of time, and one of them is opened. */}
                <a
                  data-soft
                  href={item.href}
                  onClick={onNavigate}
                  aria-current={item.href === active ? 'page' : undefined}
                  className="menu-link"
                >
                  {item.icon}
                  <span className="min-w-0 flex-1">{item.label}</span>
                  {item.badge ? <MenuBadge count={item.badge} /> : null}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** How many things wait behind a link. */
export function MenuBadge({ count, className }: { count: number; className?: string }) {
  return (
    <span
      className={cn(
        'rounded-full border border-court/25 bg-paper px-[0.5em] text-xs font-semibold leading-[1.5] text-court-strong',
        className,
      )}
    >
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{SHELL.waiting(count)}</span>
    </span>
  )
}
