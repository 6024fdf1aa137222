import type { PersonKey } from '../case/preparations'
import type { ParticipantKind } from './capacity'

export type PartOfPerson = {
  readonly kind: ParticipantKind
  readonly partyId: string | null
  readonly personId: string | null
}

/** Who a part is among the people of the case; a helper or an invited person is none of them. */
export function personOfPart({ kind, partyId, personId }: PartOfPerson): PersonKey | null {
  if (partyId === null || personId === null) return null
  switch (kind) {
    case 'party':
      return { kind: 'party', id: partyId }
    case 'legal_representative':
      return { kind: 'representative', id: partyId }
    case 'agent':
      return { kind: 'agent', id: personId }
    default:
      return null
  }
}
