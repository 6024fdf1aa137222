import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { offeredExpiries } from '@/lib/domain/offer/terms'
import { decideTalkToAll } from '@/lib/domain/thread/topic'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { newId } from '@/lib/platform/ids'
import { permissionOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { presentDeadlines } from '../thread/topics-view'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type BiddingFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly freshId: string
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** When it may end; none where the term of the mediation is over. */
  readonly ends: readonly { readonly value: string; readonly label: string }[]
}

/** 发起密封报价. */
export const getBiddingForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    if (!card) return null
    return {
      card,
      parties: await findPartyNames(db, caseId),
      consents: await findConsents(db, caseId),
    }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, consents }, context): BiddingFormView => {
    const { now } = context
    const open = decideTalkToAll({ status: card.status, parties, consents })
    return {
      head: presentActHead(card, context),
      ability: open.ok
        ? permissionOf('blind:open', card, context)
        : { allowed: false, why: refusalSentence(open.refusal, now) },
      freshId: newId(),
      parties: parties.map(({ id, name }) => ({ id, name })),
      ends: presentDeadlines(offeredExpiries(card.mediationDueOn, now), now),
    }
  },
})
