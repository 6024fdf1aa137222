// One number is one account. Sources: confidentiality.md (Taking part);
// docs/decisions/0108-invited-persons.md, 0113-helpers.md.
import type { PartySide } from '../case/vocabulary'
import type { ParticipantKind } from './capacity'

type NumberOwner = {
  readonly kind: ParticipantKind
  /** Of the party; null: of an invited person. */
  readonly side: PartySide | null
}

const actsAlone = ({ kind }: NumberOwner) => kind === 'helper' || kind === 'invited'

/**
 * May two who take part have one number? Someone may be a party and the agent of another. A helper
 * and an invited person may be nothing else in the case: their account would consent, settle and
 * sign as well. One person may help several parties of one side, and never both sides: an account
 * hears what each of its parties says in confidence.
 */
export function mayShareNumber(one: NumberOwner, other: NumberOwner): boolean {
  if (one.kind === 'helper' && other.kind === 'helper') return one.side === other.side
  return one.kind === other.kind || (!actsAlone(one) && !actsAlone(other))
}
