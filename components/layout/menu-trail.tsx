'use client'

import { usePathname } from 'next/navigation'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { findActiveHref, type MenuGroup } from './menu'

/** Group and menu line the reader stands under (机构管理中心 / 案件分配列表), read off the menu itself. */
export function MenuTrail({ groups }: { groups: readonly MenuGroup[] }) {
  const active = findActiveHref(usePathname(), groups.flatMap((group) => group.items.map((item) => item.href)))
  const group = groups.find((each) => each.items.some((item) => item.href === active))
  const item = group?.items.find((each) => each.href === active)
  if (!item) return null
  return (
    <nav aria-label={SHELL.section} className="min-w-0 truncate text-ink-2 large:phone:hidden">
      {group?.label ? <span className="phone:hidden">{group.label} / </span> : null}
      <a data-soft href={item.href} className="rounded-sm hover:text-court phone:block phone:truncate phone:leading-[2.75rem]">
        {item.label}
      </a>
    </nav>
  )
}
