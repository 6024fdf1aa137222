// What parties declared by word, where no paper of the mediation proves it: an oral agreement (特邀规定
// 第23条) or the withdrawal of the application after a settlement among themselves (在线调解规则 第25条第二项).
import type { LocalDate } from '../time/local-date'
import type { PartySide } from './vocabulary'

/** How a party declared it. */
export const STATEMENT_WAYS = ['on_site', 'phone', 'video', 'online', 'written'] as const
export type StatementWay = (typeof STATEMENT_WAYS)[number]

/** Which parties, on which day and how. The content is the account of the closing. */
export type PartyStatement = {
  readonly partyIds: readonly string[]
  readonly on: LocalDate
  readonly how: StatementWay
}

/** As a form sends it: each part may still be missing. */
export type StatementDraft = {
  readonly statedBy: readonly string[]
  readonly statedOn: LocalDate | null
  readonly statedHow: StatementWay | null
}

export const STATEMENT_KINDS = ['oral_agreement', 'withdrawal'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

export type StatementFacts = {
  readonly kind: StatementKind
  readonly parties: readonly { readonly partyId: string; readonly side: PartySide }[]
  readonly referredOn: LocalDate
  readonly today: LocalDate
}

/**
 * What is missing or wrong in a statement, by field; empty where it holds. An oral agreement is one
 * of every applicant and respondent, as a written one is signed by them; what was agreed in writing
 * is an agreement to be recorded as such. A withdrawal needs one party.
 */
export function findStatementMistakes(
  { statedBy, statedOn, statedHow }: StatementDraft,
  { kind, parties, referredOn, today }: StatementFacts,
): Readonly<Record<string, string>> {
  const mistakes: Record<string, string> = {}
  const isOral = kind === 'oral_agreement'
  if (statedBy.some((id) => !parties.some(({ partyId }) => partyId === id)))
    mistakes.statedBy = 'NOT_AN_OPTION'
  else if (statedBy.length === 0) mistakes.statedBy = 'CHOOSE_ONE'
  else if (
    isOral &&
    parties.some(({ partyId, side }) => side !== 'third' && !statedBy.includes(partyId))
  )
    mistakes.statedBy = 'EVERY_PARTY_AGREES'
  if (statedOn === null) mistakes.statedOn = 'REQUIRED'
  else if (statedOn > today) mistakes.statedOn = 'DATE_IN_FUTURE'
  else if (statedOn < referredOn) mistakes.statedOn = 'DATE_BEFORE_REFERRAL'
  if (statedHow === null) mistakes.statedHow = 'CHOOSE_ONE'
  else if (isOral && statedHow === 'written') mistakes.statedHow = 'WRITTEN_NEEDS_AGREEMENT'
  return mistakes
}
