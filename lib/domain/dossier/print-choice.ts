import { fromRanges, toRanges, type PageRange } from './volume-pages'

/** Pages that are printed at a time: each is a picture in the memory of the browser. */
export const MOST_PRINTED = 200

/**
 * Printed page numbers as a user typed them: 3、5-8; a range also with a dash or 至.
 * @returns them in ascending order, each once; null where one is none of the volume, or none is
 * named
 */
export function readPrintChoice(typed: string, numberedPages: number): number[] | null {
  const parts = typed
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((part) => part !== '')
  const ranges: PageRange[] = []
  for (const part of parts) {
    const found = /^(\d{1,6})(?:[-–—~\u81f3](\d{1,6}))?$/.exec(part)
    if (!found) return null
    const from = Number(found[1])
    const to = Number(found[2] ?? found[1])
    if (from < 1 || to < from || to > numberedPages) return null
    ranges.push([from, to])
  }
  return ranges.length === 0 ? null : fromRanges(toRanges(fromRanges(ranges)))
}
