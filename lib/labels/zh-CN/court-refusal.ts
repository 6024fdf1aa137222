import { REGISTER_REFUSED, REGISTER_SENTENCES } from './register-refusal'
import { ROSTER_REFUSED, ROSTER_SENTENCES } from './roster-refusal'
import { REVIEW_REFUSED, REVIEW_SENTENCES } from './review-refusal'

/** Refusals of the court's own acts. */
export const COURT_SENTENCES = {
  ...REGISTER_SENTENCES,
  ...REVIEW_SENTENCES,
  ...ROSTER_SENTENCES,
} as const

/** The same as clauses, for the log. */
export const COURT_REFUSED = { ...REGISTER_REFUSED, ...REVIEW_REFUSED, ...ROSTER_REFUSED } as const
