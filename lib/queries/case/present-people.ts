import type { Masked } from '@/lib/data/mappers/masked'
import type { FiledAddress } from '@/lib/data/stores/party/service-address-store'
import type { FiledAgent, FiledParty } from '@/lib/data/stores/party/filed-party'
import { computeAge } from '@/lib/domain/case/age'
import type { Unmaskable } from '@/lib/domain/case/input-atoms'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { agentKind, authority, documentKind, partyKind, partySide } from '@/lib/labels/zh-CN/case'
import { CASE_FILE } from '@/lib/labels/zh-CN/case-file'
import { sexInWords } from '@/lib/labels/zh-CN/integration'
import { numberInWords, UNREADABLE_WORDS } from '@/lib/labels/zh-CN/unreadable'
import type { AgentView, NumberView, PartyView, ServiceAddressView } from './party-view'

/** Full age (民法典 第17条). */
const ADULT_AT = 18

function number(
  masked: Masked,
  what: Unmaskable,
  personId: string,
  publicNumber: string | null = null,
): NumberView | null {
  if (masked === null) return null
  const view = presentNumber(masked, what, personId)
  return publicNumber === null ? view : { ...view, publicNumber }
}

export function presentNumber(
  masked: Exclude<Masked, null>,
  what: Unmaskable,
  personId: string,
): NumberView {
  if (masked !== UNREADABLE) return { masked, what, personId }
  const isAddress = what === 'residence' || what === 'address'
  const words = isAddress ? UNREADABLE_WORDS.address : UNREADABLE_WORDS.number
  return { masked: words, what, personId, isUnreadable: true }
}

function traitsOf(party: FiledParty, today: LocalDate): string[] {
  const age = party.birthDate && computeAge(party.birthDate, today)
  return [
    partyKind[party.kind],
    party.sex && sexInWords(party.sex),
    age !== null && CASE_FILE.age(age),
    age !== null && age < ADULT_AT && CASE_FILE.minor,
    party.ethnicity,
    party.occupation,
    party.employer,
  ].filter((trait): trait is string => Boolean(trait))
}

function presentAgent(agent: FiledAgent): AgentView {
  return {
    id: agent.id,
    name: agent.name,
    kind: agentKind[agent.kind],
    authority: authority[agent.authority],
    isSpecial: agent.authority === 'special',
    scope: agent.authorityScope,
    firm: agent.firm,
    phone: number(agent.phone, 'phone', agent.id),
    document: number(agent.document, 'document', agent.id),
  }
}

/**
 * Who is in the case, for every screen that shows them: numbers masked, ages instead of birth
 * dates.
 */
export function presentParties(parties: readonly FiledParty[], today: LocalDate): PartyView[] {
  return parties.map((party) => ({
    id: party.id,
    name: party.name,
    side: partySide[party.side],
    isOrganisation: party.kind !== 'natural',
    traits: traitsOf(party, today),
    documentKind: party.documentKind && documentKind[party.documentKind],
    document: number(party.document, 'document', party.id, party.publicDocument),
    phone: number(party.phone, 'phone', party.id, party.publicPhone),
    residence: number(party.residence, 'residence', party.id),
    representative: party.representative && {
      name: party.representative.name,
      title: party.representative.title,
      phone: number(party.representative.phone, 'representative', party.id),
    },
    specialNeeds: party.specialNeeds,
    agents: party.agents.map(presentAgent),
  }))
}

export function presentAddresses(addresses: readonly FiledAddress[]): ServiceAddressView[] {
  return addresses.map(({ address, phone, electronic, ...rest }) => ({
    ...rest,
    address: presentNumber(address ?? '', 'address', rest.id),
    phone: phone && numberInWords(phone),
    electronic: electronic && numberInWords(electronic),
  }))
}
