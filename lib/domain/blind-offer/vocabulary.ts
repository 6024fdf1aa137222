// Apart from blind-offer.ts: forms and the shapes of events need no rule.

/**
 * How two sealed amounts match: in the middle where they overlap, or only where they are the same.
 */
export const BLIND_RULES = ['middle', 'same'] as const
export type BlindRule = (typeof BLIND_RULES)[number]

/** How often each of the two may name an amount (confidentiality: at most three a side). */
export const BLIND_ROUNDS = 3

/** `missed`: no round brought a match. */
export const STORED_BLIND_STATES = ['open', 'matched', 'missed', 'ended'] as const
export type StoredBlindState = (typeof STORED_BLIND_STATES)[number]

/**
 * What becomes of an amount that was named: the other one is awaited, the two match, they do not,
 * or not in the last round.
 */
export const BLIND_RESULTS = ['waits', 'matched', 'again', 'missed'] as const
export type BlindResult = (typeof BLIND_RESULTS)[number]
