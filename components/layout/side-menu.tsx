'use client'

import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { MenuGroup } from './menu'
import { MenuBadge } from './menu-badge'
import { useMenuPlace } from './use-menu-place'

/** The grouped links of the left menu, the current page's line marked. */
export function SideMenu({ groups }: { groups: readonly MenuGroup[] }) {
  const active = useMenuPlace(groups)?.href
  return (
    <nav aria-label={SHELL.mainMenu} className="flex flex-col gap-4">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label ? <p className="menu-group">{group.label}</p> : null}
          <ul className="menu-lines">
            {group.items.map(({ href, label, icon, badge }) => (
              <li key={href}>
                <SoftLink
                  href={href}
                  aria-current={href === active ? 'page' : undefined}
                  className="menu-link"
                >
                  {icon ? <Icon name={icon} /> : null}
                  <span className="menu-words">{label}</span>
                  {badge ? <MenuBadge count={badge} /> : null}
                </SoftLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
