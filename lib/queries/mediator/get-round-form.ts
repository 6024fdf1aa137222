import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { findTopics } from '@/lib/data/stores/thread/topic-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideTalkToAll, offeredDeadlines } from '@/lib/domain/thread/topic'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import { newId } from '@/lib/platform/ids'
import { permissionOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { presentDeadlines } from '../thread/topics-view'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type RoundFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly freshId: string
  readonly deadlines: readonly { readonly value: string; readonly label: string }[]
  /** The round that goes before; null: there is none, or it has a next one already. */
  readonly before: {
    readonly id: string
    readonly title: string
    readonly question: string
    readonly round: string
    readonly nextRound: string
  } | null
}

/** What the form of another round of a topic needs. */
export const getRoundForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, topicId: z.string().max(64) }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    return (
      card && {
        card,
        parties: await findPartyNames(db, caseId),
        consents: await findConsents(db, caseId),
        topics: await findTopics(db, caseId),
      }
    )
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, consents, topics }, context, { topicId }): RoundFormView => {
    const before = topics.find(({ id }) => id === topicId)
    const hasNext = topics.some(({ continuesId }) => continuesId === topicId)
    const permission = permissionOf('topic:continue', card, context)
    const open = decideTalkToAll({ status: card.status, parties, consents })
    return {
      head: presentActHead(card, context),
      ability:
        permission.allowed && !open.ok
          ? { allowed: false, why: refusalSentence(open.refusal, context.now) }
          : permission,
      freshId: newId(),
      deadlines: presentDeadlines(offeredDeadlines(context.now), context.now),
      before:
        before && !hasNext
          ? {
              id: before.id,
              title: before.title,
              question: before.question,
              round: THREAD.round(before.roundNo),
              nextRound: THREAD.round(before.roundNo + 1),
            }
          : null,
    }
  },
})
