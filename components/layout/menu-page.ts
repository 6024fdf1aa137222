import type { MenuPlace } from './menu'

// The side menu as it stands on the page. Its lines are on the page once; what the browser wants to know about them is read there.

const MENU = '[data-side-menu]'
const LINK = `${MENU} a[href]`

/** The lines of the menu, each with its group; none where there is no menu. */
export function readMenuPlaces(): readonly MenuPlace[] {
  return Array.from(document.querySelectorAll<HTMLAnchorElement>(LINK), (link) => ({
    href: link.pathname,
    label: link.dataset.label ?? '',
    group: link.dataset.group ?? '',
  }))
}

/** Marks the line of the menu that the reader stands on, and no other. */
export function markMenuPlace(href: string | null): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINK)) {
    if (link.pathname === href) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}

/** The lines as they are written, for where they stand a second time. */
export function menuMarkup(): string {
  return document.querySelector(MENU)?.innerHTML ?? ''
}
