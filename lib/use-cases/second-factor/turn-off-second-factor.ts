import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { removeFactor } from '@/lib/data/stores/access/second-factor-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { countWrongProof, decideOnProof, loadProof, spendProof } from './load-proof'
import { ProofInput } from './second-factor.input'

/**
 * 停用两步验证, also to change the phone. Who must have it is led to set it up again with the next
 * page.
 */
export const turnOffSecondFactor = defineUseCase({
  act: 'second-factor:turn-off',
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
    if (!(await removeFactor(db, grant, spent.value.id))) return refuse('SECOND_FACTOR_OFF')
    await appendEvent(db, {
      event: { kind: 'account.second-factor-off', data: { by: match.kind } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow(null)
  },
})
