import 'server-only'
import type { Db } from '@/lib/data/door'
import { findOwnFactor } from '@/lib/data/stores/access/second-factor-store'
import { addFailure, dropCounter, takeCounter } from '@/lib/data/stores/access/throttle-store'
import type { EventData } from '@/lib/domain/audit/events'
import { CODE_TRIES } from '@/lib/domain/access/second-factor'
import { WINDOW_MINUTES } from '@/lib/domain/access/sign-in-throttle'
import { matchCode, spendCode, type CodeMatch } from './second-factor-code'

/** `passed` says for the event by what; nothing where the account has no second step. */
export type SecondStep =
  | { readonly passed: Pick<EventData<'account.signed-in'>, 'by' | 'left'> }
  | { readonly passed: null; readonly because: 'needed' | 'wrong' | 'spent' }

const not = (because: 'needed' | 'wrong' | 'spent'): SecondStep => ({ passed: null, because })

/**
 * The second step of a sign-in whose password fits. Wrong codes are counted for the account,
 * wherever they come from, in a row that is locked: of many at once ten are looked at. Unlike with
 * passwords the owner can be kept out for the window, but only by someone who has the password.
 */
export async function checkSecondStep(
  db: Db,
  accountId: string,
  typed: string | null,
  at: Date,
): Promise<SecondStep> {
  const factor = await findOwnFactor(db, accountId)
  if (!factor?.confirmedAt) return { passed: {} }
  if (!typed) return not('needed')
  const key = `code:${accountId}`
  const { failures } = await takeCounter(db, key, at, WINDOW_MINUTES)
  if (failures >= CODE_TRIES) return not('spent')
  const match = matchCode(factor, typed, at)
  if (match === null || !(await spendCode(db, factor, match))) {
    await addFailure(db, key)
    return not('wrong')
  }
  await dropCounter(db, key)
  return { passed: inEvent(match) }
}

const inEvent = (match: CodeMatch) =>
  match.kind === 'totp' ? { by: match.kind } : { by: match.kind, left: match.left }
