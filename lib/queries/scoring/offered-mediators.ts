import { compareByName } from '@/lib/domain/list/by-name'
import type { NamedMediator } from '@/lib/data/stores/scoring/score-store'

/** With more names than these the filter offers only those on the page. */
export const OFFERED_AT_MOST = 400

/** The filter's choices, by name. */
export function offeredMediators(
  mediators: readonly NamedMediator[],
  shown: ReadonlySet<string>,
): readonly NamedMediator[] {
  const offered =
    mediators.length > OFFERED_AT_MOST
      ? mediators.filter(({ id }) => shown.has(id))
      : [...mediators]
  return offered.sort(compareByName)
}
