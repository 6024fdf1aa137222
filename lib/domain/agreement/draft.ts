// What a draft of a 调解协议书 consists of. Sources: 特邀规定 第24条; 人民调解法 第29条; domain.md 7.

/** In the order in which a form offers them. */
export const TERM_KINDS = [
  'payment',
  'instalments',
  'act',
  'default',
  'guarantee',
  'other',
] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** How money reaches the entitled party. */
export const PAYMENT_MANNERS = ['transfer', 'cash', 'online', 'court'] as const
export type PaymentManner = (typeof PAYMENT_MANNERS)[number]

/** All applicants or all respondents together, in place of one party's id. */
export const WHOLE_SIDES = ['applicant', 'respondent'] as const
export type WholeSide = (typeof WHOLE_SIDES)[number]

export type Instalment = { readonly on: string; readonly amount: string }

/**
 * One item of an agreement, as it was typed: a draft may be incomplete or wrong, and nothing of it
 * is lost. An empty string is a field in which nothing was typed, or that the kind does not have.
 */
export type AgreementTerm = {
  readonly kind: TermKind
  /** A party's id or a whole side. */
  readonly obliged: string
  readonly entitled: string
  readonly amount: string
  /** The last day of performance. */
  readonly on: string
  /** The event on which the duty falls due, in place of a day or beside it. */
  readonly condition: string
  /** A PaymentManner. */
  readonly manner: string
  readonly holder: string
  readonly bank: string
  /** The last four digits of the account; the whole number is never kept here. */
  readonly lastFour: string
  readonly parts: readonly Instalment[]
  readonly text: string
  /** How an act is done and by what it is judged. */
  readonly standard: string
}

export type AgreementDraft = {
  /** 纠纷的主要事实. */
  readonly facts: string
  /** 争议事项. */
  readonly disputes: string
  readonly copies: string
  readonly terms: readonly AgreementTerm[]
}

/** The texts of a term; the other fields are choices, amounts and days. */
export const TERM_TEXTS = ['text', 'standard', 'condition'] as const

export const MAX_TERMS = 30
export const MAX_PARTS = 36
export const MAX_TEXT = 2000

export const EMPTY_TERM: Omit<AgreementTerm, 'kind'> = {
  obliged: '',
  entitled: '',
  amount: '',
  on: '',
  condition: '',
  manner: '',
  holder: '',
  bank: '',
  lastFour: '',
  parts: [],
  text: '',
  standard: '',
}

/** A duty has a person, a day and a manner; the other kinds are clauses in words. */
export function isDuty({ kind }: Pick<AgreementTerm, 'kind'>): boolean {
  return kind === 'payment' || kind === 'instalments' || kind === 'act'
}

export function isPayment({ kind }: Pick<AgreementTerm, 'kind'>): boolean {
  return kind === 'payment' || kind === 'instalments'
}
