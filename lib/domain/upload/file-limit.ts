// 单个文件上限: how large one file of a case may be
// (docs/decisions/0189-limits-of-files-and-caseloads.md).

/**
 * Whole MB that an installation may set. Bodies, parts and the proxy are sized for the most, so
 * that a limit only ever narrows what they take.
 */
export const FILE_MB = { least: 2, most: 10 } as const

export const bytesOfMb = (mb: number): number => mb * 1_048_576

/** A file over the limit in force; without a number: over what any installation takes. */
export type TooLargeCode = 'FILE_TOO_LARGE' | `FILE_TOO_LARGE_${number}`

/** The code has the limit, because the page that shows it may be read under another one. */
export const tooLargeCode = (mb: number): TooLargeCode =>
  mb === FILE_MB.most ? 'FILE_TOO_LARGE' : `FILE_TOO_LARGE_${mb}`

/**
 * Files over the limit, of several whose sizes are known before their bytes are read.
 * @param sizes in bytes
 * @returns code by the file's place in the list; empty where all fit
 */
export function findTooLarge(
  sizes: readonly number[],
  mostMb: number,
): ReadonlyMap<number, TooLargeCode> {
  const found = new Map<number, TooLargeCode>()
  for (const [index, size] of sizes.entries())
    if (size > bytesOfMb(mostMb)) found.set(index, tooLargeCode(mostMb))
  return found
}

/** A sentence for each limit that may be set, by its code. */
export function tooLargeSentences(
  sentence: (mb: number) => string,
): Readonly<Record<string, string>> {
  const limits = Array.from(
    { length: FILE_MB.most - FILE_MB.least + 1 },
    (_none, index) => FILE_MB.least + index,
  )
  return Object.fromEntries(limits.map((mb) => [tooLargeCode(mb), sentence(mb)]))
}
