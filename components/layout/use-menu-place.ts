'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { findPlace, LIST_PARAM, menuPlaces, type MenuGroup, type MenuPlace } from './menu'

/**
 * The menu line of the current page: that of the list from which a case was opened, if the address
 * names one.
 */
export function useMenuPlace(groups: readonly MenuGroup[]): MenuPlace | null {
  const list = useSearchParams().get(LIST_PARAM)
  return findPlace(usePathname(), menuPlaces(groups), list)
}
