import 'server-only'
import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideTalkToAll } from '@/lib/domain/thread/topic'
import { defineQuery } from '../define-query'
import { presentOffer, type OfferView } from '../thread/offers-view'
import { loadOwnTalk } from './load-own-talk'
import { scopeOfTaking } from './scope-of-taking'

export type OwnOfferView = {
  readonly offer: OfferView
  /** The party for which it is answered, where this person acts for several. */
  readonly answersFor: string | null
  /** May it be answered now? */
  readonly isOpen: boolean
}

/** One offer that one who takes part is about to answer. */
export const getOwnOffer = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId, offerId: z.uuid(), partyId: z.uuid() }),
  load: async (db, { caseId, offerId, partyId }, context) => {
    const talk = await loadOwnTalk(db, caseId, 'all', context)
    const message = talk?.messages.find(({ id }) => id === offerId)
    const offer = talk && message ? presentOffer(message, talk, context.now) : null
    return talk && offer && { ...talk, offer, wanted: partyId }
  },
  scope: scopeOfTaking,
  present: ({ offer, wanted, parties, settlesFor, ...talk }): OwnOfferView => ({
    offer,
    answersFor:
      settlesFor.length > 1 ? (parties.find(({ id }) => id === wanted)?.name ?? null) : null,
    isOpen:
      decideTalkToAll({ parties, consents: talk.consents, status: talk.found.status }).ok &&
      offer.mayAnswerFor.some(({ partyId }) => partyId === wanted),
  }),
})
