'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { findPlace, type MenuPlace } from './menu'
import { markMenuPlace, readMenuPlaces } from './menu-page'

/**
 * Group and menu line the reader stands under (机构管理中心 / 案件分配列表). The server says the first; whoever goes on within the surface
 * keeps its frame, and trail and mark are then read off the menu itself.
 */
export function MenuTrail({ initial }: { initial: MenuPlace | null }) {
  const pathname = usePathname()
  const [first] = useState(pathname)
  const place = pathname === first ? initial : findPlace(pathname, readMenuPlaces())
  // With every drawing: a menu that was written anew brings the mark that the server knew.
  useEffect(() => markMenuPlace(place?.href ?? null))
  if (!place) return null
  return (
    <nav aria-label={SHELL.section} className="min-w-0 truncate text-ink-2 large:phone:hidden">
      {place.group ? <span className="phone:hidden">{place.group} / </span> : null}
      <a
        data-soft
        href={place.href}
        className="rounded-sm hover:text-court phone:block phone:truncate phone:leading-[2.75rem]"
      >
        {place.label}
      </a>
    </nav>
  )
}
