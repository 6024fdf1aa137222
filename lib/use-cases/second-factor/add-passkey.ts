import 'server-only'
import type { CodeMatch } from '@/lib/auth/second-factor-code'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endOtherSessions } from '@/lib/data/stores/access/own-session-store'
import { addPasskey as storePasskey } from '@/lib/data/stores/access/passkey-store'
import { openFactor } from '@/lib/data/stores/access/second-factor-store'
import { spendChallenge } from '@/lib/data/stores/access/throttle-store'
import { decideNewPasskey } from '@/lib/domain/access/decide-passkey'
import type { Grant } from '@/lib/domain/access/policy'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { verifyNewPasskey, type VerifiedPasskey } from '@/lib/platform/passkey'
import { hashRecoveryCode, newRecoveryCodes } from '@/lib/platform/recovery-codes'
import { defineUseCase, type ActContext } from '../define-use-case'
import { countWrongProof, decideOnProof, loadProof, spendProof, type Proof } from './load-proof'
import { AddPasskeyInput } from './second-factor.input'

type Decision = { readonly made: VerifiedPasskey; readonly match: CodeMatch | null }
type Turned = { readonly codes: readonly string[] | null; readonly ended: number }

/**
 * 添加通行密钥. The first proof of an account turns 两步验证 on: its recovery codes are in this answer
 * alone, and every other session ends, because a password alone opened it. Once it is on, one more
 * needs the password and a second step that the account has: an open session alone must not make a
 * proof that outlives it.
 */
export const addPasskey = defineUseCase({
  act: 'passkey:add',
  input: AddPasskeyInput,
  load: async (db, input, context) => {
    const proof = await loadProof(db, input, context)
    if (proof === null) return null
    const made = await verifyNewPasskey(input.passkey, context.actor.id, context.now)
    return { proof, made, isOn: !proof.isHeld && proof.factor?.confirmedAt != null }
  },
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ proof, made, isOn }): Decided<Decision> => {
    if (proof.isHeld) return refuse('PASSWORD_CHANGE_RUNNING')
    const proven = isOn ? decideOnProof(proof) : allow(null)
    if (!proven.ok) return proven
    const count = isOn ? (proof.factor?.passkeys.length ?? 0) : 0
    const decided = decideNewPasskey({ made, count })
    return decided.ok ? allow({ made: decided.value, match: proven.value }) : decided
  },
  writeRefused: (db, grant, refusal, { proof, isOn }, input, { now }) =>
    isOn ? countWrongProof(db, grant, refusal, proof, input, now) : Promise.resolve(),
  write: async (db, grant, { made, match }, { proof }, input, context) => {
    const { actor, now } = context
    const { challenge, counted: signCount, ...stored } = made
    if (!(await spendChallenge(db, challenge.signature, challenge.expiresAt)))
      return refuse('PASSKEY_NOT_MADE')
    const before = await readyFor(db, grant, match, proof, input, context)
    if (!before.ok) return before
    const passkeyId = newId()
    const added = { id: passkeyId, name: input.name, addedAt: now, lastUsedAt: null }
    if (!(await storePasskey(db, grant, { ...stored, ...added, signCount })))
      return refuse('PASSKEY_KNOWN')
    const { codes, left, ended } = before.value
    const record = { subject: tenantOf(actor), by: actor, at: now }
    if (codes !== null)
      await appendEvent(db, {
        event: { kind: 'account.second-factor-on', data: { ended, by: 'passkey' } },
        ...record,
      })
    await appendEvent(db, {
      event: {
        kind: 'account.passkey-added',
        data: { passkeyId, name: input.name, by: match?.kind ?? null, left },
      },
      ...record,
    })
    return allow({ codes, ended })
  },
})

/**
 * Uses the proof up, or turns 两步验证 on where it is off.
 * @returns the recovery codes that this made, and how many passkeys there are with the new one
 */
async function readyFor(
  db: Db,
  grant: Grant<'passkey:add'>,
  match: CodeMatch | null,
  proof: Proof,
  input: Parameters<typeof spendProof>[3],
  { actor, now }: ActContext,
): Promise<Decided<Turned & { readonly left: number }>> {
  if (match !== null) {
    const spent = await spendProof(db, match, proof, input, now)
    if (!spent.ok) return spent
    return allow({ codes: null, ended: 0, left: spent.value.passkeys.length + 1 })
  }
  const codes = newRecoveryCodes()
  const recoveryHashes = codes.map((code) => hashRecoveryCode(actor.id, code))
  if (!(await openFactor(db, grant, { id: newId(), recoveryHashes }, now)))
    return refuse('SECOND_FACTOR_ON', { at: now.toISOString() })
  return allow({ codes, ended: await endOtherSessions(db, grant, input.sessionId, now), left: 1 })
}
