'use client'

import { SoftLink } from '@/components/ui/soft-link'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { MenuGroup } from './menu'
import { useMenuPlace } from './use-menu-place'

/**
 * Group and menu line of the current page (机构管理中心 / 案件分配列表). Not shown on a page that has a
 * breadcrumb of its own (app/styles/menus.css).
 */
export function MenuTrail({ groups }: { groups: readonly MenuGroup[] }) {
  const place = useMenuPlace(groups)
  if (!place) return null
  return (
    <nav
      data-menu-trail=""
      aria-label={SHELL.section}
      className="min-w-0 truncate text-ink-2 max-[27rem]:hidden large:phone:hidden"
    >
      {place.group ? <span className="phone:hidden">{place.group} / </span> : null}
      <SoftLink
        href={place.href}
        className="rounded-sm hover:text-court phone:block phone:truncate phone:leading-[2.75rem]"
      >
        {place.label}
      </SoftLink>
    </nav>
  )
}
