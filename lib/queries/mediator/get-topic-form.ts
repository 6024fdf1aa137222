import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { findTopics } from '@/lib/data/stores/thread/topic-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideTalkToAll, isTalkOpen, offeredDeadlines } from '@/lib/domain/thread/topic'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { dueInWords } from '@/lib/labels/zh-CN/due-moment'
import { newId } from '@/lib/platform/ids'
import { permissionOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { presentDeadlines } from '../thread/topics-view'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type TopicFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly freshId: string
  readonly deadlines: readonly { readonly value: string; readonly label: string }[]
  /**
   * The topic whose deadline is moved, or which is ended; null: a new one, or it is closed or
   * unknown.
   */
  readonly topic: { readonly id: string; readonly title: string; readonly due: string } | null
}

/**
 * What the forms on a topic need: to open one (`topicId` absent), to give all more time, to end it.
 */
export const getTopicForm = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, topicId: z.string().max(64).optional() }),
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
  present: ({ card, parties, consents, topics }, context, { topicId }): TopicFormView => {
    const { now, today } = context
    const topic = topics.find(({ id, isClosed }) => id === topicId && !isClosed) ?? null
    const permission = permissionOf(topicId ? 'topic:extend' : 'topic:open', card, context)
    const open = topicId
      ? isTalkOpen(card.status)
        ? null
        : ({ code: 'TALK_OVER', facts: {} } as const)
      : refusalOf(decideTalkToAll({ status: card.status, parties, consents }))
    return {
      head: presentActHead(card, context),
      ability:
        permission.allowed && open !== null
          ? { allowed: false, why: refusalSentence(open, now) }
          : permission,
      freshId: newId(),
      deadlines: presentDeadlines(offeredDeadlines(now, topic?.dueAt ?? null), now),
      topic: topic && { id: topic.id, title: topic.title, due: dueInWords(topic.dueAt, today) },
    }
  },
})

const refusalOf = (decided: ReturnType<typeof decideTalkToAll>) =>
  decided.ok ? null : decided.refusal
