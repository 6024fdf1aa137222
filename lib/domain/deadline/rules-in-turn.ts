// How the rules of clocks follow each other (clock-rules.ts).
import type { LegalBasis } from '../legal-basis'
import { addDays, parseLocalDate, type LocalDate } from '../time/local-date'
import type { ClockRule } from './clock-rules'

export const day = (text: string): LocalDate => parseLocalDate(text)!

/** No rule of this product reaches further back: its oldest cases are taken over from then. */
export const ALWAYS = day('1991-04-09')

/** What stays the same when only the article of a rule changes. */
export type Lasting = Omit<ClockRule, 'since' | 'until' | 'basis'>

/** Rows that differ only in their article: each is in force until the next one begins. */
export function inTurn(
  rule: Lasting,
  versions: readonly (readonly [since: LocalDate, basis: LegalBasis | null])[],
): readonly ClockRule[] {
  return versions.map(([since, basis], index) => {
    const next = versions[index + 1]
    return { ...rule, since, ...(next && { until: addDays(next[0], -1) }), basis }
  })
}
