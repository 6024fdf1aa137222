import { REGISTER_REFUSED, REGISTER_SENTENCES } from './register-refusal'
import { ROSTER_REFUSED, ROSTER_SENTENCES } from './roster-refusal'
import { INSPECTION_REFUSED, INSPECTION_SENTENCES } from './inspection-refusal'

/** Refusals of the court's own acts. */
export const COURT_SENTENCES = {
  ...REGISTER_SENTENCES,
  ...INSPECTION_SENTENCES,
  ...ROSTER_SENTENCES,
} as const

/** The same as clauses, for the log. */
export const COURT_REFUSED = {
  ...REGISTER_REFUSED,
  ...INSPECTION_REFUSED,
  ...ROSTER_REFUSED,
} as const
