/**
 * The first free name among titles that differ by a number only (证据材料_申请人_2026-11-27_1, _2 …).
 */
export function nextTitle(titled: (no: number) => string, taken: ReadonlySet<string>): string {
  let no = 1
  while (taken.has(titled(no))) no += 1
  return titled(no)
}
