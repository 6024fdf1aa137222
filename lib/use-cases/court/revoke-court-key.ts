import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCourtKey, markCourtKeyRevoked } from '@/lib/data/stores/court/court-key-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RevokeCourtKeyInput } from './court-key.input'

/** 吊销接口密钥: it is refused from the next request on. */
export const revokeCourtKey = defineUseCase({
  act: 'court-key:revoke',
  input: RevokeCourtKeyInput,
  load: (db, { keyId }) => findCourtKey(db, keyId),
  scope: ({ courtId }) => ({ courtId }),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ hint, revokedAt }) =>
    revokedAt === null ? allow(null) : refuse('COURT_KEY_REVOKED', { hint }),
  write: async (db, grant, _decision, { id, courtId, hint }, _input, { actor, now }) => {
    if (!(await markCourtKeyRevoked(db, grant, id, now)))
      return refuse('COURT_KEY_REVOKED', { hint })
    await appendEvent(db, {
      event: { kind: 'court-key.revoked', data: { hint } },
      subject: { courtId },
      by: actor,
      at: now,
    })
    return allow({ courtId, hint })
  },
})
