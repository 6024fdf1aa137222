// Who confirms minutes on a phone of their own. Sources: 在线调解规则 第22条 (在线核对确认);
// docs/decisions/0110-parties-check-minutes.md.
import { findOwnParts, type Part } from '../participant/own-part'
import type { PersonAnswer } from './decide-answer'

/** A participation, and the party or agent whose row it is. */
export type PersonPart = Part & { readonly personId: string | null }

/**
 * As whom someone was at a meeting: a party by itself or by its representative, an agent. A helper
 * and the guardian of an adult are no one of them.
 */
function attendeeOf({ kind, partyId, personId, isOfAdult }: PersonPart): string | null {
  switch (kind) {
    case 'party':
      return partyId
    case 'legal_representative':
      return isOfAdult ? null : partyId
    case 'agent':
      return personId
    default:
      return null
  }
}

/**
 * The persons present for whom an account answers, each with the participation under which it does.
 * Who was there says what was said there, whatever their authority: to confirm a record settles
 * nothing (民诉法 第62条 does not ask for a special one).
 */
export function findOwnAttendees<P extends PersonPart, A extends { readonly id: string }>(
  parts: readonly P[],
  accountId: string,
  attendees: readonly A[],
): readonly { readonly person: A; readonly part: P }[] {
  const own = findOwnParts(parts, accountId)
  return attendees.flatMap((person) => {
    const part = own.find((each) => attendeeOf(each) === person.id)
    return part ? [{ person, part }] : []
  })
}

type Given = PersonAnswer & { readonly minutesId: string }

/** The answers to the version of minutes that was given to the persons present last. */
export function answersToVersion<A extends Given>(
  { id, version }: { readonly id: string; readonly version: number },
  answers: readonly A[],
): readonly A[] {
  return answers.filter((each) => each.minutesId === id && each.version === version)
}

/**
 * Whether minutes wait for an answer of this account: for a person present who has said nothing to
 * the last version.
 */
export function awaitsOwnAnswer(
  minutes: {
    readonly id: string
    readonly state: 'submitted' | 'confirmed'
    readonly version: number
    readonly attendees: readonly { readonly id: string }[]
  },
  parts: readonly PersonPart[],
  accountId: string,
  answers: readonly Given[],
): boolean {
  if (minutes.state !== 'submitted') return false
  const given = answersToVersion(minutes, answers)
  return findOwnAttendees(parts, accountId, minutes.attendees).some(
    ({ person }) => !given.some(({ personId }) => personId === person.id),
  )
}
