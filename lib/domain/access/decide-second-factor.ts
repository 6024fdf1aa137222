import { allow, refuse, type Decided, type RefusalCode } from '../refusal'
import { isLastTry } from './sign-in-throttle'

export type ProofFacts<Match> = {
  /** Was the current password given, and does it fit? */
  readonly passwordFits: boolean | null
  /** What the code was found to be; null: none was given; `wrong`: not one of this person's. */
  readonly code: Match | 'wrong' | null
  /** Wrong passwords and codes in this session before. */
  readonly wrongTries: number
}

/**
 * 停用两步验证 and new recovery codes need the password and a code: who finds an open session, or the
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
  if (code === 'wrong' || code === null) return wrong('SECOND_FACTOR_CODE_WRONG', 'code')
  return allow(code)
}
