import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { releaseMessage as storeRelease } from '@/lib/data/stores/thread/message-store'
import { decideRelease } from '@/lib/domain/thread/message'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalkOfMediator } from './load-talk'
import { ReleaseMessageInput } from './thread-acts.input'

/** 恢复显示: a message that was held is read again as it was said. */
export const releaseMessage = defineUseCase({
  act: 'message:release',
  input: ReleaseMessageInput,
  load: (db, { caseId }) => loadTalkOfMediator(db, caseId, { locked: true }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { messageId }) => decideRelease(facts, messageId),
  write: async (db, grant, message, facts, _input, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo })
    if (!message) return done
    await storeRelease(db, grant, message.id, now)
    await appendEvent(db, {
      event: { kind: 'message.released', data: { digest: message.digest ?? '' } },
      subject: facts.subject,
      by: grant.actor,
      at: now,
    })
    return done
  },
})
