/**
 * The pages of a bound volume. Cover, catalogue and back matter are in the file and have no printed
 * number; people name a page by its printed number, the file by its position. Source: domain.md 6
 * (编页：正文逐页编号，封面、目录、备考表、封底不编号).
 */
export type VolumePages = {
  /** All pages of the file. */
  readonly pageCount: number
  readonly numberedPages: number
  /** Pages before printed page 1. */
  readonly unnumberedBefore: number
}

/** The printed number of the page at this position (from 1); null where it has none. */
export function printedPage(
  position: number,
  { numberedPages, unnumberedBefore }: VolumePages,
): number | null {
  const printed = position - unnumberedBefore
  return printed >= 1 && printed <= numberedPages ? printed : null
}

/** The position of a printed page; null where the volume has no such page. */
export function positionOfPrinted(
  printed: number,
  { numberedPages, unnumberedBefore }: VolumePages,
): number | null {
  const isIn = Number.isInteger(printed) && printed >= 1 && printed <= numberedPages
  return isIn ? printed + unnumberedBefore : null
}

/**
 * A page in an address: 23 as printed, `f2` the second page before page 1, `b1` the first behind
 * the last one.
 */
export function pageKey(position: number, pages: VolumePages): string {
  const printed = printedPage(position, pages)
  if (printed !== null) return String(printed)
  return position <= pages.unnumberedBefore
    ? `f${position}`
    : `b${position - pages.unnumberedBefore - pages.numberedPages}`
}

/** The position that an address names; the first page where it names none of this volume. */
export function positionOfKey(key: string | null, pages: VolumePages): number {
  const found = /^([fb]?)([1-9]\d{0,5})$/.exec(key ?? '')
  if (!found) return 1
  const [, part, digits] = found
  const number = Number(digits)
  if (part === '') return positionOfPrinted(number, pages) ?? 1
  if (part === 'f') return number <= pages.unnumberedBefore ? number : 1
  const position = pages.unnumberedBefore + pages.numberedPages + number
  return position <= pages.pageCount ? position : 1
}

/** From and to, both included. */
export type PageRange = readonly [from: number, to: number]

/** Numbers as ascending ranges without overlaps: 3, 4, 5, 9 are 3–5 and 9. */
export function toRanges(numbers: Iterable<number>): PageRange[] {
  const ranges: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}

/** The numbers within ranges. */
export function fromRanges(ranges: readonly PageRange[]): number[] {
  return ranges.flatMap(([from, to]) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index),
  )
}
