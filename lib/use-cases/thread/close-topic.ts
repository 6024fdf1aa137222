import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { setTopicClosed } from '@/lib/data/stores/thread/topic-store'
import { decideCloseTopic, nameRound } from '@/lib/domain/thread/topic'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalkOfMediator } from './load-talk'
import { CloseTopicInput } from './thread-acts.input'

/** 结束议题: it can be read on, and nothing is added. */
export const closeTopic = defineUseCase({
  act: 'topic:close',
  input: CloseTopicInput,
  load: (db, { caseId }) => loadTalkOfMediator(db, caseId, { locked: true }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { topicId }) => decideCloseTopic(facts, topicId),
  write: async (db, grant, topic, facts, _input, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo })
    if (!topic) return done
    await setTopicClosed(db, grant, topic.id, now)
    await appendEvent(db, {
      event: { kind: 'topic.closed', data: nameRound(topic) },
      subject: facts.subject,
      by: grant.actor,
      at: now,
    })
    return done
  },
})
