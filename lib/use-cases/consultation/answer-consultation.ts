import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findConsultation, replyToConsultation } from '@/lib/data/stores/consultation/desk-store'
import { sendAnswerNotice } from '@/lib/data/stores/consultation/send-answer-notice'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideAnswer } from '@/lib/domain/consultation/decide-reply'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AnswerConsultationInput } from './consultation.input'
import { isAnsweredLate, repliedMeanwhile, replyFacts } from './reply-facts'

/** 答复在线咨询, under the administrator's own name; the asker gets an SMS. */
export const answerConsultation = defineUseCase({
  act: 'consultation:answer',
  input: AnswerConsultationInput,
  load: (db, { consultationId }) => findConsultation(db, consultationId),
  scope: ({ institutionId }) => ({ institutionId }),
  target: () => null,
  subject: (_thread, actor) => tenantOf(actor),
  decide: (thread, { version }) => decideAnswer(replyFacts(thread), version),
  write: async (db, grant, state, thread, { words }, { actor, now }) => {
    const reply = { words, state, suggestedInstitutionId: null }
    if (!(await replyToConsultation(db, grant, thread, reply, now)))
      return repliedMeanwhile(await findConsultation(db, thread.id))
    await appendEvent(db, {
      event: {
        kind: 'consultation.answered',
        data: { consultationId: thread.id, isLate: isAnsweredLate(thread, now) },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    await sendAnswerNotice(db, grant, thread, now)
    return allow({ consultationId: thread.id })
  },
})
