/** What the reader finds in a PDF. */
export type OpenedPdf = {
  readonly pageCount: number
  /**
   * Pages whose label is their number from 1 on; a dossier's cover, catalogue and back matter have
   * none.
   */
  readonly numberedPages: number
}

/** How many labels run on as 1, 2, 3 …; what has another label is not numbered. */
export function countNumbered(labels: readonly string[] | null): number {
  let count = 0
  for (const label of labels ?? []) if (label === String(count + 1)) count += 1
  return count
}
