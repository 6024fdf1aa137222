import type { Closer } from '@/lib/data/stores/scoring/score-store'

/** With more names than these the filter offers only those on the page. */
export const OFFERED_AT_MOST = 400

/** The filter's choices, by name. */
export function offeredMediators(
  closers: readonly Closer[],
  shown: ReadonlySet<string>,
): readonly Closer[] {
  const offered =
    closers.length > OFFERED_AT_MOST ? closers.filter(({ id }) => shown.has(id)) : [...closers]
  return offered.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1))
}
