import type { AgreementAgent } from '../agreement/people'
import type { CasePerson } from '../case/preparations'
import type { CaseDocumentKind, Signer } from '../document/case-document-kinds'
import { mayDo } from '../participant/capacity'
import { isSettlement } from './signature'

/** Somebody who can be handed the pen at a place; `mayNot`: why it is not this person. */
export type SigningPerson = CasePerson & {
  readonly mayNot: 'AUTHORITY_GENERAL' | null
}

/**
 * Who signs at a place of a party or agent: a party itself, for an organisation that has one its
 * representative, for a person under 18 the guardian and never the child (民法典 第23条); or an agent
 * who takes part in the case. What settles takes special authority (民诉法 第62条); other documents of a
 * party take what `consent` takes. A helper is none of them (docs/decisions/0063).
 */
export function findSigningPeople(
  kind: CaseDocumentKind,
  { role, id }: Signer,
  people: readonly CasePerson[],
  agents: readonly AgreementAgent[],
): readonly SigningPerson[] {
  const takesPart = (person: CasePerson) =>
    person.kind !== 'agent' || agents.some((each) => each.id === person.id && !each.hasEnded)
  // What an agent heard itself, it confirms itself.
  if (role === 'agent')
    return people
      .filter((person) => person.kind === 'agent' && person.id === id && takesPart(person))
      .map((person) => ({ ...person, mayNot: null }))
  if (role !== 'party') return []
  const ofParty = people.filter((person) => person.partyId === id && takesPart(person))
  const hasRepresentative = ofParty.some((person) => person.kind === 'representative')
  return ofParty
    .filter((person) => !(person.kind === 'party' && (person.isMinor || hasRepresentative)))
    .map((person) => {
      const agent = agents.find((each) => person.kind === 'agent' && each.id === person.id)
      const needed = isSettlement(kind) ? 'sign' : 'consent'
      const may =
        !agent || mayDo({ kind: 'agent', authority: agent.authority, hasEnded: false }, needed)
      return { ...person, mayNot: may ? null : 'AUTHORITY_GENERAL' }
    })
}

/** `party:…`, `representative:…`, `agent:…`: how a form names a person. */
export function personKeyOf({ kind, id }: Pick<CasePerson, 'kind' | 'id'>): string {
  return `${kind}:${id}`
}
