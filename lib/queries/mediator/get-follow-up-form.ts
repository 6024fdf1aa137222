import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { findFollowUps, findPerformanceDays } from '@/lib/data/stores/performance/performance-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { partySide } from '@/lib/labels/zh-CN/case'
import { abilityOf, type Ability } from '../case/ability'
import { presentPerformance } from '../case/performance-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type FollowUpFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly parties: readonly { readonly id: string; readonly name: string; readonly side: string }[]
  /** When the duties are due; empty where no day was agreed on. */
  readonly days: readonly string[]
  /** The day of the closing: no follow-up is earlier. */
  readonly earliest: string
  readonly today: string
}

/** 登记回访: the parties, and when the duties of the agreement are due. */
export const getFollowUpForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const [card, parties, performanceDays, followUps] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartyNames(db, caseId),
      findPerformanceDays(db, caseId),
      findFollowUps(db, caseId),
    ])
    return card && { card, parties, performanceDays, followUps }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, ...performance }, context): FollowUpFormView => ({
    head: presentActHead(card, context),
    ability: abilityOf('record_follow_up', card, context),
    parties: parties.map(({ id, name, side }) => ({ id, name, side: partySide[side] })),
    days: presentPerformance({ state: card, ...performance })?.days ?? [],
    earliest: toLocalDate(card.closedAt ?? context.now),
    today: context.today,
  }),
})
