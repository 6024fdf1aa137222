// Abuse of 在线咨询. A first question costs nothing and needs no script; a network that sends many
// proves work for each.
import { HARDEST_LEVEL } from '../access/sign-in-throttle'

/** Questions of one network that need no proof of work, within the window. */
export const FREE_QUESTIONS = 3
export const QUESTION_WINDOW_MINUTES = 60

/** The level of the proof of work that the next question of a network needs; 0: none. */
export function questionLevel(before: number): number {
  return Math.min(Math.max(before - FREE_QUESTIONS + 1, 0), HARDEST_LEVEL)
}

/** New consultations that one telephone number can begin within a day. */
export const PER_NUMBER = 5
export const NUMBER_WINDOW_MINUTES = 24 * 60

/**
 * Codes that do not fit that a network may try in a window. Code and digits have 40 bits together:
 * at this rate one network tries a thousand a day.
 */
export const FREE_WRONG_PROOFS = 10
export const PROOF_WINDOW_MINUTES = 15
