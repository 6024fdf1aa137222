import 'server-only'
import { asVisitor } from '@/lib/data/door'
import { appendEvents } from '@/lib/data/stores/audit/event-store'
import {
  continueConsultation as storeQuestion,
  lockOwnConsultation,
} from '@/lib/data/stores/consultation/visitor-consultation-store'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { findAnswerHours } from '@/lib/data/stores/institution/public-roster-store'
import { computeAnswerDue } from '@/lib/domain/consultation/answer-clock'
import { decideContinue } from '@/lib/domain/consultation/decide-continue'
import { hideNumbersIn } from '@/lib/domain/consultation/hide-numbers'
import { allow, refuse } from '@/lib/domain/refusal'
import { askerFacts } from './asker-facts'
import { ContinueConsultationInput } from './consultation.input'
import { defineVisitorAct } from './define-visitor-act'

/** 继续问: another question of the same asker to the same institution. */
export const continueConsultation = defineVisitorAct({
  act: 'consultation:continue',
  input: ContinueConsultationInput,
  perform: async ({ words }, { visitor: { proof }, grant, now }) => {
    if (proof === null) return refuse('CONSULTATION_NOT_OPEN')
    return asVisitor(proof, 'continue a consultation', async (db) => {
      const thread = await lockOwnConsultation(db)
      if (!thread) return refuse('CONSULTATION_NOT_OPEN')
      const hours = await findAnswerHours(db, thread.institutionId)
      if (hours === null) return refuse('CONSULTATIONS_NOT_TAKEN')
      const due = computeAnswerDue(now, hours, await getCalendar(db))
      if (!due.ok) return due
      const decided = decideContinue(askerFacts(thread), due.value)
      if (!decided.ok) return decided
      const { text, hidden } = hideNumbersIn(words)
      const question = { words: text, dueAt: due.value, oldestDueAt: decided.value.dueAt }
      await storeQuestion(db, grant, thread, question, now)
      await appendEvents(db, [
        {
          event: {
            kind: 'consultation.continued',
            data: { consultationId: thread.id, dueAt: due.value.toISOString() },
          },
          subject: { institutionId: thread.institutionId },
          by: null,
          at: now,
        },
      ])
      return allow({ proof, hidden })
    })
  },
})
