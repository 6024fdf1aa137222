import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findUnavailable } from '@/lib/data/stores/meeting/unavailable-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { abilityOf, type Ability } from '../case/ability'
import { presentUnavailable } from '../case/meetings-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type UnavailableFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly parties: readonly {
    readonly partyId: string
    readonly name: string
    /** 11月25日、11月27日 至 11月29日; empty where none are registered. */
    readonly days: string
  }[]
  readonly today: LocalDate
}

/** 登记不能到会的日期: the parties with the days registered so far. */
export const getUnavailableForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const [card, parties, unavailable] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartyNames(db, caseId),
      findUnavailable(db, caseId),
    ])
    return card && { card, parties, unavailable }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, unavailable }, context): UnavailableFormView => ({
    head: presentActHead(card, context),
    ability: abilityOf('mark_unavailable', card, context),
    parties: parties.map(({ id, name }) => ({
      partyId: id,
      name,
      days: presentUnavailable(unavailable, id, context.today).join('、'),
    })),
    today: context.today,
  }),
})
