// As whom an account answers in a case. Sources: 民诉法 第62条; docs/decisions/0094-parties-come-in.md.
import type { PersonKey } from '../case/preparations'
import { personOfPart } from './case-person'
import { findOwnParts, type Part } from './own-part'

/** A person of the case that an account is, with its participation. */
export type OwnPart = { readonly participantId: string; readonly person: PersonKey }

/** The people of the case that an account is: none for a helper and an invited person. */
export function findOwnPeople(
  parts: readonly (Part & { readonly personId: string | null })[],
  accountId: string,
): readonly OwnPart[] {
  return findOwnParts(parts, accountId).flatMap((part) => {
    const person = personOfPart(part)
    return person ? [{ participantId: part.id, person }] : []
  })
}
