import 'server-only'
import { beginFactor, findOwnFactor } from '@/lib/data/stores/access/second-factor-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow, refuse } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { newTotpSecret } from '@/lib/platform/totp'
import { defineUseCase } from '../define-use-case'
import { NoInput } from './second-factor.input'

/**
 * 开始设置两步验证: makes a secret, which the page shows and a code has to confirm. Until then nothing
 * has changed for signing in.
 */
export const beginSecondFactor = defineUseCase({
  act: 'second-factor:begin',
  input: NoInput,
  load: async (db, _input, { actor }) => ({ factor: await findOwnFactor(db, actor.id) }),
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ factor }) =>
    factor?.confirmedAt
      ? refuse('SECOND_FACTOR_ON', { at: factor.confirmedAt.toISOString() })
      : allow(null),
  write: async (db, grant, _decision, { factor }, _input, { now }) => {
    const begun = { id: newId(), secret: newTotpSecret(), reset: factor?.reset ?? null }
    await beginFactor(db, grant, begun, now)
    return allow(null)
  },
})
