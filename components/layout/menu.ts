import type { IconName } from '@/components/ui/icon'

export interface MenuItem {
  href: string
  label: string
  icon?: IconName
  /** The number of items waiting there; zero shows nothing. */
  badge?: number
  /** The number is that of the unread notices, and follows them. */
  isUnread?: boolean
}

export interface MenuGroup {
  label?: string
  items: readonly MenuItem[]
}

/**
 * The href of the menu line that a path belongs to: the longest that equals the path or is a parent
 * folder of it; null if none.
 */
export function findActiveHref(pathname: string, hrefs: readonly string[]): string | null {
  const parents = hrefs.filter(
    (href) => pathname === href || pathname.startsWith(href.endsWith('/') ? href : `${href}/`),
  )
  return parents.reduce<string | null>(
    (best, href) => (best === null || href.length > best.length ? href : best),
    null,
  )
}

/** One line of a menu, with its group. */
export interface MenuPlace {
  readonly href: string
  readonly label: string
  readonly group: string
}

/**
 * In the address of a case: the list from which it was opened, as the rest of that list's address
 * behind the surface (`records`, `scores/cases`).
 */
export const LIST_PARAM = 'list'

/** The menu line that a path belongs to, or that of the named list; null if none. */
export function findPlace(
  pathname: string,
  places: readonly MenuPlace[],
  list: string | null = null,
): MenuPlace | null {
  const [, surface] = pathname.split('/')
  const named = list && places.find(({ href }) => href === `/${surface}/${list}`)
  if (named) return named
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
