import { allow, refuse, type Decided } from '../refusal'
import { findPasswordFault } from './password-rules'

export type PasswordChangeFacts = {
  /** The account's own phone, eleven digits. */
  readonly phone: string
  /** The account still has the password it was handed over with. */
  readonly isFirst: boolean
  /** Was the current password given, and does it fit? */
  readonly currentFits: boolean | null
  /** Is the new password the one that is stored now? */
  readonly isReused: boolean
}

/** May this password be chosen? (操作手册 3.8: the initial one is handed over; quality.md: it is changed at the first sign-in.) */
export function decidePasswordChange(facts: PasswordChangeFacts, typed: { readonly chosen: string; readonly repeated: string }): Decided<{ readonly first: boolean }> {
  if (!facts.isFirst && facts.currentFits === null) return refuse('INPUT_INVALID', {}, { currentPassword: 'REQUIRED' })
  if (!facts.isFirst && facts.currentFits === false) return refuse('PASSWORD_WRONG', {}, { currentPassword: 'PASSWORD_WRONG' })
  const fault = findPasswordFault(typed.chosen, facts.phone)
  if (fault) return refuse('PASSWORD_WEAK', {}, { newPassword: fault })
  if (facts.isReused) return refuse('PASSWORD_REUSED', {}, { newPassword: 'PASSWORD_REUSED' })
  if (typed.chosen !== typed.repeated) return refuse('INPUT_INVALID', {}, { repeatedPassword: 'PASSWORDS_DIFFER' })
  return allow({ first: facts.isFirst })
}
