// What is missing before the first meeting is held and a record is opened. Sources: 在线调解规则 第4条,
// 第16条 (意愿), 第17条 (身份, 虚假调解后果, 送达地址); 特邀规定 第2条 (平等自愿), 第14条第3款 (五要素);
// docs/decisions/0055-preparations.md.
import type { LegalBasis } from '../legal-basis'
import { FORM_CONSENTS, type MeetingForm } from '../meeting/meeting'
import { findHoldingEntries, type ConsentEntry, type ConsentScope } from './consent-entries'
import {
  findPeople,
  isAbout,
  type AddressAnswerEntry,
  type CasePerson,
  type IdentityCheck,
  type PersonKey,
  type PreparedParty,
  type RightsItem,
  type RightsNotice,
} from './preparations'
import { stageOf, type CaseSource } from './source'

/** What the mediator saw to, of all parties, in the order in which it was recorded. */
export type PreparationFacts = {
  readonly source: CaseSource
  readonly parties: readonly PreparedParty[]
  readonly consents: readonly ConsentEntry[]
  readonly identityChecks: readonly IdentityCheck[]
  readonly rightsNotices: readonly RightsNotice[]
  readonly addressAnswers: readonly AddressAnswerEntry[]
}

const BASIS_OF_SCOPE: Partial<Record<ConsentScope, LegalBasis>> = {
  online: 'online_mediation_4',
  asynchronous: 'online_mediation_16',
}

export const PREPARATIONS = ['consent', 'identity', 'rights', 'false_mediation', 'address'] as const
export type Preparation = (typeof PREPARATIONS)[number]

export type MissingPreparation = {
  readonly what: Preparation
  /** With `consent`: to what. */
  readonly scope?: ConsentScope
  readonly partyId: string
  /** The name of the party. */
  readonly party: string
  /**
   * With `identity`: the person who attends and was not checked; absent where anyone of the party
   * will do.
   */
  readonly person?: string
  /** `declined`: the party said no; `mismatch`: the last check did not match. */
  readonly why: 'not_recorded' | 'declined' | 'mismatch'
  readonly basis: LegalBasis
}

export type PreparationQuery = {
  readonly form?: MeetingForm
  /** Who is checked besides one person of each party: each of them. */
  readonly attendees?: readonly PersonKey[]
}

/**
 * Must the parties confirm their addresses? Before filing (第17条); after it that is recommended
 * only.
 */
export function isAddressRequired(source: CaseSource): boolean {
  return stageOf(source) === 'pre_filing'
}

/**
 * What is missing before a meeting in this form may be held, or the record of one be opened: of
 * each party in its order, in the order of `PREPARATIONS`, each with its article. Empty: nothing
 * is.
 */
export function findMissingPreparations(
  facts: PreparationFacts,
  { form = 'on_site', attendees = [] }: PreparationQuery = {},
): readonly MissingPreparation[] {
  const people = findPeople(facts.parties)
  const expected = attendees.flatMap(({ kind, id }) =>
    people.filter((person) => person.kind === kind && person.id === id),
  )
  return facts.parties.flatMap((party) => {
    const own = people.filter(({ partyId }) => partyId === party.id)
    return [
      ...FORM_CONSENTS[form].flatMap((scope) => findMissingConsent(facts, party, scope)),
      ...findUnidentified(
        facts,
        own,
        expected.filter(({ partyId }) => partyId === party.id),
      ),
      ...findUninformed(facts, party),
      ...(isAddressRequired(facts.source) ? findMissingAddress(facts, party) : []),
    ]
  })
}

function findMissingConsent(
  { consents }: PreparationFacts,
  { id, name }: PreparedParty,
  scope: ConsentScope,
): readonly MissingPreparation[] {
  const answer = findHoldingEntries(consents, id).find((entry) => entry.scope === scope)?.answer
  if (answer === 'given') return []
  return [
    {
      what: 'consent',
      scope,
      partyId: id,
      party: name,
      why: answer === undefined ? 'not_recorded' : 'declined',
      basis: BASIS_OF_SCOPE[scope] ?? 'invited_mediation_2',
    },
  ]
}

/** Of one person the check recorded last decides. */
function stateOf(facts: PreparationFacts, person: PersonKey): 'matches' | 'mismatch' | undefined {
  const last = facts.identityChecks.findLast((check) => isAbout(check, person))
  return last && (last.matches ? 'matches' : 'mismatch')
}

/**
 * The attendees who were not checked; where all were, the party itself if none of its people was.
 */
function findUnidentified(
  facts: PreparationFacts,
  own: readonly CasePerson[],
  attendees: readonly CasePerson[],
): readonly MissingPreparation[] {
  const make = ({ partyId, party }: CasePerson, isMismatch: boolean): MissingPreparation => ({
    what: 'identity',
    partyId,
    party,
    why: isMismatch ? 'mismatch' : 'not_recorded',
    basis: 'online_mediation_17',
  })
  const unchecked = attendees.filter((person) => stateOf(facts, person) !== 'matches')
  if (unchecked.length > 0)
    return unchecked.map((person) => ({
      ...make(person, stateOf(facts, person) === 'mismatch'),
      person: person.name,
    }))
  const states = own.map((person) => stateOf(facts, person))
  const [first] = own
  return !first || states.includes('matches') ? [] : [make(first, states.includes('mismatch'))]
}

/** Was this explained to the party, to its representative or to an agent of it? */
export function isInformed(
  { rightsNotices }: { readonly rightsNotices: readonly Pick<RightsNotice, 'partyId' | 'items'>[] },
  partyId: string,
  item: RightsItem,
): boolean {
  return rightsNotices.some((notice) => notice.partyId === partyId && notice.items.includes(item))
}

function findUninformed(
  facts: PreparationFacts,
  { id, name }: PreparedParty,
): readonly MissingPreparation[] {
  const missing = { partyId: id, party: name, why: 'not_recorded' as const }
  return [
    ...(isInformed(facts, id, 'rights_and_duties')
      ? []
      : [{ ...missing, what: 'rights' as const, basis: 'invited_mediation_14' as const }]),
    ...(isInformed(facts, id, 'false_mediation')
      ? []
      : [{ ...missing, what: 'false_mediation' as const, basis: 'online_mediation_17' as const }]),
  ]
}

/** A refusal is an answer too: its consequence was explained. */
function findMissingAddress(
  { addressAnswers }: PreparationFacts,
  { id, name }: PreparedParty,
): readonly MissingPreparation[] {
  if (addressAnswers.some(({ partyId }) => partyId === id)) return []
  return [
    {
      what: 'address',
      partyId: id,
      party: name,
      why: 'not_recorded',
      basis: 'online_mediation_17',
    },
  ]
}
