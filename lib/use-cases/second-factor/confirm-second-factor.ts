import 'server-only'
import { matchCode } from '@/lib/auth/second-factor-code'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endOtherSessions, findSessionAddress } from '@/lib/data/stores/access/own-session-store'
import { confirmFactor, findOwnFactor } from '@/lib/data/stores/access/second-factor-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow, refuse } from '@/lib/domain/refusal'
import { hashRecoveryCode, newRecoveryCodes } from '@/lib/platform/recovery-codes'
import { defineUseCase } from '../define-use-case'
import { ConfirmInput } from './second-factor.input'

/**
 * 启用两步验证: the first code proves that the phone has the secret. The recovery codes are in this
 * answer alone; every other session of the account ends, because a password alone opened it.
 */
export const confirmSecondFactor = defineUseCase({
  act: 'second-factor:confirm',
  input: ConfirmInput,
  load: async (db, { sessionId, code }, { actor, now }) => {
    if ((await findSessionAddress(db, actor.id, sessionId)) === null) return null
    const factor = await findOwnFactor(db, actor.id)
    return { factor, match: factor && matchCode(factor, code, now) }
  },
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ factor, match }) => {
    if (!factor || factor.secret === null) return refuse('SECOND_FACTOR_NOT_BEGUN')
    if (factor.confirmedAt)
      return refuse('SECOND_FACTOR_ON', { at: factor.confirmedAt.toISOString() })
    if (match?.kind !== 'totp')
      return refuse('SECOND_FACTOR_CODE_WRONG', {}, { code: 'SECOND_FACTOR_CODE_WRONG' })
    return allow({ id: factor.id, step: match.step })
  },
  write: async (db, grant, { id, step }, _facts, { sessionId }, { actor, now }) => {
    const codes = newRecoveryCodes()
    const recoveryHashes = codes.map((code) => hashRecoveryCode(actor.id, code))
    if (!(await confirmFactor(db, grant, id, { step, recoveryHashes }, now)))
      return refuse('SECOND_FACTOR_NOT_BEGUN')
    const ended = await endOtherSessions(db, grant, sessionId, now)
    await appendEvent(db, {
      event: { kind: 'account.second-factor-on', data: { ended } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ codes, ended })
  },
})
