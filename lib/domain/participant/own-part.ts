// For whom someone acts in a case. Sources: 民诉法 第62条; confidentiality.md (Taking part).
import type { Authority } from '../case/vocabulary'
import { mayDo, type Capacity, type ParticipantKind, type Participation } from './capacity'

export type Part = {
  readonly id: string
  readonly kind: ParticipantKind
  readonly partyId: string | null
  readonly accountId: string | null
  readonly hasEnded: boolean
  readonly authority: Authority | null
  /** Of a party: it is a person under 18. */
  readonly isMinor?: boolean
  /** Of a guardian: the party is 18 by now. */
  readonly isOfAdult?: boolean
  /** Of an agent: the accepted paper is not in its term. */
  readonly lacksAuthority?: boolean
}

/** An agent whose authority is not known has the general one: the special one is never presumed. */
export function participationOf({
  kind,
  authority,
  hasEnded,
  isMinor = false,
  isOfAdult = false,
  lacksAuthority = false,
}: Part): Participation {
  switch (kind) {
    case 'agent':
      return { kind, authority: authority ?? 'general', lacksAuthority, hasEnded }
    case 'party':
      return { kind, isMinor, hasEnded }
    case 'legal_representative':
      return { kind, isOfAdult, hasEnded }
    default:
      return { kind, hasEnded }
  }
}

/**
 * What an account is in a case: one part, or several where one person takes part for several
 * parties.
 */
export function findOwnParts<P extends Part>(parts: readonly P[], accountId: string): readonly P[] {
  return parts.filter((part) => part.accountId === accountId && !part.hasEnded)
}

/** The own part with which this can be done for this party; null: there is none. */
export function findPartFor<P extends Part>(
  parts: readonly P[],
  {
    accountId,
    partyId,
    capacity,
  }: {
    readonly accountId: string
    readonly partyId: string
    readonly capacity: Capacity
  },
): P | null {
  return (
    findOwnParts(parts, accountId).find(
      (part) => part.partyId === partyId && mayDo(participationOf(part), capacity),
    ) ?? null
  )
}
