import 'server-only'
import type { Db } from '@/lib/data/door'
import { findOwnFactor } from '@/lib/data/stores/access/second-factor-store'
import { addFailure, dropCounter, takeCounter } from '@/lib/data/stores/access/throttle-store'
import type { EventData } from '@/lib/domain/audit/events'
import { CODE_TRIES } from '@/lib/domain/access/second-factor'
import { WINDOW_MINUTES } from '@/lib/domain/access/sign-in-throttle'
import type { WantedStep } from '@/lib/domain/access/sign-in-answer'
import { passkeyRequest } from '@/lib/platform/passkey'
import { matchCode, matchPasskey, spendCode, type CodeMatch } from './second-factor-code'

/** What was brought beside the password: a typed code, or what a passkey signed. */
export type BroughtProof = { readonly code: string | null; readonly passkey: string | null }

type Not = 'needed' | 'wrong' | 'passkey_wrong' | 'passkey_copied' | 'spent'

/**
 * `passed` says for the event by what; nothing where the account has no second step. `wanted`: what
 * the form needs for another try.
 */
export type SecondStep =
  | { readonly passed: Pick<EventData<'account.signed-in'>, 'by' | 'left'> }
  | { readonly passed: null; readonly because: 'spent' }
  | {
      readonly passed: null
      readonly because: Exclude<Not, 'spent'>
      readonly wanted: WantedStep
    }

/**
 * The second step of a sign-in whose password fits. Wrong codes and signatures are counted for the
 * account, wherever they come from, in a row that is locked: of many at once ten are looked at.
 * Unlike with passwords the owner can be kept out for the window, but only by someone who has the
 * password.
 */
export async function checkSecondStep(
  db: Db,
  accountId: string,
  { code, passkey }: BroughtProof,
  at: Date,
): Promise<SecondStep> {
  const factor = await findOwnFactor(db, accountId)
  if (!factor?.confirmedAt) return { passed: {} }
  const not = async (because: Exclude<Not, 'spent'>): Promise<SecondStep> => ({
    passed: null,
    because,
    wanted: {
      hasApp: factor.secret !== null,
      request: await passkeyRequest(factor.passkeys, { purpose: 'sign in', accountId, at }),
    },
  })
  if (!code && !passkey) return not('needed')
  const key = `code:${accountId}`
  const { failures } = await takeCounter(db, key, at, WINDOW_MINUTES)
  if (failures >= CODE_TRIES) return { passed: null, because: 'spent' }
  const wrong = async (because: Exclude<Not, 'spent'>) => {
    await addFailure(db, key)
    return not(because)
  }
  const match = passkey
    ? await matchPasskey(factor, passkey, 'sign in', at)
    : (matchCode(factor, code ?? '', at) ?? 'wrong')
  if (match === 'copied') return wrong('passkey_copied')
  if (match === 'wrong' || !(await spendCode(db, factor, match, at)))
    return wrong(passkey ? 'passkey_wrong' : 'wrong')
  await dropCounter(db, key)
  return { passed: inEvent(match) }
}

const inEvent = (match: CodeMatch) =>
  match.kind === 'recovery' ? { by: match.kind, left: match.left } : { by: match.kind }
