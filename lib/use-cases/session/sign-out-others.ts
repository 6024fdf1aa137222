import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { endOtherSessions } from '@/lib/data/stores/access/own-session-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SignOutOthersInput } from './sign-out.input'

/** 下线其他设备: every session of the account ends but the asking one. */
export const signOutOthers = defineUseCase({
  act: 'session:sign-out-others',
  input: SignOutOthersInput,
  load: async () => ({}),
  scope: (_facts, actor) => ({ accountId: actor.id }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: () => allow({}),
  write: async (db, grant, _decision, _facts, { sessionId }, { actor, now }) => {
    const sessions = await endOtherSessions(db, grant, sessionId, now)
    await appendEvent(db, {
      event: { kind: 'account.signed-out', data: { sessions, others: true } },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ sessions })
  },
})
