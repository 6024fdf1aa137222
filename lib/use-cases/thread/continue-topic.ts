import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { addTopic, setTopicClosed } from '@/lib/data/stores/thread/topic-store'
import { decideContinueTopic, nameRound } from '@/lib/domain/thread/topic'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalkOfMediator } from './load-talk'
import { planDueReminder } from './plan-due-reminder'
import { ContinueTopicInput } from './thread-acts.input'

/**
 * 发起议题的下一轮 (在线调解规则 第16条): another question of the same topic to all parties, with a deadline of its
 * own. The round before ends, and stays to be read by those who heard it.
 */
export const continueTopic = defineUseCase({
  act: 'topic:continue',
  input: ContinueTopicInput,
  load: (db, { caseId }) => loadTalkOfMediator(db, caseId, { locked: true }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, round, { now }) => decideContinueTopic(facts, round, now),
  write: async (db, grant, before, facts, { topicId, question, dueAt }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo })
    if (!before) return done
    const { topicNo, title } = before
    const round = { id: topicId, topicNo, roundNo: before.roundNo + 1, continuesId: before.id }
    if (!before.isClosed) await setTopicClosed(db, grant, before.id, now)
    const digest = await addTopic(db, grant, facts, { ...round, title, question, dueAt }, now)
    await appendEvent(db, {
      event: {
        kind: 'topic.opened',
        data: { ...nameRound(round), dueAt: dueAt.toISOString(), digest },
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
