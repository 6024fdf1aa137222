import 'server-only'
import type { z } from 'zod'
import { matchCode, matchPasskey, spendCode, type CodeMatch } from '@/lib/auth/second-factor-code'
import type { Db } from '@/lib/data/door'
import { lockOwnSecrets } from '@/lib/data/stores/access/account-secrets-store'
import {
  endSession,
  findSessionAddress,
  type ProofAct,
} from '@/lib/data/stores/access/own-session-store'
import { findOwnFactor, type OwnFactor } from '@/lib/data/stores/access/second-factor-store'
import { decideProof, type WrongProof } from '@/lib/domain/access/decide-second-factor'
import type { Grant } from '@/lib/domain/access/policy'
import { TRIES_PER_SESSION } from '@/lib/domain/access/sign-in-throttle'
import { refuse, type Decided, type Refusal, type RefusalCode } from '@/lib/domain/refusal'
import { verifyPassword } from '@/lib/platform/password-hash'
import {
  countWrongPassword,
  findWrongTries,
  forgetWrongPasswords,
} from '../account/wrong-passwords'
import type { ActContext } from '../define-use-case'
import type { ProofInput } from './second-factor.input'

// The password and a code or passkey, for what changes 两步验证 once it is on. Wrong ones are counted
// with the wrong passwords of the session (修改密码), and the account's row is locked: one try at a
// time.

type Input = z.output<typeof ProofInput>
type ProofGrant = Grant<ProofAct>

/** What the rule needs of the account of the actor; null: the session is not theirs. */
export async function loadProof(
  db: Db,
  { sessionId, password, code, proof }: Input,
  { actor, now }: ActContext,
) {
  const secrets = await lockOwnSecrets(db, actor.id)
  const address = await findSessionAddress(db, actor.id, sessionId)
  if (!secrets || address === null) return null
  if (secrets === 'held') return { isHeld: true } as const
  const factor = await findOwnFactor(db, actor.id)
  const wrongTries = await findWrongTries(db, sessionId, now)
  const mayTry = wrongTries < TRIES_PER_SESSION
  return {
    isHeld: false,
    address,
    phoneHash: secrets.phoneHash,
    factor,
    wrongTries,
    passwordFits: password
      ? mayTry && (await verifyPassword(secrets.passwordHash, password))
      : null,
    code: factor ? await findProof(factor, { code, proof }, mayTry, now) : null,
  } as const
}

async function findProof(
  factor: OwnFactor,
  { code, proof }: Pick<Input, 'code' | 'proof'>,
  mayTry: boolean,
  now: Date,
): Promise<CodeMatch | WrongProof | null> {
  if (proof) {
    const match = mayTry ? await matchPasskey(factor, proof, 'prove', now) : 'wrong'
    if (match === 'copied') return 'PASSKEY_COPIED'
    return match === 'wrong' ? 'PASSKEY_WRONG' : match
  }
  if (!code) return null
  return (mayTry && matchCode(factor, code, now)) || 'SECOND_FACTOR_CODE_WRONG'
}

export type Proof = NonNullable<Awaited<ReturnType<typeof loadProof>>>

export function decideOnProof(facts: Proof): Decided<CodeMatch> {
  if (facts.isHeld) return refuse('PASSWORD_CHANGE_RUNNING')
  if (!facts.factor?.confirmedAt) return refuse('SECOND_FACTOR_OFF')
  return decideProof<CodeMatch>(facts)
}

const WRONG: readonly RefusalCode[] = [
  'PASSWORD_WRONG',
  'SECOND_FACTOR_CODE_WRONG',
  'PASSKEY_WRONG',
  'PASSKEY_COPIED',
  'SECOND_FACTOR_TRIES_SPENT',
]

/** Counts a wrong try; the tenth of a session ends it. */
export async function countWrongProof(
  db: Db,
  grant: ProofGrant,
  { code }: Refusal,
  facts: Proof,
  { sessionId }: Input,
  now: Date,
): Promise<void> {
  if (facts.isHeld || !WRONG.includes(code)) return
  const { phoneHash, address } = facts
  await countWrongPassword(db, { phoneHash, address, sessionId }, now)
  if (code === 'SECOND_FACTOR_TRIES_SPENT') await endSession(db, grant, sessionId, now)
}

/** Uses the proof up and forgets the wrong tries. @returns the enrolment, or a refusal */
export async function spendProof(
  db: Db,
  match: CodeMatch,
  facts: Proof,
  { sessionId }: Input,
  now: Date,
): Promise<Decided<OwnFactor>> {
  if (facts.isHeld || !facts.factor || !(await spendCode(db, facts.factor, match, now))) {
    const wrong = match.kind === 'passkey' ? 'PASSKEY_WRONG' : 'SECOND_FACTOR_CODE_WRONG'
    return refuse(wrong, {}, { code: wrong })
  }
  await forgetWrongPasswords(db, sessionId)
  return { ok: true, value: facts.factor }
}
