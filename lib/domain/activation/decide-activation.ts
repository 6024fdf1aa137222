import { decidePasswordChange, type TypedPasswords } from '../access/decide-password-change'
import { lastDigitsOf } from '../invitation/invitation'
import type { Decided } from '../refusal'
import { ACTIVATION_DIGITS } from './activation-link'

const DIGITS = new RegExp(`^\\d{${ACTIVATION_DIGITS}}$`)

/** Is a typed text the form of the last digits of a phone? */
export function isLastDigits(typed: string): boolean {
  return DIGITS.test(typed)
}

/** Are they those of this phone? Null, a number that cannot be read, has none. */
export function areLastDigits(phone: string | null, typed: string): boolean {
  return phone !== null && lastDigitsOf(phone) === typed
}

/**
 * May the password be set by a link? The rules are those of every other password (GB/T 22239-2019
 * 8.1.4.1); there is no password before it. `phone`: of the account; null where it cannot be
 * read.
 */
export function decideActivation(
  phone: string | null,
  typed: TypedPasswords,
): Decided<{ readonly chosen: string }> {
  return decidePasswordChange(
    { phone, isFirst: true, currentFits: null, wrongTries: 0, isReused: false },
    typed,
  )
}
