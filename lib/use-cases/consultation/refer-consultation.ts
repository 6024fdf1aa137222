import 'server-only'
import { asVisitor } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findConsultation, replyToConsultation } from '@/lib/data/stores/consultation/desk-store'
import { sendAnswerNotice } from '@/lib/data/stores/consultation/send-answer-notice'
import { findPublicInstitutions } from '@/lib/data/stores/institution/public-roster-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideRefer } from '@/lib/domain/consultation/decide-reply'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ReferConsultationInput } from './consultation.input'
import { repliedMeanwhile, replyFacts } from './reply-facts'

/** An administrator sees no other institution; the roster is what everyone sees. */
function findSuggested(institutionId: string | null) {
  if (institutionId === null) return Promise.resolve([])
  return asVisitor(null, 'an institution that is suggested to an asker', (db) =>
    findPublicInstitutions(
      db,
      { types: null, district: null },
      { takesQuestions: true, institutionId },
    ),
  )
}

/**
 * 转介: the matter is not for this institution. The asker reads why and where to go; their words and
 * number are handed to no one (个人信息保护法 第23条), they ask the other institution themselves.
 */
export const referConsultation = defineUseCase({
  act: 'consultation:refer',
  input: ReferConsultationInput,
  load: async (db, { consultationId, institutionId }) => {
    const thread = await findConsultation(db, consultationId)
    return thread && { thread, suggested: (await findSuggested(institutionId))[0] ?? null }
  },
  scope: ({ thread: { institutionId } }) => ({ institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: ({ thread, suggested }, { version, institutionId }) => {
    if (institutionId !== null && (suggested === null || suggested.id === thread.institutionId))
      return refuse('INPUT_INVALID', {}, { institutionId: 'NOT_AN_OPTION' })
    return decideRefer(replyFacts(thread), version)
  },
  write: async (db, grant, state, { thread, suggested }, { words }, { actor, now }) => {
    const reply = { words, state, suggestedInstitutionId: suggested?.id ?? null }
    if (!(await replyToConsultation(db, grant, thread, reply, now)))
      return repliedMeanwhile(await findConsultation(db, thread.id))
    await appendEvent(db, {
      event: {
        kind: 'consultation.referred',
        data: { consultationId: thread.id, to: suggested?.name ?? null },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    await sendAnswerNotice(db, grant, thread, now)
    return allow({ consultationId: thread.id })
  },
})
