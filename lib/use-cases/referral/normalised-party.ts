import type { DocumentKind, PartyKind, PartySide } from '@/lib/domain/case/vocabulary'
import { parseIdCard, birthDateOf, sexOf } from '@/lib/domain/identity/id-card'
import { parseDocumentNumber } from '@/lib/domain/identity/other-documents'
import { parseOfficePhone } from '@/lib/domain/identity/phone'
import { findPartyMistakes, type PartyMistake } from '@/lib/domain/referral/party-rules'
import type { Sex } from '@/lib/domain/referral/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { AgentInput, PartyInput } from './referral-person.input'

export type NumberOfDocument = { readonly kind: DocumentKind; readonly number: string }

/**
 * What identifies someone, normalised; null where it is not given or not readable (which the
 * input's own checks have said).
 */
export type Identified = {
  readonly document: NumberOfDocument | null
  readonly phone: string | null
}

export type NormalisedAgent = AgentInput & Identified
export type NormalisedParty = {
  readonly side: PartySide
  readonly kind: PartyKind
  readonly name: string
  readonly residence: string | null
  readonly specialNeeds: string | null
  readonly sex: Sex | null
  readonly birthDate: LocalDate | null
  readonly ethnicity: string | null
  readonly occupation: string | null
  readonly employer: string | null
  readonly representative: {
    readonly name: string
    readonly title: string | null
    readonly phone: string | null
  } | null
  readonly agents: readonly NormalisedAgent[]
  readonly serviceAddresses: PartyInput['serviceAddresses']
} & Identified

function documentOf(kind: DocumentKind, text: string | null): NumberOfDocument | null {
  const parsed = text === null ? null : parseDocumentNumber(kind, text)
  return parsed?.ok ? { kind, number: parsed.value } : null
}

/**
 * A telephone number in the one form in which it is compared and called; null where none is given.
 */
export function plainPhone(text: string | null): string | null {
  const parsed = text === null ? null : parseOfficePhone(text)
  return parsed?.ok ? parsed.value : null
}

/** What only a natural person has. */
const NO_PERSON = {
  sex: null,
  birthDate: null,
  ethnicity: null,
  occupation: null,
  employer: null,
} as const

/**
 * A party with numbers normalised; day of birth and sex are read from the identity number where
 * they are not given.
 */
export function normaliseParty(party: PartyInput): NormalisedParty {
  const { side, kind, name, residence, specialNeeds, serviceAddresses } = party
  const agents = party.agents.map((agent) => ({
    ...agent,
    document: documentOf(agent.documentKind, agent.idNumber),
    phone: plainPhone(agent.phone),
  }))
  const shared = {
    side,
    kind,
    name,
    residence,
    specialNeeds,
    serviceAddresses,
    agents,
    phone: plainPhone(party.phone),
  }
  if (party.kind !== 'natural') {
    const { representativeName, representativeTitle, representativePhone } = party
    const representative = {
      name: representativeName,
      title: representativeTitle,
      phone: plainPhone(representativePhone),
    }
    return {
      ...shared,
      ...NO_PERSON,
      document: documentOf('credit_code', party.creditCode),
      representative,
    }
  }
  const card =
    party.documentKind === 'id_card' && party.idNumber !== null ? parseIdCard(party.idNumber) : null
  const { ethnicity, occupation, employer } = party
  return {
    ...shared,
    ethnicity,
    occupation,
    employer,
    representative: null,
    document: documentOf(party.documentKind, party.idNumber),
    sex: party.sex ?? (card?.ok ? sexOf(card.value) : null),
    birthDate: party.birthDate ?? (card?.ok ? birthDateOf(card.value) : null),
  }
}

/**
 * What is wrong with the parties of a referral taken together, by path
 * (lib/domain/referral/party-rules.ts).
 */
export function findMistakesOfParties(
  parties: readonly PartyInput[],
): Readonly<Record<string, PartyMistake>> {
  return findPartyMistakes(
    parties.map((party) => {
      const { document, agents, ...facts } = normaliseParty(party)
      const named = (found: typeof document) => found && `${found.kind}:${found.number}`
      return {
        ...facts,
        document: named(document),
        agents: agents.map((agent) => ({ ...agent, document: named(agent.document) })),
      }
    }),
  )
}
