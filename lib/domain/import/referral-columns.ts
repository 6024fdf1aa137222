/**
 * Columns of the template of 批量引调, in the order in which it prints them: one line is one dispute,
 * by the fields of 引调登记, with up to five parties, an agent of the first of each side, and several
 * addresses in one cell.
 */
import { PARTY_PARTS, PARTY_SLOTS, type PartySlot } from './case-columns'

export const REFERRED_PARTS = [
  ...PARTY_PARTS,
  'Residence',
  'Consent',
  'ConsentOn',
  'Addresses',
  'Electronic',
] as const
export type ReferredPart = (typeof REFERRED_PARTS)[number]
export type ReferredPartyColumn = `${PartySlot}${ReferredPart}`

/** Whose agent a line may name. A second one, or one of another party, is for the form. */
export const AGENT_SLOTS = ['applicant', 'respondent'] as const satisfies readonly PartySlot[]
export type AgentSlot = (typeof AGENT_SLOTS)[number]
export const AGENT_PARTS = [
  'Name',
  'Type',
  'Authority',
  'Scope',
  'Firm',
  'Number',
  'Phone',
] as const
export type AgentPart = (typeof AGENT_PARTS)[number]
export type AgentColumn = `${AgentSlot}Agent${AgentPart}`

const BEFORE_PARTIES = [
  'index',
  'source',
  'suitability',
  'courtCaseNo',
  'caseNo',
  'disputeType',
  'cause',
  'amount',
] as const
const BEHIND_PARTIES = [
  'claim',
  'facts',
  'institution',
  'chosenMediator',
  'chosenOn',
  'mediationNote',
  'jurisdictionBasis',
  'firstSubmittedOn',
  'referrer',
  'paperOn',
  'paperReceivedOn',
  'paperReason',
] as const

export type OwnReferralColumn = (typeof BEFORE_PARTIES)[number] | (typeof BEHIND_PARTIES)[number]
export type ReferralColumn = OwnReferralColumn | ReferredPartyColumn | AgentColumn

export const REFERRED_SLOTS = Object.keys(PARTY_SLOTS) as readonly PartySlot[]

export function referredColumns(slot: PartySlot): readonly ReferredPartyColumn[] {
  return REFERRED_PARTS.map((part) => `${slot}${part}` as const)
}

export function agentColumns(slot: AgentSlot): readonly AgentColumn[] {
  return AGENT_PARTS.map((part) => `${slot}Agent${part}` as const)
}

export const isAgentSlot = (slot: PartySlot): slot is AgentSlot =>
  (AGENT_SLOTS as readonly PartySlot[]).includes(slot)

export const REFERRAL_COLUMNS: readonly ReferralColumn[] = [
  ...BEFORE_PARTIES,
  ...referredColumns('applicant'),
  ...referredColumns('respondent'),
  ...BEHIND_PARTIES,
  ...AGENT_SLOTS.flatMap(agentColumns),
  ...referredColumns('applicant2'),
  ...referredColumns('respondent2'),
  ...referredColumns('third'),
]

/** Letters that the columns of more than a line take. */
export const REFERRAL_PARAGRAPHS: Readonly<Partial<Record<ReferralColumn, number>>> = {
  claim: 5_000,
  facts: 20_000,
  mediationNote: 1_000,
  ...Object.fromEntries(REFERRED_SLOTS.map((slot) => [`${slot}Addresses`, 2_000])),
  ...Object.fromEntries(AGENT_SLOTS.map((slot) => [`${slot}AgentScope`, 500])),
}

/** Without these columns no line could be a referral. */
export const REQUIRED_REFERRAL_COLUMNS = [
  'source',
  'suitability',
  'disputeType',
  'cause',
  'claim',
  'facts',
  'applicantName',
  'applicantNumber',
  'applicantPhone',
  'respondentName',
] as const satisfies readonly ReferralColumn[]
