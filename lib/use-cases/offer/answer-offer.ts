import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addOfferAnswer, isOfferAnswered } from '@/lib/data/stores/offer/offer-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideAnswer } from '@/lib/domain/offer/offer'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadOffers } from './load-offers'
import { AnswerOfferInput } from './offer-acts.input'

/**
 * 答复方案: one who may settle for the party accepts or refuses, and the answer stays. To counter is to
 * offer (make-offer.ts).
 */
export const answerOffer = defineUseCase({
  act: 'offer:answer',
  input: AnswerOfferInput,
  load: (db, { caseId, partyId }, { actor }) => loadOffers(db, caseId, actor, { partyId }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { offerId, partyId, answer }, { now }) => {
    const participantId = facts.author?.participantId
    if (!facts.author || !participantId) return refuse('OFFER_NEEDS_AUTHORITY')
    const decided = decideAnswer(facts, { offerId, partyId, answer }, now)
    if (!decided.ok) return decided
    const author = { ...facts.author, participantId, partyId }
    return allow(decided.value && { offer: decided.value, author })
  },
  write: async (db, grant, answering, facts, { offerId, answer }, { now }) => {
    const done = allow({ caseId: facts.id, caseNo: facts.caseNo, offerId, answer })
    if (!answering) return done
    const { offer, author } = answering
    if (await isOfferAnswered(db, offerId, author.partyId)) return refuse('OFFER_ANSWERED')
    await addOfferAnswer(db, grant, facts, { offerId, answer, author }, now)
    await appendEvent(db, {
      event: { kind: 'offer.answered', data: { digest: offer.digest, answer } },
      subject: facts.subject,
      by: grant.actor,
      at: now,
    })
    await enqueue(db, {
      kind: 'talk',
      payload: { what: 'answer', offerId, by: grant.actor.id },
      runAt: now,
      by: grant.actor.id,
    })
    return done
  },
})
