import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCoMediators } from '@/lib/data/stores/case/co-mediator-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import { findMinutesOfCase } from '@/lib/data/stores/minutes/minutes-store'
import { findOffers } from '@/lib/data/stores/offer/offer-store'
import { findPartiesWithAgents } from '@/lib/data/stores/party/party-name-store'
import { findMessageFiles } from '@/lib/data/stores/thread/message-file-store'
import { findMessages, type StoredMessage } from '@/lib/data/stores/thread/message-store'
import { findTopics, type StoredTopic } from '@/lib/data/stores/thread/topic-store'
import { listMediators } from '@/lib/domain/case/co-mediators'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { MinutesSection } from '@/lib/domain/minutes/minutes'
import { findQuotable } from '@/lib/domain/thread/quotable'
import { SUM_UP } from '@/lib/labels/zh-CN/mediator-acts/sum-up'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import { newId } from '@/lib/platform/ids'
import { permissionOf, type Ability } from '../case/ability'
import { presentMinutes } from '../case/minutes-view'
import { defineQuery } from '../define-query'
import { presentMessages, type MessageView } from '../thread/messages-view'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'
import { presentSpeakers } from './get-minutes'

/** A line as it is offered to the mediator, who puts it into other words. */
export type SummaryLineView = {
  readonly id: string
  readonly section: MinutesSection
  readonly speakerId: string
  readonly text: string
  readonly messageIds: readonly string[]
  /** “来自 今天 9:10、10:20 的发言” */
  readonly from: string
}

export type SummaryFormView = {
  readonly head: ActHeadView
  readonly ability: Ability
  /** null: there is none. */
  readonly topic: { readonly id: string; readonly title: string } | null
  /** What can be chosen: what all can read. */
  readonly messages: readonly {
    readonly id: string
    readonly author: string
    readonly when: string
    readonly text: string
  }[]
  /** Drafts into which the lines can go. */
  readonly drafts: readonly { readonly value: string; readonly label: string }[]
  readonly speakers: readonly { readonly id: string; readonly name: string }[]
  /**
   * Of the chosen messages, one after the other of one speaker in one line; none before they are
   * chosen.
   */
  readonly lines: readonly SummaryLineView[]
}

type Quoted = { readonly message: StoredMessage; readonly view: MessageView }

/** 整理成笔录 of one topic; `messageIds`: what was chosen. */
export const getSummaryForm = defineQuery({
  act: 'case:read',
  input: z.strictObject({
    caseId: CaseId,
    topicId: z.string().max(64),
    messageIds: z.array(z.string().max(64)).max(200),
  }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    if (!card) return null
    const messages = await findMessages(db, caseId)
    return {
      card,
      messages,
      topics: await findTopics(db, caseId),
      files: await findMessageFiles(db, caseId),
      offers: await findOffers(db, caseId, messages),
      parties: await findPartiesWithAgents(db, caseId),
      coMediators: await findCoMediators(db, caseId),
      minutes: await findMinutesOfCase(db, caseId),
      meetings: await findMeetings(db, caseId),
    }
  },
  scope: ({ card }) => scopeOf(card),
  present: (facts, context, { topicId, messageIds }): SummaryFormView => {
    const { card, messages, topics, parties, coMediators, minutes, meetings } = facts
    const topic = topics.find(({ id }) => id === topicId) ?? null
    const said = findQuotable(messages, topicId, context.now).map(({ id }) => id)
    const own = messages.filter(({ id }) => said.includes(id))
    const views = presentMessages(own, { ...facts, settlesFor: [], readings: [] }, context)
    const quoted = own.map((message, index) => ({ message, view: views[index]! }))
    const chosen = quoted.filter(({ message }) => messageIds.includes(message.id))
    return {
      head: presentActHead(card, context),
      ability: permissionOf('minutes:sum-up', card, context),
      topic: topic && { id: topic.id, title: nameOf(topic) },
      messages: quoted.map(({ message, view }) => ({
        id: message.id,
        author: view.author,
        when: view.when,
        text: textOf(view),
      })),
      drafts: presentMinutes(minutes, meetings, [])
        .filter(({ state }) => state === 'draft')
        .map(({ minutesId, name, of }) => ({ value: minutesId, label: `${name}（${of}）` })),
      speakers: presentSpeakers(parties, listMediators(card, coMediators), context.actor),
      lines: presentLines(chosen, topic && topic.roundNo > 1 ? SUM_UP.inRound(topic.roundNo) : ''),
    }
  },
})

/** A round is named from the second on. */
const nameOf = ({ title, roundNo }: StoredTopic) =>
  roundNo > 1 ? `${title} ${THREAD.round(roundNo)}` : title

/** The words of a message, or the terms of an offer; of files their number. */
function textOf({ words, offer, files }: MessageView): string {
  const count = (kind: string) => files.filter((file) => file.kind === kind).length
  const said = offer
    ? SUM_UP.offer(offer.name, offer.terms.map((term) => term.join(' ')).join('，'))
    : (words ?? '')
  return files.length === 0
    ? said
    : `${said}${SUM_UP.files(count('photo'), count('file'), count('voice'))}`
}

const speakerOf = ({ partyId, accountId }: StoredMessage) => partyId ?? accountId

/**
 * What one speaker said without another between is one line; an offer is a line of its own. Every
 * line begins among the proposals, which no court reads: what is a plain statement its mediator
 * decides (在线调解规则 第18条). A further round of a topic is named in each line.
 */
function presentLines(chosen: readonly Quoted[], round: string): readonly SummaryLineView[] {
  const groups: Quoted[][] = []
  for (const each of chosen) {
    const last = groups.at(-1)
    const isNext =
      last !== undefined &&
      speakerOf(last[0]!.message) === speakerOf(each.message) &&
      !last[0]!.view.offer &&
      !each.view.offer
    if (isNext) last.push(each)
    else groups.push([each])
  }
  return groups.map((group) => ({
    id: newId(),
    section: 'proposal',
    speakerId: speakerOf(group[0]!.message),
    text: round + group.map(({ view }) => textOf(view)).join('\n'),
    messageIds: group.map(({ message }) => message.id),
    from: SUM_UP.from(group.map(({ view }) => view.when).join('、')),
  }))
}
