import 'server-only'
import { withAccess, type Db } from '@/lib/data/door'
import {
  findAccountByPhone,
  spendInitialPassword,
  type AccountSecrets,
} from '@/lib/data/stores/access/account-secrets-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { openSession, sweepSessions } from '@/lib/data/stores/access/session-store'
import {
  addFailure,
  dropCounter,
  forgiveFailure,
  spendChallenge,
  sweepThrottle,
  takeCounter,
} from '@/lib/data/stores/access/throttle-store'
import type { EventData } from '@/lib/domain/audit/events'
import type { SignInRefusal } from '@/lib/domain/access/sign-in-answer'
import { ENDED_SESSIONS_KEPT_DAYS, mayIdleLonger } from '@/lib/domain/access/session-life'
import { requiredLevel, WINDOW_MINUTES } from '@/lib/domain/access/sign-in-throttle'
import { parseMobile } from '@/lib/domain/identity/phone'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { verifyPassword } from '@/lib/platform/password-hash'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { checkAnswer, makeChallenge } from './challenge'
import { checkSecondStep } from './check-second-step'
import { findOwnDevice, rememberDevice } from './known-device'
import { failureCounters, type FailureCounters } from './failure-counters'

export type SignInAttempt = {
  readonly phone: string
  readonly password: string
  /** The code of 两步验证, where one was wanted. */
  readonly code?: string | null
  /** What a passkey signed in its place. */
  readonly passkey?: string | null
  /** The solved proof of work, where one was required. */
  readonly answer: string | null
  readonly address: string
  readonly device: string
  /** The browser's cookie of known devices. */
  readonly deviceCookie: string | null
}

export type SignInOutcome =
  | { readonly ok: true; readonly sessionId: string; readonly deviceCookie: string }
  | { readonly ok: false; readonly refusal: SignInRefusal }

const DAY_MS = 86_400_000

/**
 * One sign-in attempt (操作手册 3.2). It is counted as a failure before the password is verified and
 * uncounted on success, so that fifty concurrent attempts are fifty counted ones. Unknown phone,
 * wrong password, disabled account and a used or expired initial password get the same response for
 * the same work.
 */
export async function attemptSignIn(attempt: SignInAttempt): Promise<SignInOutcome> {
  const phone = parseMobile(attempt.phone)
  // Forms trim what is typed, so a password with outer spaces cannot match.
  const password = attempt.password.trim()
  if (!phone.ok) return refused({ code: 'MALFORMED', field: 'phone' })
  if (password === '' || password.length > 200)
    return refused({ code: 'MALFORMED', field: 'password' })
  const phoneHash = fingerprintNumber('phone', phone.value)
  const at = now()
  const counters = failureCounters(phoneHash, attempt, at)
  const counted = await countAttempt(counters, attempt.answer, at)
  if (!counted.ok) return counted
  const account = await withAccess(null, 'find an account to sign in', (db) =>
    findAccountByPhone(db, phoneHash),
  )
  const fits = await verifyPassword(account?.passwordHash ?? null, password)
  const outcome = await withAccess(null, 'settle a sign-in', (db) =>
    settle(db, { account, fits, counters, attempt, phoneHash, failures: counted.failures, at }),
  )
  if (outcome.ok) await sweep(at)
  return outcome
}

const refused = (refusal: SignInRefusal) => ({ ok: false, refusal }) as const

/**
 * Decides whether the password may be verified, and counts the attempt as a failure until it
 * succeeds.
 */
async function countAttempt(counters: FailureCounters, answer: string | null, at: Date) {
  const checked = await checkAnswer(answer, counters.own)
  return withAccess(null, 'count a sign-in', async (db) => {
    const take = async (key: string | null) =>
      key === null ? 0 : (await takeCounter(db, key, at, WINDOW_MINUTES)).failures
    const accountFailures = await take(counters.own)
    const addressFailures = await take(counters.address)
    const anywhereFailures = await take(counters.anywhere)
    const level = requiredLevel({ accountFailures, addressFailures, anywhereFailures })
    // An answer to an easier challenge, collected before the failures grew, is not enough.
    const isAnswered =
      checked !== null &&
      checked.level >= level &&
      (await spendChallenge(db, checked.signature, checked.expiresAt))
    if (level > 0 && !isAnswered) {
      const challenge = await makeChallenge(counters.own, level, at)
      return refused({ code: 'CHALLENGE', challenge })
    }
    for (const key of counters.all) await addFailure(db, key)
    return { ok: true, failures: accountFailures + 1 } as const
  })
}

type Settling = {
  readonly account: AccountSecrets | null
  readonly fits: boolean
  readonly counters: FailureCounters
  readonly attempt: SignInAttempt
  readonly phoneHash: string
  readonly failures: number
  readonly at: Date
}

type Because = EventData<'account.sign-in-refused'>['because']

async function settle(
  db: Db,
  { account, fits, counters, attempt, phoneHash, failures, at }: Settling,
): Promise<SignInOutcome> {
  const from = { device: attempt.device, address: attempt.address }
  const refuseBecause = async (because: Because, refusal: SignInRefusal) => {
    await appendEvent(db, {
      event: { kind: 'account.sign-in-refused', data: { because, ...from } },
      subject: tenantOf(account),
      by: account?.actor ?? null,
      at,
    })
    return refused(refusal)
  }
  const answer = { code: 'REFUSED', failures } as const
  const because = await reasonAgainst(db, account, fits, phoneHash)
  if (because !== null || account === null) return refuseBecause(because ?? 'unknown_phone', answer)
  const { id: accountId, role } = account.actor
  const brought = { code: attempt.code ?? null, passkey: attempt.passkey ?? null }
  const step = await checkSecondStep(db, accountId, brought, at)
  if (step.passed === null) {
    if (step.because === 'spent') return refuseBecause('codes_spent', { code: 'CODES_SPENT' })
    const { because: why, wanted } = step
    if (why === 'wrong') return refuseBecause('wrong_code', { code: 'CODE_WRONG', wanted })
    if (why !== 'needed') return refuseBecause(why, { code: 'PASSKEY_WRONG', wanted })
    // The password was right: no failure, and not yet a success that would forget others.
    for (const key of counters.all) await forgiveFailure(db, key)
    return refused({ code: 'CODE_NEEDED', wanted })
  }
  if (account.mustChangePassword && !(await spendInitialPassword(db, accountId, at)))
    return refuseBecause('initial_password_expired', answer)
  const sessionId = newId()
  // Known before this sign-in: the first one on a device does not make it the owner's.
  const deviceId = mayIdleLonger(account.actor.role, attempt.device)
    ? findOwnDevice(attempt.deviceCookie, phoneHash, at)
    : null
  await openSession(db, { id: sessionId, accountId, role, deviceId, ...from }, at)
  await appendEvent(db, {
    event: { kind: 'account.signed-in', data: { sessionId, ...from, ...step.passed } },
    subject: tenantOf(account),
    by: account.actor,
    at,
  })
  await dropCounter(db, counters.own)
  for (const key of counters.shared) await forgiveFailure(db, key)
  return { ok: true, sessionId, deviceCookie: rememberDevice(attempt.deviceCookie, phoneHash, at) }
}

/**
 * Why this account may not sign in, for the event only. Read again: it may have changed while the
 * password was verified.
 */
async function reasonAgainst(
  db: Db,
  account: AccountSecrets | null,
  fits: boolean,
  phoneHash: string,
): Promise<Because | null> {
  const current = await findAccountByPhone(db, phoneHash)
  if (!account || !current) return 'unknown_phone'
  if (!fits || current.passwordHash !== account.passwordHash) return 'wrong_password'
  if (!current.isActive) return 'disabled'
  return null
}

function tenantOf(account: AccountSecrets | null) {
  return {
    institutionId: account?.actor.institutionId ?? null,
    courtId: account?.actor.courtId ?? null,
  }
}

/** Clean-up after a success: it decides nothing, so its failure must not undo the sign-in. */
async function sweep(at: Date): Promise<void> {
  try {
    await withAccess(null, 'sweep old counters and sessions', async (db) => {
      await sweepThrottle(db, at)
      await sweepSessions(db, new Date(at.getTime() - ENDED_SESSIONS_KEPT_DAYS * DAY_MS))
    })
  } catch (error) {
    log.warn('sweep failed', errorFields(error))
  }
}
