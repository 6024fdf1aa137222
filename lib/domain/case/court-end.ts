// The court ended the mediation in its answer to a report. Source: 特邀规定 第18条;
// docs/decisions/0072-the-courts-answer.md.
import { refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'

/** The day on which the court ended the mediation; null where it did not. */
export type CourtEnd = { readonly courtEndedOn: LocalDate | null }

/** The refusal of whatever would let the mediation go on after the court ended it; null before. */
export function refuseAfterCourtEnd(
  { courtEndedOn }: CourtEnd,
  fields?: Readonly<Record<string, string>>,
): Decided<never> | null {
  return courtEndedOn && refuse('SUSPICION_ENDS_MEDIATION', { on: courtEndedOn }, fields)
}
