import type { ReactNode } from 'react'

/** One line of a menu. Icons are elements, not components, so that a server layout may hand them to a client menu. */
export interface MenuItem {
  href: string
  label: string
  icon?: ReactNode
  /** How many things wait there; nothing is shown for zero. */
  badge?: number
}

export interface MenuGroup {
  label?: string
  items: readonly MenuItem[]
}

/** The menu's href that the path stands under: the longest that equals it or is a parent folder of it; null if none. */
export function findActiveHref(pathname: string, hrefs: readonly string[]): string | null {
  const parents = hrefs.filter((href) => pathname === href || pathname.startsWith(href.endsWith('/') ? href : `${href}/`))
  return parents.reduce<string | null>((best, href) => (best === null || href.length > best.length ? href : best), null)
}

/** The pages of a menu as Ctrl-K offers them. */
export function jumpPages(groups: readonly MenuGroup[]): { readonly href: string; readonly label: string; readonly group: string }[] {
  return groups.flatMap(({ label: group = '', items }) => items.map(({ href, label }) => ({ href, label, group })))
}
