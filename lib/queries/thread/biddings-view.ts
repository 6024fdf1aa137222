import {
  roundsLeft,
  stateOfBidding,
  type Bidding,
  type BlindState,
} from '@/lib/domain/blind-offer/blind-offer'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { BLIND, blindEnd, blindRuleExplained } from '@/lib/labels/zh-CN/blind-offer'
import { amountInFigures } from '@/lib/labels/zh-CN/money'
import { dueInWords } from '@/lib/labels/zh-CN/due-moment'
import { THREAD } from '@/lib/labels/zh-CN/thread'

/** An amount that the reader may name now. */
export type BlindEntryView = {
  readonly partyId: string
  /** Of the party, where the reader acts for several. */
  readonly name: string
  /** 我最多肯付（元） */
  readonly label: string
}

/** A bidding as the two parties and the mediators see it: who has named an amount, never which. */
export type BiddingView = {
  readonly id: string
  readonly name: string
  readonly between: string
  readonly rule: readonly string[]
  readonly round: number
  readonly roundWords: string
  readonly state: BlindState
  /** Until when, or how it ended. */
  readonly stateWords: string
  /** Of the round that runs: who has named an amount, and whose is awaited. */
  readonly progress: readonly string[]
  /** Rounds that brought no match. */
  readonly missed: readonly string[]
  readonly amount: string | null
  readonly entries: readonly BlindEntryView[]
  /** For which own party the reader may end it; null: for none. */
  readonly endsFor: string | null
}

export type BiddingReader = {
  readonly biddings: readonly Bidding[]
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** The parties for which this reader may settle; none for a mediator. */
  readonly settlesFor: readonly string[]
}

function labelOf({ rule, payerId }: Bidding, partyId: string): string {
  if (rule === 'same') return BLIND.same
  return partyId === payerId ? BLIND.payMost : BLIND.wantLeast
}

/** The biddings of a case, the last one first. */
export function presentBiddings(
  { biddings, parties, settlesFor }: BiddingReader,
  now: Date,
): readonly BiddingView[] {
  const nameOf = (partyId: string) => parties.find(({ id }) => id === partyId)?.name ?? ''
  return biddings.toReversed().map((bidding): BiddingView => {
    const { id, no, payerId, payeeId, rule, round, entered, amount, dueAt } = bidding
    const state = stateOfBidding(bidding, now)
    const own =
      state === 'open' ? [payerId, payeeId].filter((each) => settlesFor.includes(each)) : []
    const missedRounds = state === 'missed' ? round : round - 1
    return {
      id,
      name: BLIND.name(no),
      between: BLIND.between(nameOf(payerId), nameOf(payeeId)),
      rule: blindRuleExplained[rule],
      round,
      roundWords: BLIND.round(round, roundsLeft(bidding)),
      state,
      stateWords:
        state === 'open'
          ? BLIND.until(
              dueInWords(dueAt, toLocalDate(now)),
              THREAD.left(dueAt.getTime() - now.getTime()),
            )
          : blindEnd[state],
      progress:
        state === 'open'
          ? [payerId, payeeId].map((each) =>
              entered.includes(each) ? BLIND.entered(nameOf(each)) : BLIND.waits(nameOf(each)),
            )
          : [],
      missed: Array.from({ length: missedRounds }, (_, index) => BLIND.missedBefore(index + 1)),
      amount: amount === null ? null : BLIND.matched(amountInFigures(amount)),
      entries: own
        .filter((partyId) => !entered.includes(partyId))
        .map((partyId) => ({ partyId, name: nameOf(partyId), label: labelOf(bidding, partyId) })),
      endsFor: own[0] ?? null,
    }
  })
}
