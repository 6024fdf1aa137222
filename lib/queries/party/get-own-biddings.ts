import 'server-only'
import { z } from 'zod'
import { findBiddings } from '@/lib/data/stores/blind-offer/bidding-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideTalkToAll } from '@/lib/domain/thread/topic'
import { defineSqlQuery } from '../define-query'
import { presentBiddings, type BiddingView } from '../thread/biddings-view'
import { findSettled } from './load-own-talk'
import { scopeOfTaking } from './scope-of-taking'

export type OwnBiddingsView = {
  readonly caseId: string
  readonly biddings: readonly BiddingView[]
  /** May this person settle for a party (民诉法 第62条)? */
  readonly maySettle: boolean
}

/** 密封报价 between the own party and another one. */
export const getOwnBiddings = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }) => {
    const found = await findOwnCase(db, caseId)
    if (!found) return null
    const [taking, parties, consents, biddings] = await Promise.all([
      findTakingPart(db, caseId),
      findPartyNames(db, caseId),
      findConsents(db, caseId),
      findBiddings(db, caseId),
    ])
    return { found, taking, parties, consents, biddings }
  },
  scope: scopeOfTaking,
  present: ({ found, taking, parties, consents, biddings }, { actor, now }): OwnBiddingsView => {
    const settled = findSettled(taking, actor.id)
    const isOpen = decideTalkToAll({ status: found.status, parties, consents }).ok
    return {
      caseId: found.id,
      biddings: presentBiddings({ biddings, parties, settlesFor: isOpen ? settled : [] }, now),
      maySettle: settled.length > 0,
    }
  },
})
