/**
 * Columns of the cases' template, in the order in which it prints them: one line is one case, with
 * up to five parties.
 */
import type { PartySide } from '../case/vocabulary'

/**
 * The places for parties in a line: the first of each side early, the others, seldom needed, at the
 * end.
 */
export const PARTY_SLOTS = {
  applicant: 'applicant',
  respondent: 'respondent',
  applicant2: 'applicant',
  respondent2: 'respondent',
  third: 'third',
} as const satisfies Record<string, PartySide>
export type PartySlot = keyof typeof PARTY_SLOTS

export const PARTY_PARTS = [
  'Name',
  'Kind',
  'Document',
  'Number',
  'Phone',
  'Representative',
] as const
export type PartyPart = (typeof PARTY_PARTS)[number]
export type PartyColumn = `${PartySlot}${PartyPart}`

const OWN_COLUMNS = [
  'index',
  'caseNo',
  'courtCaseNo',
  'court',
  'source',
  'disputeType',
  'cause',
  'amount',
  'referredAt',
  'claim',
  'facts',
  'mediationNote',
  'acceptedAt',
  'mediator',
  'closedAt',
  'outcome',
  'account',
] as const
export type CaseColumn = (typeof OWN_COLUMNS)[number] | PartyColumn

export function partyColumns(slot: PartySlot): readonly PartyColumn[] {
  return PARTY_PARTS.map((part) => `${slot}${part}` as const)
}

const before = OWN_COLUMNS.indexOf('claim')
export const CASE_COLUMNS: readonly CaseColumn[] = [
  ...OWN_COLUMNS.slice(0, before),
  ...partyColumns('applicant'),
  ...partyColumns('respondent'),
  ...OWN_COLUMNS.slice(before),
  ...partyColumns('applicant2'),
  ...partyColumns('respondent2'),
  ...partyColumns('third'),
]

/** Letters that the columns of more than a line take. */
export const CASE_PARAGRAPHS = {
  claim: 5_000,
  account: 4_000,
  facts: 20_000,
  mediationNote: 1_000,
} as const satisfies Partial<Record<CaseColumn, number>>

/** Without these columns no line could be a case. */
export const REQUIRED_CASE_COLUMNS = [
  'court',
  'source',
  'disputeType',
  'cause',
  'referredAt',
  'claim',
  'applicantName',
  'applicantNumber',
  'applicantPhone',
  'respondentName',
] as const satisfies readonly CaseColumn[]
