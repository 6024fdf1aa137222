import 'server-only'

// The tables of a PDF's objects, each of which names the one before it (ISO 32000-1, 7.5.6 and
// 7.5.8).

/** How far behind its place the dictionary of a table is looked for. */
const LONGEST_TABLE = 2_000_000
/** One more with each time that a file was changed and saved. */
const MOST_TABLES = 200

/**
 * Whether the tables lead back to one that was read already, so that readers might never end, or
 * are more than any document has. Places that are wrong are no cycle: readers repair them.
 * @param text the file, one character per byte
 */
export function hasPdfCycle(text: string): boolean {
  const seen = new Set<number>()
  const last = text.lastIndexOf('startxref')
  let at: number | null = Number(/startxref\s+(\d{1,10})/.exec(text.slice(last, last + 40))?.[1])
  while (at !== null && Number.isInteger(at) && at > 0 && at < text.length) {
    if (seen.has(at) || seen.size === MOST_TABLES) return true
    seen.add(at)
    at = placeBefore(text, at)
  }
  return false
}

function placeBefore(text: string, at: number): number | null {
  const table = text.slice(at, at + LONGEST_TABLE)
  const isTable = /^\s*xref\b/.test(table)
  const end = isTable ? table.indexOf('startxref') : table.search(/\bstream\r?\n/)
  const dictionary = table.slice(isTable ? table.indexOf('trailer') : 0, end < 0 ? undefined : end)
  const place = /\/Prev\s+(\d{1,10})/.exec(dictionary)?.[1]
  return place === undefined ? null : Number(place)
}
