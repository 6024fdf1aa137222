import 'server-only'
import { digestMessage } from '@/lib/data/stores/thread/message-store'
import { decideRephrase, decideSay } from '@/lib/domain/thread/message'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadTalk } from './load-talk'
import { RephraseInput } from './thread-acts.input'
import { writeMessage } from './write-message'

/** 换个说法: the writer says what the mediator held in other words, in the same topic. */
export const rephrase = defineUseCase({
  act: 'message:rephrase',
  input: RephraseInput,
  load: (db, { caseId }, { actor }) => loadTalk(db, caseId, actor),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { messageId, heldId, words }, { actor, now }) => {
    const { author } = facts
    if (!author) return refuse('INPUT_INVALID', {}, { heldId: 'NOT_AN_OPTION' })
    const held = decideRephrase(facts, { heldId, messageId }, actor.id)
    if (!held.ok) return held
    const digest = digestMessage(messageId, words)
    const { topicId } = held.value
    const saying = decideSay(facts, { topicId, partyId: null, messageId, digest }, now)
    return saying.ok ? allow(saying.value && { ...saying.value, author, digest, topicId }) : saying
  },
  write: async (db, grant, saying, facts, { messageId, heldId, words }, { now }) => {
    if (!saying) return allow({ caseId: facts.id, caseNo: facts.caseNo, messageId })
    const message = { ...saying, id: messageId, words, rephrasesId: heldId, offer: null }
    return writeMessage(db, grant, facts, message, now)
  },
})
