// What a page's tree hands to the same page's HTML past the data that travels to the browser (written.tsx). The two are made by two copies of
// the modules within one process; in the browser it is where what was read once is found again.

const kept = globalThis as unknown as {
  heyiTextShelf?: Map<string, { readonly text: string; readonly at: number }>
}
const shelf = (kept.heyiTextShelf ??= new Map())

/** A reader who leaves while the page is made leaves their text behind. */
const FORGOTTEN_MS = 60_000
const AT_MOST = 200

/** Puts a text by for the HTML that is made next. @returns its place, or null where too much lies there already */
export function putBy(text: string, at = performance.now()): string | null {
  for (const [place, entry] of shelf) {
    if (at - entry.at < FORGOTTEN_MS) break
    shelf.delete(place)
  }
  if (shelf.size >= AT_MOST) return null
  // No two pages may ever name the same place, whatever copy of this module they are made by: one would read the other's cases.
  const place = `written-${crypto.randomUUID()}`
  shelf.set(place, { text, at })
  return place
}

/** The text of that place, which is empty from then on. */
export function take(place: string): string {
  const text = shelf.get(place)?.text ?? ''
  shelf.delete(place)
  return text
}

/** In the browser: the text as it stands on the page, or as it stood there before the reader went on and came back. */
export function recall(place: string): string {
  const known = shelf.get(place)
  if (known) return known.text
  const text = document.getElementById(place)?.innerHTML ?? ''
  shelf.set(place, { text, at: 0 })
  return text
}
