import { allow, refuse, type Decided, type RefusalCode } from '../refusal'
import { findPasswordFault } from './password-rules'
import { isLastTry } from './sign-in-throttle'

export type PasswordChangeFacts = {
  /** The account's own phone, eleven digits; null where what is stored cannot be read. */
  readonly phone: string | null
  /** The account still has the password it was handed over with. */
  readonly isFirst: boolean
  /** Was the current password given, and does it fit? */
  readonly currentFits: boolean | null
  /** Wrong current passwords in this session before. */
  readonly wrongTries: number
  /** Is the new password the one that is stored now? */
  readonly isReused: boolean
}

export type TypedPasswords = {
  readonly chosen: string | undefined
  readonly repeated: string | undefined
}

type Fault = readonly [code: RefusalCode, field: string]

/**
 * May this password be chosen? (操作手册 3.8: the initial one is handed over; quality.md: it is changed
 * at the first sign-in.) Every field that is wrong is named at once; the first of them says why it
 * was refused. The tenth wrong current password of a session ends the session.
 */
export function decidePasswordChange(
  facts: PasswordChangeFacts,
  typed: TypedPasswords,
): Decided<{ readonly first: boolean; readonly chosen: string }> {
  const faults = {
    currentPassword: currentFault(facts),
    newPassword: chosenFault(facts, typed.chosen),
    repeatedPassword: repeatedFault(typed),
  }
  const found = Object.entries(faults).flatMap(([name, fault]) =>
    fault ? [{ name, code: fault[0], field: fault[1] }] : [],
  )
  if (found[0])
    return refuse(
      found[0].code,
      {},
      Object.fromEntries(found.map(({ name, field }) => [name, field])),
    )
  return allow({ first: facts.isFirst, chosen: typed.chosen ?? '' })
}

function currentFault({ isFirst, currentFits, wrongTries }: PasswordChangeFacts): Fault | null {
  if (isFirst || currentFits) return null
  if (currentFits === null) return ['INPUT_INVALID', 'REQUIRED']
  return [isLastTry(wrongTries) ? 'PASSWORD_TRIES_SPENT' : 'PASSWORD_WRONG', 'PASSWORD_WRONG']
}

function chosenFault(facts: PasswordChangeFacts, chosen: string | undefined): Fault | null {
  if (chosen === undefined) return ['INPUT_INVALID', 'REQUIRED']
  const fault = findPasswordFault(chosen, facts.phone)
  if (fault) return ['PASSWORD_WEAK', fault]
  // Reported only to a user who has proved to know the current one: else it would be a second way
  // to try it.
  return facts.isReused && currentFault(facts) === null
    ? ['PASSWORD_REUSED', 'PASSWORD_REUSED']
    : null
}

function repeatedFault({ chosen, repeated }: TypedPasswords): Fault | null {
  if (repeated === undefined) return ['INPUT_INVALID', 'REQUIRED']
  return chosen !== undefined && chosen !== repeated ? ['INPUT_INVALID', 'PASSWORDS_DIFFER'] : null
}
