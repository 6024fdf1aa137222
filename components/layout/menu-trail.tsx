'use client'

import { usePathname } from 'next/navigation'
import { SoftLink } from '@/components/ui/soft-link'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { findPlace, menuPlaces, type MenuGroup } from './menu'

/** Group and menu line of the current page (机构管理中心 / 案件分配列表). */
export function MenuTrail({ groups }: { groups: readonly MenuGroup[] }) {
  const place = findPlace(usePathname(), menuPlaces(groups))
  if (!place) return null
  return (
    <nav aria-label={SHELL.section} className="min-w-0 truncate text-ink-2 large:phone:hidden">
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
