// How a new or renewed account is handed over (docs/decisions/0177-activation-links.md): by an
// initial password on a slip, or by a link in an SMS with which the person sets their own.
import { INITIAL_PASSWORD_HOURS } from '../access/password-rules'

export const HANDOVERS = ['slip', 'link'] as const
export type Handover = (typeof HANDOVERS)[number]

/** Both ways of handing over an account are good for as long. */
export const ACTIVATION_HOURS = INITIAL_PASSWORD_HOURS

/** Digits of the telephone number that belong to a link. */
export const ACTIVATION_DIGITS = 4
/** So many wrong last digits end a link: who holds it and guesses is not whom it was sent to. */
export const ACTIVATION_TRIES = 10

export function activationEnd(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + ACTIVATION_HOURS * 3_600_000)
}

/** The latest link of an account, and how far its SMS came. */
export type ActivationFacts = {
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
  /** The SMS will not arrive. */
  readonly hasSmsFailed: boolean
}

export const ACTIVATION_STATES = ['sent', 'unsent', 'used', 'over'] as const
/** `unsent`: its SMS failed; `over`: it expired or was revoked without being used. */
export type ActivationState = (typeof ACTIVATION_STATES)[number]

/** What became of a link at a moment. What was used stays used. */
export function stateOfActivation(
  { expiresAt, usedAt, revokedAt, hasSmsFailed }: ActivationFacts,
  at: Date,
): ActivationState {
  if (usedAt !== null) return 'used'
  if (revokedAt !== null || at >= expiresAt) return 'over'
  return hasSmsFailed ? 'unsent' : 'sent'
}
