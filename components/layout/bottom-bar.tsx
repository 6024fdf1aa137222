'use client'

import { SoftLink } from '@/components/ui/soft-link'
import { usePathname } from 'next/navigation'
import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { findActiveHref, type MenuItem } from './menu'
import { MenuBadge } from './menu-badge'
import { UnreadBadge } from './unread-badge'

/** Beside the icon; with enlarged text it stays within its item. */
const BADGE_PLACE = 'absolute left-[min(50%+0.5rem,100%-1.9rem)] top-0.5 low:static'

/** The phone's menu of up to four items. */
export function BottomBar({ items }: { items: readonly MenuItem[] }) {
  const active = findActiveHref(
    usePathname(),
    items.map((item) => item.href),
  )
  return (
    <nav
      aria-label={SHELL.mainMenu}
      data-bottom-bar
      className={cn(
        'fixed inset-x-0 bottom-0 z-30 mx-auto max-w-[640px] border-t border-line bg-paper',
        'pb-[env(safe-area-inset-bottom)] sm:border-x print:hidden',
      )}
    >
      <ul className="flex">
        {items.map((item) => (
          <li key={item.href} className="min-w-0 flex-1">
            <SoftLink
              href={item.href}
              aria-current={item.href === active ? 'page' : undefined}
              className={cn(
                'relative flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 py-1.5 text-xs text-ink-3',
                'low:min-h-11 low:flex-row low:gap-2 low:py-0',
                'focus-visible:-outline-offset-2 aria-[current]:font-semibold aria-[current]:text-court [&_svg]:size-[1.375rem]',
              )}
            >
              {item.icon ? <Icon name={item.icon} /> : null}
              <span className="max-w-full truncate">{item.label}</span>
              {item.isUnread ? (
                <UnreadBadge initial={item.badge ?? 0} className={BADGE_PLACE} />
              ) : item.badge ? (
                <MenuBadge count={item.badge} className={BADGE_PLACE} />
              ) : null}
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
