import type { Reading } from '@/lib/data/stores/thread/reading-store'
import type { StoredMessageFile } from '@/lib/data/stores/thread/message-file-store'
import type { StoredMessage } from '@/lib/data/stores/thread/message-store'
import type { StoredTopic } from '@/lib/data/stores/thread/topic-store'
import type { AnswerMark } from '@/lib/domain/offer/offer'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from '@/lib/labels/zh-CN/moment'
import { dueInWords } from '@/lib/labels/zh-CN/due-moment'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import { presentMessages, type MessageView } from './messages-view'
import type { OfferReader } from './offers-view'

/** One topic with what was said in it. */
export type TopicView = {
  readonly id: string
  readonly no: number
  /** 第2轮; null: the first one, as long as there is no other. */
  readonly round: string | null
  readonly title: string
  readonly question: string
  readonly by: string
  readonly when: string
  /** 11月26日（周四）20:00 */
  readonly due: string
  /** 还有 2 天 */
  readonly left: string
  readonly isOverdue: boolean
  readonly isExtended: boolean
  readonly isClosed: boolean
  /** The rounds before that this reader heard, the latest first. */
  readonly earlier: readonly TopicView[]
  readonly messages: readonly MessageView[]
  /** The parties and whether each has answered. */
  readonly replies: readonly {
    readonly party: string
    readonly hasReplied: boolean
    readonly words: string
  }[]
}

type Facts = OfferReader & {
  readonly topics: readonly StoredTopic[]
  readonly messages: readonly StoredMessage[]
  /** null: who has read is not for this reader. */
  readonly readings: readonly Reading[] | null
  readonly files: readonly StoredMessageFile[]
}

/**
 * The topics of a case by their last round, the open ones first, each with its messages and the
 * rounds before.
 */
export function presentTopics(
  facts: Facts,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): readonly TopicView[] {
  const roundsOf = (no: number) => facts.topics.filter(({ topicNo }) => topicNo === no)
  const hasNext = (topic: StoredTopic) =>
    facts.topics.some(({ continuesId }) => continuesId === topic.id)
  const shown = facts.topics
    .filter((topic) => !hasNext(topic))
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || b.topicNo - a.topicNo)
  const present = (topic: StoredTopic, earlier: readonly TopicView[]): TopicView => {
    const messages = facts.messages.filter(({ topicId }) => topicId === topic.id)
    const offers = facts.offers.filter(({ topicId }) => topicId === topic.id)
    return {
      id: topic.id,
      no: topic.topicNo,
      round: topic.roundNo > 1 || hasNext(topic) ? THREAD.round(topic.roundNo) : null,
      earlier,
      title: topic.title,
      question: topic.question,
      by: topic.openedByName,
      when: momentInWords(topic.openedAt, today),
      due: dueInWords(topic.dueAt, today),
      left: THREAD.left(topic.dueAt.getTime() - now.getTime()),
      isOverdue: now > topic.dueAt,
      isExtended: topic.extended > 0,
      isClosed: topic.isClosed,
      messages: presentMessages(messages, facts, { now, today }),
      // One that joined later was not addressed.
      replies: facts.parties.filter(isAddressed(topic)).map(({ id, name }) => {
        const answers = offers.flatMap((offer) =>
          offer.answers.filter(({ partyId }) => partyId === id),
        )
        return presentReply({ messages, answers }, { id, name }, today)
      }),
    }
  }
  return shown.map((topic) =>
    present(
      topic,
      roundsOf(topic.topicNo)
        .filter(({ roundNo }) => roundNo < topic.roundNo)
        .sort((a, b) => b.roundNo - a.roundNo)
        .map((round) => present(round, [])),
    ),
  )
}

const isAddressed =
  ({ openedAt }: StoredTopic) =>
  ({ joinedAt }: { readonly joinedAt?: Date | null }) =>
    joinedAt == null || joinedAt <= openedAt

type Given = {
  readonly messages: readonly StoredMessage[]
  readonly answers: readonly AnswerMark[]
}

/** What a party said last, or that it answered an offer. */
function presentReply(
  { messages, answers }: Given,
  { id, name }: { readonly id: string; readonly name: string },
  today: LocalDate,
): TopicView['replies'][number] {
  const said = messages.filter(
    ({ partyId, isTakenBack, isPending }) => partyId === id && !isTakenBack && !isPending,
  )
  const last = said.at(-1)
  const answered = answers.at(-1)
  const words = last
    ? THREAD.replied(momentInWords(last.sentAt, today), said.length)
    : answered
      ? THREAD.answeredOffer(momentInWords(answered.at, today))
      : THREAD.notReplied
  return { party: name, hasReplied: last !== undefined || answered !== undefined, words }
}

/** The day on which an option of a deadline lies, as an option says it. */
export function presentDeadlines(
  instants: readonly Date[],
  now: Date,
): readonly { readonly value: string; readonly label: string }[] {
  const today = toLocalDate(now)
  return instants.map((at) => ({ value: at.toISOString(), label: dueInWords(at, today) }))
}
