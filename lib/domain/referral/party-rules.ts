/**
 * Which parties and agents one referral may have. Sources: 民诉法 第61条 (one or two agents, no more),
 * 第122条 (a definite respondent); 在线调解规则 第8条 (an applicant states identity and contact); domain.md,
 * bad input (重复当事人, 申请人=被申请人).
 */
import type { PartyKind, PartySide } from '@/lib/domain/case/vocabulary'
import { toHalfWidth } from '@/lib/domain/identity/half-width'

/**
 * `document` names kind and number in one text; both numbers normalised, null where none is known.
 */
export type PersonFacts = {
  readonly name: string
  readonly document: string | null
  readonly phone: string | null
}
export type PartyFacts = PersonFacts & {
  readonly side: PartySide
  readonly kind: PartyKind
  readonly agents: readonly PersonFacts[]
}

export type PartyMistake =
  | 'SIDE_MISSING'
  | 'DUPLICATE_PARTY'
  | 'PARTY_ON_BOTH_SIDES'
  | 'AGENT_TWICE'
  | 'AGENT_IS_OWN_PARTY'
  | 'AGENT_ON_BOTH_SIDES'

export const MAX_PARTIES = 50
export const MAX_AGENTS_PER_PARTY = 2
/** Service addresses of a party. */
export const ADDRESSES_AT_MOST = 5

/**
 * Every mistake by the path of the later of the two that clash, as the body of a referral names it.
 */
export function findPartyMistakes(
  parties: readonly PartyFacts[],
): Readonly<Record<string, PartyMistake>> {
  const mistakes: Record<string, PartyMistake> = {}
  const sides = new Set(parties.map(({ side }) => side))
  if (!sides.has('applicant') || !sides.has('respondent')) mistakes.parties = 'SIDE_MISSING'
  parties.forEach((party, index) => {
    const twin = parties.slice(0, index).find((earlier) => isSameParty(earlier, party))
    if (twin)
      mistakes[pathOf(index, party)] =
        twin.side === party.side ? 'DUPLICATE_PARTY' : 'PARTY_ON_BOTH_SIDES'
    party.agents.forEach((agent, position) => {
      const mistake = findAgentMistake(agent, position, party, parties.slice(0, index), parties)
      if (mistake) mistakes[`parties.${index}.agents.${position}.name`] = mistake
    })
  })
  return mistakes
}

function pathOf(index: number, party: PartyFacts): string {
  if (party.document === null) return `parties.${index}.name`
  return `parties.${index}.${party.kind === 'natural' ? 'idNumber' : 'creditCode'}`
}

function findAgentMistake(
  agent: PersonFacts,
  position: number,
  party: PartyFacts,
  earlier: readonly PartyFacts[],
  all: readonly PartyFacts[],
): PartyMistake | null {
  if (party.agents.slice(0, position).some((other) => isSamePerson(other, agent)))
    return 'AGENT_TWICE'
  if (party.kind === 'natural' && isSamePerson(party, agent)) return 'AGENT_IS_OWN_PARTY'
  const isAgainst = all.some(
    (other) => areOpposed(other, party) && other.kind === 'natural' && isSamePerson(other, agent),
  )
  const actsAgainst = earlier.some(
    (other) => areOpposed(other, party) && other.agents.some((one) => isSamePerson(one, agent)),
  )
  return isAgainst || actsAgainst ? 'AGENT_ON_BOTH_SIDES' : null
}

function areOpposed(a: PartyFacts, b: PartyFacts): boolean {
  return (
    (a.side === 'applicant' && b.side === 'respondent') ||
    (a.side === 'respondent' && b.side === 'applicant')
  )
}

/**
 * Two entries are one party when their documents agree; without documents, when the names do. Two
 * people may have one name, so natural persons with different phones are two parties; names of
 * organisations are registered, so theirs are one.
 */
function isSameParty(a: PartyFacts, b: PartyFacts): boolean {
  if (a.document !== null && b.document !== null) return a.document === b.document
  if ((a.kind === 'natural') !== (b.kind === 'natural') || plainName(a.name) !== plainName(b.name))
    return false
  return a.kind !== 'natural' || a.phone === null || b.phone === null || a.phone === b.phone
}

/** For agents a name alone proves nothing: either the documents agree, or name and telephone do. */
function isSamePerson(a: PersonFacts, b: PersonFacts): boolean {
  if (a.document !== null && b.document !== null) return a.document === b.document
  return a.phone !== null && a.phone === b.phone && plainName(a.name) === plainName(b.name)
}

/**
 * Names without white space and in half width, so that two ways of typing one name are one name.
 */
export function plainName(name: string): string {
  return toHalfWidth(name).replace(/\s/g, '').toUpperCase()
}
