import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endSession } from '@/lib/data/stores/access/own-session-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SignOutInput } from './sign-out.input'

/**
 * 退出: the session ends at once, whatever copies of its cookie exist. Ending it twice is one ending.
 */
export const signOut = defineUseCase({
  act: 'session:sign-out',
  input: SignOutInput,
  load: async () => ({}),
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: () => allow({}),
  write: async (db, grant, _decision, _facts, { sessionId }, { actor, now }) => {
    const sessions = await endSession(db, grant, sessionId, now)
    if (sessions > 0) {
      await appendEvent(db, {
        event: { kind: 'account.signed-out', data: { sessions, others: false } },
        subject: tenantOf(actor),
        by: actor,
        at: now,
      })
    }
    return allow({ sessions })
  },
})
