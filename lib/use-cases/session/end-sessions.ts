import 'server-only'
import { endOnline, findOnlineOf } from '@/lib/data/stores/access/online-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndSessionsInput } from './end-sessions.input'

/**
 * 强制退出: one session or every one of a person, at once and with a reason. Who is turned out may sign
 * in again; who must not is disabled. The event of someone who takes part in a case is in the
 * system's own chain.
 */
export const endSessions = defineUseCase({
  act: 'account:end-sessions',
  input: EndSessionsInput,
  load: async (db, { accountId, handle }, { now }) => {
    const session = await findOnlineOf(db, accountId, null, now)
    return (
      session && { session, isThere: (await findOnlineOf(db, accountId, handle, now)) !== null }
    )
  },
  scope: () => ({}),
  target: () => null,
  subject: ({ session: { courtId, institutionId } }) => ({ courtId, institutionId }),
  decide: ({ session, isThere }) =>
    isThere ? allow(null) : refuse('SESSION_OVER', { name: session.name }),
  write: async (db, grant, _decision, { session }, { accountId, handle, reason }, context) => {
    const { role, name, courtId, institutionId } = session
    const { actor, now } = context
    const sessions = await endOnline(db, grant, accountId, handle, now)
    if (sessions === 0) return refuse('SESSION_OVER', { name })
    await appendEvent(db, {
      event: {
        kind: 'account.sessions-ended',
        data: { accountId, role, name, sessions, all: handle === null, reason },
      },
      subject: { courtId, institutionId },
      by: actor,
      at: now,
    })
    return allow({ name, sessions })
  },
})
