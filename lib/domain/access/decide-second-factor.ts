import { allow, refuse, type Decided, type RefusalCode } from '../refusal'
import { isLastTry } from './sign-in-throttle'

/** What was wrong with a second step that was given. */
export type WrongProof = Extract<
  RefusalCode,
  'SECOND_FACTOR_CODE_WRONG' | 'PASSKEY_WRONG' | 'PASSKEY_COPIED'
>

export type ProofFacts<Match> = {
  /** Was the current password given, and does it fit? */
  readonly passwordFits: boolean | null
  /** What the code or the passkey was found to be; null: none was given. */
  readonly code: Match | WrongProof | null
  /** Wrong passwords and codes in this session before. */
  readonly wrongTries: number
}

/**
 * What changes 两步验证 needs the password and a code or passkey: who finds an open session, or the
 * phone, has one of the two. The tenth wrong try of a session ends it.
 */
export function decideProof<Match extends object>({
  passwordFits,
  code,
  wrongTries,
}: ProofFacts<Match>): Decided<Match> {
  const fields = {
    ...(passwordFits === null && { password: 'REQUIRED' }),
    ...(code === null && { code: 'REQUIRED' }),
  }
  if (Object.keys(fields).length > 0) return refuse('INPUT_INVALID', {}, fields)
  const wrong = (refusal: RefusalCode, field: string): Decided<Match> =>
    refuse(isLastTry(wrongTries) ? 'SECOND_FACTOR_TRIES_SPENT' : refusal, {}, { [field]: refusal })
  if (!passwordFits) return wrong('PASSWORD_WRONG', 'password')
  if (typeof code === 'string') return wrong(code, 'code')
  return code === null ? wrong('SECOND_FACTOR_CODE_WRONG', 'code') : allow(code)
}
