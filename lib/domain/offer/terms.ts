// 方案的内容. Sources: 民法典 第472条, 第481条 (要约内容具体确定; 承诺期限); domain.md 7; docs/decisions/0103-offers.md.
import type { PaymentManner, WholeSide } from '../agreement/draft'
import { checkAmount, checkDay } from '../agreement/check-payment'
import type { FindingCode } from '../agreement/findings'
import type { Amount } from '../money/amount'
import { allow, refuse, type Decided } from '../refusal'
import { CONDITIONS_AT_MOST } from '../thread/message-limits'
import { offeredDeadlines } from '../thread/topic'
import { endOfLocalDate, toLocalDate, type LocalDate } from '../time/local-date'

/** Hours in which an offer is answered. */
const OFFER_HOURS = { least: 24, most: 72 } as const
const HOUR_MS = 3_600_000

/**
 * Money belongs together: who pays, how much and how. The other two may be absent: an offer may be
 * an act alone.
 */
export type OfferTerms = {
  readonly amount: Amount | null
  readonly payer: WholeSide | null
  readonly manner: PaymentManner | null
  /** The last day of performance. */
  readonly on: LocalDate | null
  readonly conditions: string
}

/** What the sentence of a mistake in a field is found by. */
const MISTAKES: Partial<Record<FindingCode, string>> = {
  AMOUNT_ZERO: 'OFFER_AMOUNT_ZERO',
  DAY_PAST: 'OFFER_DAY_PAST',
  DAY_FAR: 'OFFER_DAY_FAR',
}

/**
 * Is this an offer that can be answered? It says something; money has a payer, and without money
 * there is none; its day is neither past nor absurdly far.
 * @returns INPUT_INVALID with the sentence of each field
 */
export function checkTerms(terms: OfferTerms, today: LocalDate): Decided<null> {
  const { amount, payer, manner, on, conditions } = terms
  const fields: Record<string, string> = {}
  const ofAmount = amount === null ? null : checkAmount(amount)
  const ofDay = on === null ? null : checkDay(on, today)
  if (ofAmount) fields.amount = MISTAKES[ofAmount] ?? 'MALFORMED'
  if (amount !== null && payer === null) fields.payer = 'CHOOSE_ONE'
  if (amount === null && (payer !== null || manner !== null)) fields.amount = 'OFFER_AMOUNT_MISSING'
  if (ofDay) fields.on = MISTAKES[ofDay] ?? 'MALFORMED'
  if (amount === null && payer === null && manner === null && conditions === '')
    fields.conditions = 'OFFER_EMPTY'
  if (conditions.length > CONDITIONS_AT_MOST) fields.conditions = 'TOO_LONG'
  return Object.keys(fields).length === 0 ? allow(null) : refuse('INPUT_INVALID', {}, fields)
}

/**
 * May an offer end then? At least 24 hours and at most 72 from now, and not after the last day of
 * the mediation; where that day ends sooner than 24 hours from now, any later hour of it.
 * @param lastDay of the mediation; null: its term does not run yet
 * @returns null, or the code of the sentence
 */
export function checkExpiry(expiresAt: Date, lastDay: LocalDate | null, now: Date): string | null {
  const hours = (expiresAt.getTime() - now.getTime()) / HOUR_MS
  if (hours <= 0) return 'OFFER_EXPIRY_PAST'
  if (lastDay !== null && toLocalDate(expiresAt) > lastDay) return 'OFFER_EXPIRY_AFTER_TERM'
  const leastEnd = new Date(now.getTime() + OFFER_HOURS.least * HOUR_MS)
  const isShortened = lastDay !== null && toLocalDate(leastEnd) > lastDay
  if (hours > OFFER_HOURS.most || (hours < OFFER_HOURS.least && !isShortened))
    return 'OFFER_EXPIRY_TERM'
  return null
}

/**
 * Hours before the end of the last day of the mediation at which an offer may end, where that day
 * is near.
 */
const BEFORE_THE_END = [12, 6, 1] as const

/** The moments at which a form offers to end an offer, earliest first. */
export function offeredExpiries(lastDay: LocalDate | null, now: Date): readonly Date[] {
  const usual = offeredDeadlines(now)
  const ofLastDay =
    lastDay === null
      ? []
      : BEFORE_THE_END.map((hours) => new Date(endOfLocalDate(lastDay).getTime() - hours * HOUR_MS))
  const sound = [...usual, ...ofLastDay].filter((at) => checkExpiry(at, lastDay, now) === null)
  const instants = [...new Set(sound.map((at) => at.getTime()))].sort((a, b) => a - b)
  return instants.map((instant) => new Date(instant))
}
