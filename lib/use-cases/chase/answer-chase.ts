import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { addChaseAnswer, findChase } from '@/lib/data/stores/chase/chase-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import { decideAnswerChase } from '@/lib/domain/chase/decide-answer-chase'
import { allow, refuse } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { AnswerChaseInput } from './chase-acts.input'

/**
 * 答复催办: an administrator of the institution, or the mediator who presides, says why and by when.
 * The case is locked, so that a move which leaves the point comes before it or after it. The same
 * answer sent twice by the same person is one.
 */
export const answerChase = defineUseCase({
  act: 'chase:answer',
  input: AnswerChaseInput,
  load: async (db, { caseId, chaseId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    const chase = await findChase(db, chaseId)
    return record && chase?.caseId === caseId ? { record, chase } : null
  },
  scope: ({ record: { institutionId, mediatorId } }) => ({ institutionId, mediatorId }),
  target: ({ caseId }) => caseId,
  subject: ({ chase: { caseId, courtId, institutionId } }) => ({ caseId, courtId, institutionId }),
  decide: ({ chase }, input, { actor, today }) => {
    const { answer } = chase
    const isSame =
      answer?.by === actor.name &&
      answer.reason === input.reason &&
      answer.words === input.words &&
      answer.expectedOn === input.expectedOn
    return isSame ? allow({ isNew: false }) : newAnswer(decideAnswerChase(chase, input, today))
  },
  write: async (db, grant, { isNew }, { chase }, input, { now }) => {
    const { id: chaseId, caseId, caseNo, courtId, institutionId, node } = chase
    if (!isNew) return allow({ caseId })
    const { reason, words, expectedOn } = input
    if (!(await addChaseAnswer(db, grant, chaseId, { reason, words, expectedOn }, now))) {
      const answer = (await findChase(db, chaseId))?.answer
      return refuse('CHASE_ANSWERED', { by: answer?.by, at: (answer?.at ?? now).toISOString() })
    }
    await appendEvent(db, {
      event: {
        kind: 'chase.answered',
        data: { chaseId, node, reason, expectedOn, digest: digestWords(chaseId, words) },
      },
      subject: { caseId, courtId, institutionId },
      by: grant.actor,
      at: now,
    })
    await notify(db, {
      kind: 'chase.answered',
      facts: { by: grant.actor.name, expectedOn },
      about: { id: caseId, caseNo },
      to: toClerks(courtId),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId })
  },
})

const newAnswer = (decided: ReturnType<typeof decideAnswerChase>) =>
  decided.ok ? allow({ isNew: true }) : decided
