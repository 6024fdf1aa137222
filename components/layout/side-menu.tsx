import { Glyph } from '@/components/ui/glyph'
import { toStaticMarkup } from '@/components/ui/static-markup'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { MenuBadge } from './menu-badge'
import type { MenuGroup } from './menu'

export interface SideMenuProps {
  groups: readonly MenuGroup[]
  /** The line that the reader stands on; `MenuTrail` moves the mark from then on. */
  active: string | null
}

/**
 * The grouped links of the left menu, written as text: they stand on every page and never change by themselves. Plain links, which SoftLinks
 * follows: of thirteen places that would each be asked for ahead of time one is opened.
 */
export function SideMenu({ groups, active }: SideMenuProps) {
  const lines = groups.map((group, index) => (
    <div key={group.label ?? index}>
      {group.label ? <p className="menu-group">{group.label}</p> : null}
      <ul className="menu-lines">
        {group.items.map((item) => (
          <li key={item.href}>
            <a
              data-soft
              href={item.href}
              aria-current={item.href === active ? 'page' : undefined}
              data-label={item.label}
              data-group={group.label}
              className="menu-link"
            >
              {item.icon ? <Glyph data={item.icon} /> : null}
              <span className="menu-words">{item.label}</span>
              {item.badge ? <MenuBadge count={item.badge} /> : null}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ))
  return (
    <nav
      aria-label={SHELL.mainMenu}
      data-side-menu
      className="flex flex-col gap-4"
      dangerouslySetInnerHTML={{ __html: toStaticMarkup(lines) }}
    />
  )
}
