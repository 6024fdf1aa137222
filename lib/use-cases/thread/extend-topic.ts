import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { setTopicDue } from '@/lib/data/stores/thread/topic-store'
import { decideExtendTopic, nameRound } from '@/lib/domain/thread/topic'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalkOfMediator } from './load-talk'
import { planDueReminder } from './plan-due-reminder'
import { ExtendTopicInput } from './thread-acts.input'

/** 延长议题: a later deadline for all parties at once. */
export const extendTopic = defineUseCase({
  act: 'topic:extend',
  input: ExtendTopicInput,
  load: (db, { caseId }) => loadTalkOfMediator(db, caseId, { locked: true }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, input, { now }) => decideExtendTopic(facts, input, now),
  write: async (db, grant, topic, facts, { dueAt }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo })
    if (!topic) return done
    await setTopicDue(db, grant, topic.id, dueAt)
    await planDueReminder(db, grant, { topicId: topic.id, dueAt })
    await appendEvent(db, {
      event: {
        kind: 'topic.extended',
        data: {
          ...nameRound(topic),
          before: topic.dueAt.toISOString(),
          dueAt: dueAt.toISOString(),
        },
      },
      subject: facts.subject,
      by: grant.actor,
      at: now,
    })
    return done
  },
})
