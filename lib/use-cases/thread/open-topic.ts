import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { addTopic } from '@/lib/data/stores/thread/topic-store'
import { decideOpenTopic } from '@/lib/domain/thread/topic'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalkOfMediator } from './load-talk'
import { planDueReminder } from './plan-due-reminder'
import { OpenTopicInput } from './thread-acts.input'

/**
 * 发起议题 (在线调解规则 第16条): a question to all parties with one deadline, once all have agreed to talk at
 * different times.
 */
export const openTopic = defineUseCase({
  act: 'topic:open',
  input: OpenTopicInput,
  load: (db, { caseId }) => loadTalkOfMediator(db, caseId, { locked: true }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, topic, { now }) => decideOpenTopic(facts, topic, now),
  write: async (db, grant, opened, facts, { topicId, title, question, dueAt }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo })
    if (!opened) return done
    const topic = { id: topicId, topicNo: opened.topicNo, title, question, dueAt }
    const digest = await addTopic(db, grant, facts, topic, now)
    await appendEvent(db, {
      event: {
        kind: 'topic.opened',
        data: { no: opened.topicNo, dueAt: dueAt.toISOString(), digest },
      },
      subject: facts.subject,
      by: grant.actor,
      at: now,
    })
    await enqueue(db, {
      kind: 'talk',
      payload: { what: 'topic', topicId },
      runAt: now,
      by: grant.actor.id,
    })
    await planDueReminder(db, grant, { topicId, dueAt })
    return done
  },
})
