// As whom an account answers in a case. Sources: 民诉法 第62条; docs/decisions/0094-parties-come-in.md.
import type { PersonKey } from '../case/preparations'
import { personOfPart } from './case-person'
import { mayDo } from './capacity'
import { findOwnParts, participationOf, type Part } from './own-part'

/** A person of the case that an account is, with its participation. */
export type OwnPart = { readonly participantId: string; readonly person: PersonKey }

/**
 * The people of the case as whom an account declares: none for a helper, an invited person and a
 * party under 18.
 */
export function findOwnPeople(
  parts: readonly (Part & { readonly personId: string | null })[],
  accountId: string,
): readonly OwnPart[] {
  return findOwnParts(parts, accountId).flatMap((part) => {
    const person = mayDo(participationOf(part), 'consent') ? personOfPart(part) : null
    return person ? [{ participantId: part.id, person }] : []
  })
}
