import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { attemptSignIn, type SignInAttempt } from '@/lib/auth/attempt-sign-in'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { asOwner, ownerClient, PASSWORD_HASH, WORLD_PASSWORD, type World } from './world'

export const RIGHT = WORLD_PASSWORD
export const WRONG = 'Wrong-password-2026'

export const PHONE = '13800000001'

/** An administrator who can sign in with PHONE and RIGHT. @returns the account's id */
export async function createAdmin({ institutions }: World): Promise<string> {
  const { accountId } = await createAccount({
    role: 'institution_admin',
    name: '林敏',
    phone: PHONE,
    institutionId: institutions.a,
    password: RIGHT,
    mustChange: false,
  })
  await makePasswordCheap(accountId)
  return accountId
}

/** Verified hundreds of times: the cheap hash of the same password (world.ts). */
export async function makePasswordCheap(accountId: string): Promise<void> {
  await asOwner('UPDATE accounts SET password_hash = $2 WHERE id = $1', [accountId, PASSWORD_HASH])
}

const ADDRESS = '198.51.100.7'

/** Failures counted for a phone on the network of tryWith. */
export async function failuresOf(phone: string): Promise<number> {
  const { rows } = await (
    await ownerClient()
  ).query<{ points: number }>('SELECT points FROM sign_in_counters WHERE key = $1', [
    `account:${fingerprintNumber('phone', phone)}@${ADDRESS}`,
  ])
  return rows[0]?.points ?? 0
}

/** One try from some desk; the answer to a challenge only where it is given. */
export function tryWith(
  attempt: Partial<SignInAttempt> & { readonly phone: string; readonly password: string },
) {
  return attemptSignIn({
    answer: null,
    address: ADDRESS,
    device: 'chrome/windows',
    deviceCookie: null,
    ...attempt,
  })
}

/** The fewest steps that a challenge of the easiest level takes (lib/auth/challenge.ts). */
const FEWEST_STEPS = 300

/**
 * Does the proof of work as the browser does it, but for the steps that never suffice: two thirds
 * of the work.
 */
export async function solved(packed: string): Promise<string> {
  const challenge = JSON.parse(Buffer.from(packed, 'base64url').toString('utf8')) as Challenge
  const { level } = challenge.parameters.data as { level: number }
  const counterStart = FEWEST_STEPS * 2 ** (level - 1)
  const solution = await solveChallenge({ challenge, deriveKey, counterStart })
  if (!solution) throw new Error(`no solution of ${counterStart} steps or more`)
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64url')
}

/** Tries, and where a challenge is required answers it and tries again. */
export async function tryAnswering(attempt: Parameters<typeof tryWith>[0]) {
  const first = await tryWith(attempt)
  if (first.ok || first.refusal.code !== 'CHALLENGE') return first
  return tryWith({ ...attempt, answer: await solved(first.refusal.challenge) })
}
