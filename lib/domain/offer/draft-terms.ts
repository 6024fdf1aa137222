// What an accepted offer gives the draft of an agreement. An agreement comes into being by its own
// acts (特邀规定 第24条; 民诉法解释 第146条); docs/decisions/0103-offers.md.
import { EMPTY_TERM, type AgreementTerm, type WholeSide } from '../agreement/draft'
import type { Bidding } from '../blind-offer/blind-offer'
import type { OfferTerms } from './terms'

const OTHER_SIDE = { applicant: 'respondent', respondent: 'applicant' } as const satisfies Record<
  WholeSide,
  WholeSide
>

type Sides = readonly { readonly id: string; readonly side: string }[]

/** The form names a side by its party where it has one alone. */
function nameSide(side: WholeSide, parties: Sides): string {
  const [first, ...others] = parties.filter((party) => party.side === side)
  return first && others.length === 0 ? first.id : side
}

/**
 * The terms that the form of the draft is filled with: the payment with its conditions beside it,
 * or an act in words. The form checks them as if they had been typed, and the mediator changes what
 * has to be changed.
 */
export function toDraftTerms(offer: OfferTerms, parties: Sides): readonly AgreementTerm[] {
  const { amount, payer, manner, on, conditions } = offer
  if (amount === null || payer === null)
    return [{ ...EMPTY_TERM, kind: 'act', on: on ?? '', text: conditions }]
  const payment: AgreementTerm = {
    ...EMPTY_TERM,
    kind: 'payment',
    obliged: nameSide(payer, parties),
    entitled: nameSide(OTHER_SIDE[payer], parties),
    amount,
    on: on ?? '',
    manner: manner ?? '',
  }
  return conditions === ''
    ? [payment]
    : [payment, { ...EMPTY_TERM, kind: 'other', text: conditions }]
}

/** The payment on which a bidding matched: day, manner and all else is for the form. */
export function toMatchedTerms({
  amount,
  payerId,
  payeeId,
}: Pick<Bidding, 'amount' | 'payerId' | 'payeeId'>): readonly AgreementTerm[] {
  if (amount === null) return []
  return [{ ...EMPTY_TERM, kind: 'payment', obliged: payerId, entitled: payeeId, amount }]
}
