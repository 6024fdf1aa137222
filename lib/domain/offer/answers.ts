// Apart from offer.ts: forms and the shapes of events need no rule.

/** Given as an answer; they weigh the same as a counter-offer. */
export const GIVEN_ANSWERS = ['accepted', 'refused'] as const
export type GivenAnswer = (typeof GIVEN_ANSWERS)[number]

/** `countered`: another offer answers this one. */
export const OFFER_ANSWERS = [...GIVEN_ANSWERS, 'countered'] as const
export type OfferAnswer = (typeof OFFER_ANSWERS)[number]
