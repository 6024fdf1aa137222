import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findMessages,
  takeMessageBack as storeTakingBack,
} from '@/lib/data/stores/thread/message-store'
import { decideTakeMessageBack } from '@/lib/domain/thread/message'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalk } from './load-talk'
import { TakeMessageBackInput } from './thread-acts.input'

/** 收回: within its ten seconds unseen, later with a tombstone. Who takes back learns which of the two it was. */
export const takeMessageBack = defineUseCase({
  act: 'message:take-back',
  input: TakeMessageBackInput,
  load: (db, { caseId }, { actor }) => loadTalk(db, caseId, actor),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { messageId }, { actor }) => decideTakeMessageBack(facts, messageId, actor.id),
  write: async (db, grant, message, facts, { messageId }, { now }) => {
    if (message) {
      await storeTakingBack(db, grant, message.id, now)
      await appendEvent(db, {
        event: {
          kind: 'message.taken-back',
          data: { audience: message.audience.kind, digest: message.digest ?? '' },
        },
        subject: facts.subject,
        by: grant.actor,
        at: now,
      })
    }
    const after = (await findMessages(db, facts.id)).find(({ id }) => id === messageId)
    const isUnseen = after?.takenBackAt != null && after.takenBackAt < after.visibleAt
    const isToAll = after?.audience.kind === 'case'
    return allow({ caseId: facts.id, caseNo: facts.caseNo, isUnseen, isToAll })
  },
})
