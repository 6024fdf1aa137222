import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { removePasskey as dropPasskey } from '@/lib/data/stores/access/passkey-store'
import { removeFactor } from '@/lib/data/stores/access/second-factor-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { countWrongProof, decideOnProof, loadProof, spendProof } from './load-proof'
import { RemovePasskeyInput } from './second-factor.input'

/**
 * 移除通行密钥. The last one of an account without an app turns 两步验证 off: recovery codes alone are
 * no second step. Who must have it is led to set it up again with the next page.
 */
export const removePasskey = defineUseCase({
  act: 'passkey:remove',
  input: RemovePasskeyInput,
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
    const { id, secret, passkeys } = spent.value
    const passkey = passkeys.find((each) => each.id === input.passkeyId)
    if (!passkey || !(await dropPasskey(db, grant, passkey.id))) return refuse('PASSKEY_GONE')
    const left = passkeys.length - 1
    const isOff = left === 0 && secret === null
    if (isOff) await removeFactor(db, grant, id)
    const record = { subject: tenantOf(actor), by: actor, at: now }
    await appendEvent(db, {
      event: {
        kind: 'account.passkey-removed',
        data: { passkeyId: passkey.id, name: passkey.name, by: match.kind, left },
      },
      ...record,
    })
    if (isOff)
      await appendEvent(db, {
        event: { kind: 'account.second-factor-off', data: { by: match.kind } },
        ...record,
      })
    return allow({ name: passkey.name, isOff })
  },
})
