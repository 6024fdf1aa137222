// 密封报价: each of two parties names an amount that the other never sees; only a match is ever known.
// Sources: 民法典 第472条 (the terms of a match are still only terms); 民诉法 第62条; 在线调解规则 第16条, 第18条;
// docs/decisions/0111-blind-offers.md.
import type { Amount } from '../money/amount'
import { toCents } from '../money/amount'
import { checkAmount } from '../agreement/check-payment'
import { checkExpiry } from '../offer/terms'
import type { PartySide } from '../case/vocabulary'
import { allow, refuse, type Decided } from '../refusal'
import { decideTalkToAll, type TalkCase } from '../thread/topic'
import type { LocalDate } from '../time/local-date'
import { BLIND_ROUNDS, type BlindRule, type StoredBlindState } from './vocabulary'

export type BlindState = StoredBlindState | 'expired'

export type Bidding = {
  readonly id: string
  /** Of its case, from 1. */
  readonly no: number
  readonly payerId: string
  readonly payeeId: string
  readonly rule: BlindRule
  /** From 1 to BLIND_ROUNDS: the one that runs, or ran last. */
  readonly round: number
  readonly stored: StoredBlindState
  readonly dueAt: Date
  /** The parties that have named an amount in this round. */
  readonly entered: readonly string[]
  /** Of a match. */
  readonly amount: Amount | null
}

/**
 * The amount on which two offers match, by the rule that both knew before: 'same' where they are
 * equal; 'middle' where the payer offers at least what the payee demands, in the middle between
 * them, half a fen up. null: no match, and nothing else is said. `heyi_blind_result` in SQL gives
 * the same answers.
 */
export function matchOf(rule: BlindRule, offered: Amount, demanded: Amount): Amount | null {
  const [pays, wants] = [toCents(offered), toCents(demanded)]
  if (rule === 'same') return pays === wants ? offered : null
  return pays >= wants ? fromCents((pays + wants + 1n) / 2n) : null
}

function fromCents(cents: bigint): Amount {
  const digits = cents.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}` as Amount
}

/** How a bidding is at a moment: what runs ends with its time. */
export function stateOfBidding(
  { stored, dueAt }: Pick<Bidding, 'stored' | 'dueAt'>,
  now: Date,
): BlindState {
  return stored === 'open' && now >= dueAt ? 'expired' : stored
}

export type BlindFacts = Omit<TalkCase, 'parties'> & {
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly side: PartySide
  }[]
  readonly biddings: readonly Bidding[]
  /** The last day of the mediation; null: its term does not run yet. */
  readonly lastDay: LocalDate | null
}

/**
 * May this bidding be opened? By the mediator, with the consent of all to talk at different times,
 * between a payer and a payee of other sides; one at a time between the two. The same form sent
 * twice is one bidding.
 * @returns its number, null where it is there already; or BLIND_RUNS_ALREADY, INPUT_INVALID and
 * what every act in a topic is refused with
 */
export function decideOpenBidding(
  facts: BlindFacts,
  wanted: {
    readonly biddingId: string
    readonly payerId: string
    readonly payeeId: string
    /** null: none was chosen. */
    readonly dueAt: Date | null
  },
  now: Date,
): Decided<{ readonly no: number; readonly dueAt: Date } | null> {
  const { biddings, parties, lastDay } = facts
  if (biddings.some(({ id }) => id === wanted.biddingId)) return allow(null)
  const open = decideTalkToAll(facts)
  if (!open.ok) return open
  const sideOf = (wantedId: string) => parties.find(({ id }) => id === wantedId)?.side
  const fields: Record<string, string> = {}
  if (!sideOf(wanted.payerId)) fields.payerId = 'CHOOSE_ONE'
  if (!sideOf(wanted.payeeId)) fields.payeeId = 'CHOOSE_ONE'
  else if (sideOf(wanted.payeeId) === sideOf(wanted.payerId)) fields.payeeId = 'BLIND_SAME_SIDE'
  const ofDue = wanted.dueAt === null ? 'CHOOSE_ONE' : checkExpiry(wanted.dueAt, lastDay, now)
  if (ofDue) fields.dueAt = ofDue
  if (wanted.dueAt === null || Object.keys(fields).length > 0)
    return refuse('INPUT_INVALID', {}, fields)
  const between = new Set([wanted.payerId, wanted.payeeId])
  const running = biddings.find(
    (each) =>
      stateOfBidding(each, now) === 'open' &&
      between.has(each.payerId) &&
      between.has(each.payeeId),
  )
  if (running) return refuse('BLIND_RUNS_ALREADY', { no: running.no })
  return allow({ no: biddings.length + 1, dueAt: wanted.dueAt })
}

/** A bidding that runs, in a case that is still mediated, for one of its two parties. */
function decideRunning(facts: BlindFacts, biddingId: string, now: Date): Decided<Bidding> {
  const bidding = facts.biddings.find(({ id }) => id === biddingId)
  if (!bidding) return refuse('INPUT_INVALID', {}, { biddingId: 'NOT_AN_OPTION' })
  const state = stateOfBidding(bidding, now)
  if (state !== 'open') return refuse('BLIND_OVER', { because: state })
  const open = decideTalkToAll(facts)
  return open.ok ? allow(bidding) : open
}

/**
 * May this amount be named for this party now? Once in each round: what is sealed is not looked at
 * again, also not to change it. Whether it matches is found out in the database alone.
 * @returns the bidding; or BLIND_ENTERED, BLIND_ROUND_OVER, BLIND_OVER, INPUT_INVALID
 */
export function decideEnterBlind(
  facts: BlindFacts,
  {
    biddingId,
    partyId,
    round,
    amount,
  }: {
    readonly biddingId: string
    readonly partyId: string
    /**
     * That the page showed: an amount that was meant for an earlier round is not taken for this
     * one.
     */
    readonly round: number
    readonly amount: Amount
  },
  now: Date,
): Decided<Bidding> {
  const running = decideRunning(facts, biddingId, now)
  if (!running.ok) return running
  const { payerId, payeeId, entered } = running.value
  if (partyId !== payerId && partyId !== payeeId)
    return refuse('INPUT_INVALID', {}, { biddingId: 'NOT_AN_OPTION' })
  if (round !== running.value.round) return refuse('BLIND_ROUND_OVER', { round })
  if (entered.includes(partyId)) return refuse('BLIND_ENTERED', { round })
  return checkAmount(amount)
    ? refuse('INPUT_INVALID', {}, { amount: 'OFFER_AMOUNT_ZERO' })
    : running
}

/**
 * May it be ended? By the mediator, or by either of the two, who need not go on with it and says no
 * more than that.
 * @returns the bidding; or BLIND_OVER, INPUT_INVALID
 */
export function decideEndBidding(
  facts: BlindFacts,
  { biddingId, partyId }: { readonly biddingId: string; readonly partyId: string | null },
  now: Date,
): Decided<Bidding> {
  const running = decideRunning(facts, biddingId, now)
  if (!running.ok || partyId === null) return running
  const { payerId, payeeId } = running.value
  return partyId === payerId || partyId === payeeId
    ? running
    : refuse('INPUT_INVALID', {}, { biddingId: 'NOT_AN_OPTION' })
}

/** Rounds that are left after the present one. */
export const roundsLeft = ({ round }: Pick<Bidding, 'round'>): number => BLIND_ROUNDS - round

/** Of how many biddings that run an amount of one of these parties is awaited. */
export function countAwaitedAmounts(
  biddings: readonly Bidding[],
  partyIds: readonly string[],
  now: Date,
): number {
  return biddings.filter(
    (bidding) =>
      stateOfBidding(bidding, now) === 'open' &&
      [bidding.payerId, bidding.payeeId].some(
        (partyId) => partyIds.includes(partyId) && !bidding.entered.includes(partyId),
      ),
  ).length
}
