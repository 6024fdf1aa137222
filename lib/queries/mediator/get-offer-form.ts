import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { findTopics } from '@/lib/data/stores/thread/topic-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideTalkToAll } from '@/lib/domain/thread/topic'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { permissionOf, type Ability } from '../case/ability'
import { defineQuery } from '../define-query'
import { presentOfferForm, type OfferFormView } from '../thread/offer-form-view'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

/** 提出方案 by the mediator, to all parties. */
export const getOfferForm = defineQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, topicId: z.uuid() }),
  load: async (db, { caseId, topicId }, context) => {
    const card = await findMyCase(db, caseId, context)
    if (!card) return null
    const parties = await findPartyNames(db, caseId)
    const form = presentOfferForm(
      {
        topics: await findTopics(db, caseId),
        messages: [],
        offers: [],
        parties,
        settlesFor: [],
        lastDay: card.mediationDueOn,
      },
      { topicId, partyId: null, countersId: null },
      context,
    )
    return form && { card, parties, form, consents: await findConsents(db, caseId) }
  },
  scope: ({ card }) => scopeOf(card),
  present: (
    { card, parties, consents, form },
    context,
  ): { head: ActHeadView; ability: Ability; form: OfferFormView } => {
    const open = decideTalkToAll({ status: card.status, parties, consents })
    return {
      head: presentActHead(card, context),
      ability: open.ok
        ? permissionOf('offer:make', card, context)
        : { allowed: false, why: refusalSentence(open.refusal, context.now) },
      form,
    }
  },
})
