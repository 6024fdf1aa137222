import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { holdMessage as storeHold } from '@/lib/data/stores/thread/message-store'
import { decideHold } from '@/lib/domain/thread/message'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalkOfMediator } from './load-talk'
import { HoldMessageInput } from './thread-acts.input'

/** 暂不显示: what insults or threatens, with a reason that its writer reads. */
export const holdMessage = defineUseCase({
  act: 'message:hold',
  input: HoldMessageInput,
  load: (db, { caseId }) => loadTalkOfMediator(db, caseId, { locked: true }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { messageId }) => decideHold(facts, messageId),
  write: async (db, grant, message, facts, { reason }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo })
    if (!message) return done
    await storeHold(db, grant, message.id, reason, now)
    await appendEvent(db, {
      event: { kind: 'message.held', data: { digest: message.digest ?? '' } },
      subject: facts.subject,
      by: grant.actor,
      at: now,
    })
    return done
  },
})
