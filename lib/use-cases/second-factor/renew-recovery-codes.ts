import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { renewRecoveryCodes as storeCodes } from '@/lib/data/stores/access/second-factor-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { hashRecoveryCode, newRecoveryCodes } from '@/lib/platform/recovery-codes'
import { defineUseCase } from '../define-use-case'
import { countWrongProof, decideOnProof, loadProof, spendProof } from './load-proof'
import { ProofInput } from './second-factor.input'

/** 更换恢复码: ten new ones, in this answer alone; the old ones end at once. */
export const renewRecoveryCodes = defineUseCase({
  act: 'second-factor:renew-codes',
  input: ProofInput,
  load: loadProof,
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: decideOnProof,
  writeRefused: (db, grant, refusal, facts, input, { now }) =>
    countWrongProof(db, grant, refusal, facts, input, now),
  write: async (db, grant, match, facts, input, { actor, now }) => {
    const spent = await spendProof(db, match, facts, input, now)
    if (!spent.ok) return spent
    const codes = newRecoveryCodes()
    const hashes = codes.map((code) => hashRecoveryCode(actor.id, code))
    await storeCodes(db, grant, spent.value.id, hashes)
    await appendEvent(db, {
      event: { kind: 'account.recovery-codes-renewed', data: { by: match.kind } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ codes })
  },
})
