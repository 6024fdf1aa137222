import 'server-only'
import { isOfferAnswered, wordsOf } from '@/lib/data/stores/offer/offer-store'
import { digestMessage } from '@/lib/data/stores/thread/message-store'
import { decideMakeOffer } from '@/lib/domain/offer/offer'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { writeMessage } from '../thread/write-message'
import { loadOffers } from './load-offers'
import { MakeOfferInput } from './offer-acts.input'
import { planExpiryReminder } from './plan-expiry-reminder'

/**
 * 提出方案 in a topic (民法典 第472条): by the mediator to all, or by one who may settle for a party; as an
 * answer to another offer, or without one.
 */
export const makeOffer = defineUseCase({
  act: 'offer:make',
  input: MakeOfferInput,
  load: (db, { caseId, partyId }, { actor }) => loadOffers(db, caseId, actor, { partyId }),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { caseId: _case, partyId: _party, ...offer }, { now }) => {
    const { author } = facts
    if (!author) return refuse('OFFER_NEEDS_AUTHORITY')
    const words = wordsOf(offer.terms)
    const digest = digestMessage(offer.offerId, words)
    const made = decideMakeOffer(facts, { ...offer, digest }, author.partyId, now)
    return made.ok ? allow(made.value && { ...made.value, author, words, digest }) : made
  },
  write: async (db, grant, made, facts, { offerId, topicId, countersId }, { now }) => {
    if (!made) return allow({ caseId: facts.id, caseNo: facts.caseNo, messageId: offerId })
    const { author, words, digest, isLate, until } = made
    if (countersId && author.partyId && (await isOfferAnswered(db, countersId, author.partyId)))
      return refuse('OFFER_ANSWERED')
    await planExpiryReminder(db, grant, { offerId, expiresAt: until })
    return writeMessage(
      db,
      grant,
      facts,
      {
        id: offerId,
        topicId,
        audience: { kind: 'case' },
        isLate,
        author,
        words,
        digest,
        rephrasesId: null,
        offer: { until, countersId },
      },
      now,
    )
  },
})
