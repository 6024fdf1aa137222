import 'server-only'
import { asVisitor } from '@/lib/data/door'
import { appendEvents } from '@/lib/data/stores/audit/event-store'
import {
  closeConsultation as storeClosing,
  lockOwnConsultation,
} from '@/lib/data/stores/consultation/visitor-consultation-store'
import { decideClose } from '@/lib/domain/consultation/decide-continue'
import { hideNumbersIn } from '@/lib/domain/consultation/hide-numbers'
import { allow, refuse } from '@/lib/domain/refusal'
import { askerFacts } from './asker-facts'
import { CloseConsultationInput } from './consultation.input'
import { defineVisitorAct } from './define-visitor-act'

/** 评价并结束: the asker thanks and rates, or does not wait any longer. */
export const closeConsultation = defineVisitorAct({
  act: 'consultation:close',
  input: CloseConsultationInput,
  perform: async ({ rating, words }, { visitor: { proof }, grant, now }) => {
    if (proof === null) return refuse('CONSULTATION_NOT_OPEN')
    return asVisitor(proof, 'end a consultation', async (db) => {
      const thread = await lockOwnConsultation(db)
      if (!thread) return refuse('CONSULTATION_NOT_OPEN')
      const decided = decideClose(askerFacts(thread), rating)
      if (!decided.ok) return decided
      const closing = { rating: decided.value.rating, words: words && hideNumbersIn(words).text }
      await storeClosing(db, grant, thread, closing, now)
      await appendEvents(db, [
        {
          event: {
            kind: 'consultation.closed',
            data: { consultationId: thread.id, rating: closing.rating },
          },
          subject: { institutionId: thread.institutionId },
          by: null,
          at: now,
        },
      ])
      return allow({ proof })
    })
  },
})
