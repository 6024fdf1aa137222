// 指定见证人. Sources: 人民调解法 第20条; 在线调解规则 第19条; docs/decisions/0106-parties-sign-themselves.md.
import type { Actor } from '../access/roles'
import type { CasePerson } from '../case/preparations'
import { allow, refuse, type Decided } from '../refusal'
import { findOpenPlace, type SigningCase } from './decide-sign-document'
import { needsPaper } from './paper-only'
import { findSigningPeople, personKeyOf } from './signing-people'

export type WitnessStatement = {
  readonly place: number
  /** Of the file that the page showed. */
  readonly seen: string
  /** `personKeyOf` of who is to sign. */
  readonly person: string
  /** Of the witness. */
  readonly name: string
}

/**
 * May this witness be named? The mediator names one for a person who can sign at an open place. Who
 * is a person of the case sees for itself and witnesses nothing; the mediator of the case may be
 * the witness.
 * @returns the person who is to sign; as findOpenPlace, SIGNATURE_PAPER_ONLY, INPUT_INVALID
 */
export function decideNameWitness(
  facts: SigningCase,
  { place, seen, person, name }: WitnessStatement,
  { actor }: { readonly actor: Actor },
): Decided<CasePerson> {
  const open = findOpenPlace(facts, { place, seen }, actor.role)
  if (!open.ok) return open
  if (needsPaper(facts.document.kind, facts)) return refuse('SIGNATURE_PAPER_ONLY')
  const { signer } = open.value
  const found = findSigningPeople(facts.document.kind, signer, facts.people, facts.agents).find(
    (each) => personKeyOf(each) === person,
  )
  if (!found) return refuse('INPUT_INVALID', {}, { person: 'CHOOSE_ONE' })
  if (found.mayNot) return refuse('INPUT_INVALID', {}, { person: found.mayNot })
  if (facts.people.some((each) => each.name === name))
    return refuse('INPUT_INVALID', {}, { name: 'WITNESS_OF_CASE' })
  return allow(found)
}
