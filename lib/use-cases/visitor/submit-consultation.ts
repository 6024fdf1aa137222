import 'server-only'
import { asVisitor } from '@/lib/data/door'
import { appendEvents } from '@/lib/data/stores/audit/event-store'
import { addConsultation } from '@/lib/data/stores/consultation/visitor-consultation-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { findAnswerHours } from '@/lib/data/stores/institution/public-roster-store'
import { notifyDesk } from '@/lib/data/stores/notice/notify'
import { computeAnswerDue } from '@/lib/domain/consultation/answer-clock'
import { hideNumbersIn } from '@/lib/domain/consultation/hide-numbers'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { allow, refuse } from '@/lib/domain/refusal'
import { consultationCode, consultationProof } from '@/lib/platform/consultation-code'
import { newId } from '@/lib/platform/ids'
import { admitQuestion } from './admit-question'
import { SubmitConsultationInput } from './consultation.input'
import { defineVisitorAct } from './define-visitor-act'

/**
 * 提交咨询: a first question to an institution that takes questions. Personal numbers in it are not
 * stored.
 */
export const submitConsultation = defineVisitorAct({
  act: 'consultation:submit',
  input: SubmitConsultationInput,
  perform: async ({ institutionId, field, words, phone }, { visitor, grant, now }) => {
    const admitted = await admitQuestion(visitor, phone, now)
    if (!admitted.ok) return admitted
    const id = newId()
    const proof = consultationProof(consultationCode(id), phone.slice(-4))
    return asVisitor(proof, 'submit a consultation', async (db) => {
      const hours = await findAnswerHours(db, institutionId)
      if (hours === null) return refuse('CONSULTATIONS_NOT_TAKEN')
      const due = computeAnswerDue(now, hours, await getCalendar(db))
      if (!due.ok) return due
      const { text, hidden } = hideNumbersIn(words)
      const dueAt = due.value
      await addConsultation(
        db,
        grant,
        { id, institutionId, field, phone, proof, words: text, dueAt },
        now,
      )
      await appendEvents(db, [
        {
          event: {
            kind: 'consultation.submitted',
            data: { consultationId: id, field, dueAt: dueAt.toISOString() },
          },
          subject: { institutionId },
          by: null,
          at: now,
        },
      ])
      const dueOn = toLocalDate(dueAt)
      const notice = { kind: 'consultation.submitted', about: id, dueOn } as const
      await notifyDesk(db, institutionId, notice, null, now)
      return allow({ id, proof, hidden })
    })
  },
})
