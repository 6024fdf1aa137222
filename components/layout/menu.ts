import type { IconName } from '@/components/ui/icon'

export interface MenuItem {
  href: string
  label: string
  icon?: IconName
  /** How many things wait there; nothing is shown for zero. */
  badge?: number
}

export interface MenuGroup {
  label?: string
  items: readonly MenuItem[]
}

/** The menu's href that the path stands under: the longest that equals it or is a parent folder of it; null if none. */
export function findActiveHref(pathname: string, hrefs: readonly string[]): string | null {
  const parents = hrefs.filter(
    (href) => pathname === href || pathname.startsWith(href.endsWith('/') ? href : `${href}/`),
  )
  return parents.reduce<string | null>(
    (best, href) => (best === null || href.length > best.length ? href : best),
    null,
  )
}

/** Where a reader stands in a menu. */
export interface MenuPlace {
  readonly href: string
  readonly label: string
  readonly group: string
}

/** The line of the menu that the path stands under, with its group; null if none. */
export function findPlace(pathname: string, places: readonly MenuPlace[]): MenuPlace | null {
  const active = findActiveHref(
    pathname,
    places.map(({ href }) => href),
  )
  return places.find(({ href }) => href === active) ?? null
}

/** All lines of a menu, each with its group. */
export function menuPlaces(groups: readonly MenuGroup[]): readonly MenuPlace[] {
  return groups.flatMap(({ label: group = '', items }) =>
    items.map(({ href, label }) => ({ href, label, group })),
  )
}
