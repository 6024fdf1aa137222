import 'server-only'
import { digestMessage } from '@/lib/data/stores/thread/message-store'
import { decideSay } from '@/lib/domain/thread/message'
import { refuse, allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalk } from './load-talk'
import { SayInput } from './thread-acts.input'
import { writeMessage } from './write-message'

/**
 * 发言: into a topic for all, or between one party and the mediator. By the mediator, or by one who
 * takes part: a helper types for the person and is recorded as a helper.
 */
export const say = defineUseCase({
  act: 'message:say',
  input: SayInput,
  load: (db, { caseId, partyId }, { actor }) => loadTalk(db, caseId, actor, { partyId }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { messageId, topicId, partyId, words }, { now }) => {
    const { author } = facts
    if (!author) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
    const digest = digestMessage(messageId, words)
    const where =
      topicId === undefined ? { topicId: null, partyId: partyId ?? '' } : { topicId, partyId: null }
    const saying = decideSay(facts, { ...where, messageId, digest }, now)
    return saying.ok ? allow(saying.value && { ...saying.value, author, digest }) : saying
  },
  write: async (db, grant, saying, facts, { messageId, topicId, words }, { now }) => {
    if (!saying) return allow({ caseId: facts.id, caseNo: facts.caseNo, messageId })
    const message = {
      ...saying,
      id: messageId,
      topicId: topicId ?? null,
      words,
      rephrasesId: null,
      offer: null,
    }
    return writeMessage(db, grant, facts, message, now)
  },
})
