import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { abilityOf, type Ability } from '../case/ability'
import { presentConsents, type PartyConsentsView } from '../case/consents-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type ConsentFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly parties: readonly PartyConsentsView[]
  /** The party from whose line the form was opened. */
  readonly suggestedId: string | null
  /** The day of the referral: no answer is earlier. */
  readonly earliest: LocalDate
  readonly today: LocalDate
}

/** 登记调解意愿: the parties with what they answered so far. */
export const getConsentForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, partyId: z.string().max(64).optional() }),
  load: async (db, { caseId }, context) => {
    const [card, parties, consents] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartyNames(db, caseId),
      findConsents(db, caseId),
    ])
    return card && { card, parties, consents }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, consents }, context, { partyId }): ConsentFormView => ({
    head: presentActHead(card, context),
    ability: abilityOf('record_consent', card, context),
    parties: presentConsents(parties, consents),
    suggestedId: parties.find(({ id }) => id === partyId)?.id ?? null,
    earliest: toLocalDate(card.referredAt),
    today: context.today,
  }),
})
