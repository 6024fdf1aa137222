/**
 * Whether a pressed key is a key of the page: not while an input method composes, while typing (in
 * an element of `typing`), with a modifier, behind an open dialog, or where an element has used it.
 */
export function isKeyOfPage(event: KeyboardEvent, typing: string): boolean {
  const target = event.target instanceof Element ? event.target : null
  return !(
    event.defaultPrevented ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    target?.closest(typing) ||
    document.querySelector('[role="dialog"]')
  )
}
