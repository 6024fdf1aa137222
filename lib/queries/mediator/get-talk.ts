import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findBiddings } from '@/lib/data/stores/blind-offer/bidding-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findOffers } from '@/lib/data/stores/offer/offer-store'
import { findMessageFiles } from '@/lib/data/stores/thread/message-file-store'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import { findHeard, findReadings, recordReading } from '@/lib/data/stores/thread/reading-store'
import { findTopics } from '@/lib/data/stores/thread/topic-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { isTalkOpen, findUnwilling } from '@/lib/domain/thread/topic'
import { newId } from '@/lib/platform/ids'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { permissionOf, type Ability } from '../case/ability'
import { defineQuery } from '../define-query'
import { presentBiddings, type BiddingView } from '../thread/biddings-view'
import { presentMessages, type MessageView } from '../thread/messages-view'
import { presentTopics, type TopicView } from '../thread/topics-view'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type CaucusView = {
  readonly partyId: string
  readonly name: string
  /** The others, who hear nothing of it. */
  readonly others: string
  readonly messages: readonly MessageView[]
  readonly freshId: string
}

export type TalkView = {
  readonly head: ActHeadView
  readonly topics: readonly (TopicView & { readonly freshId: string })[]
  readonly caucuses: readonly CaucusView[]
  readonly biddings: readonly BiddingView[]
  /** The last message of a party, in any conversation of the case. */
  readonly lastHeardId: string | null
  /** May this mediator write; the sentence else. A co-mediator reads. */
  readonly ability: Ability
  /** May a topic be opened and answered; the sentence else. */
  readonly toAll: Ability
}

/** The conversations of a case as its mediator reads them; what they show counts as read. */
export const getTalk = defineQuery({
  act: 'case:read',
  input: z.strictObject({
    caseId: CaseId,
    /** The only conversation that is shown, and so counts as read; by default all of them. */
    only: z.union([z.literal('all'), z.uuid()]).optional(),
  }),
  load: async (db, { caseId, only }, context) => {
    const card = await findMyCase(db, caseId, context)
    if (!card) return null
    const parties = await findPreparedParties(db, caseId)
    const { actor, now } = context
    for (const partyId of [null, ...parties.map(({ id }) => id)])
      if (only === undefined || only === (partyId ?? 'all'))
        await recordReading(db, caseId, actor, { topicId: null, partyId }, now)
    const messages = await findMessages(db, caseId)
    return {
      card,
      parties,
      consents: await findConsents(db, caseId),
      topics: await findTopics(db, caseId),
      messages,
      files: await findMessageFiles(db, caseId),
      offers: await findOffers(db, caseId, messages),
      biddings: await findBiddings(db, caseId),
      settlesFor: [],
      readings: await findReadings(db, caseId),
      lastHeardId: (await findHeard(db, caseId)).at(-1)?.id ?? null,
    }
  },
  scope: ({ card }) => scopeOf(card),
  present: (facts, context): TalkView => {
    const { card, parties, consents, messages } = facts
    const permission = permissionOf('message:say', card, context)
    const refused = (code: 'TALK_OVER' | 'TALK_CONSENTS_MISSING', names = ''): Ability => ({
      allowed: false,
      why: refusalSentence({ code, facts: { parties: names } }, context.now),
    })
    const ability = isTalkOpen(card.status) ? permission : refused('TALK_OVER')
    const unwilling = findUnwilling({ status: card.status, parties, consents })
    return {
      head: presentActHead(card, context),
      topics: presentTopics(facts, context).map((topic) => ({ ...topic, freshId: newId() })),
      caucuses: parties.map(({ id, name }) => ({
        partyId: id,
        name,
        others: parties.flatMap((other) => (other.id === id ? [] : other.name)).join('、'),
        messages: presentMessages(
          messages.filter(({ audience }) => audience.kind === 'caucus' && audience.partyId === id),
          facts,
          context,
        ),
        freshId: newId(),
      })),
      biddings: presentBiddings(facts, context.now),
      lastHeardId: facts.lastHeardId,
      ability,
      toAll:
        ability.allowed && unwilling.length > 0
          ? refused('TALK_CONSENTS_MISSING', unwilling.map(({ name }) => name).join('、'))
          : ability,
    }
  },
})
