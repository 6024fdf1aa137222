// 议题: a question to all parties that each answers in its own time. Sources: 在线调解规则 第16条 (分别指定时间,
// 征得各方当事人同意); 在线诉讼规则 第20条 (非同步, 合理期限); docs/decisions/0098-conversations.md.
import { findHoldingEntries, type ConsentEntry } from '../case/consent-entries'
import type { CaseStatus } from '../case/status'
import { allow, refuse, type Decided } from '../refusal'

/** Hours in which all answer. */
const TOPIC_HOURS = { least: 24, most: 72 } as const
const HOUR_MS = 3_600_000

export type TopicMark = {
  readonly id: string
  readonly topicNo: number
  readonly dueAt: Date
  readonly isClosed: boolean
}

/** A topic by its rounds: a further one is a mark of its own, with the same number of the topic. */
export type RoundMark = TopicMark & {
  readonly roundNo: number
  /** The round before. */
  readonly continuesId: string | null
  readonly openedByName: string
  readonly openedAt: Date
}

/** What the rules of all conversations need to know of a case. */
export type TalkCase = {
  readonly status: CaseStatus
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly consents: readonly ConsentEntry[]
  /** For an invited person, who reads no consents: a party does not agree. */
  readonly isShut?: boolean
}

/** Is there anything to be said still? After the closing no one writes. */
export function isTalkOpen(status: CaseStatus): boolean {
  return status === 'in_mediation'
}

/** The parties that have not agreed to talk at different times, or no longer agree. */
export function findUnwilling({
  parties,
  consents,
}: TalkCase): readonly { readonly name: string }[] {
  return parties.filter(
    ({ id }) =>
      findHoldingEntries(consents, id).find(({ scope }) => scope === 'asynchronous')?.answer !==
      'given',
  )
}

/** What every act in a topic demands: the case is in mediation, and all parties have agreed. */
export function decideTalkToAll(facts: TalkCase): Decided<null> {
  if (!isTalkOpen(facts.status)) return refuse('TALK_OVER')
  if (facts.isShut) return refuse('TALK_CONSENTS_MISSING')
  const unwilling = findUnwilling(facts)
  return unwilling.length === 0
    ? allow(null)
    : refuse('TALK_CONSENTS_MISSING', { parties: unwilling.map(({ name }) => name).join('、') })
}

/** Is it at least 24 hours and at most 72 from now? */
function isWithinTerm(dueAt: Date, now: Date): boolean {
  const hours = (dueAt.getTime() - now.getTime()) / HOUR_MS
  return hours >= TOPIC_HOURS.least && hours <= TOPIC_HOURS.most
}

/**
 * Opens a topic for all. The same topic sent again changes nothing.
 * @returns its number within the case, or null where it is there already; or TALK_OVER,
 * TALK_CONSENTS_MISSING, INPUT_INVALID
 */
export function decideOpenTopic(
  facts: TalkCase & { readonly topics: readonly TopicMark[] },
  topic: { readonly topicId: string; readonly dueAt: Date },
  now: Date,
): Decided<{ readonly topicNo: number } | null> {
  if (facts.topics.some(({ id }) => id === topic.topicId)) return allow(null)
  const open = decideTalkToAll(facts)
  if (!open.ok) return open
  if (!isWithinTerm(topic.dueAt, now)) return refuse('INPUT_INVALID', {}, { dueAt: 'TOPIC_TERM' })
  return allow({ topicNo: Math.max(0, ...facts.topics.map(({ topicNo }) => topicNo)) + 1 })
}

/**
 * Opens another round of a topic for all, with a question and a deadline of its own. The round
 * before ends with it, and can be read on. The same round sent again changes nothing; of two rounds
 * at once one is opened.
 * @returns the round before, or null where this one is there already; or TALK_OVER,
 * TALK_CONSENTS_MISSING, ROUND_THERE, INPUT_INVALID
 */
export function decideContinueTopic<T extends RoundMark>(
  facts: TalkCase & { readonly topics: readonly T[] },
  round: { readonly topicId: string; readonly continuesId: string; readonly dueAt: Date },
  now: Date,
): Decided<T | null> {
  if (facts.topics.some(({ id }) => id === round.topicId)) return allow(null)
  const open = decideTalkToAll(facts)
  if (!open.ok) return open
  const before = facts.topics.find(({ id }) => id === round.continuesId)
  if (!before) return refuse('INPUT_INVALID', {}, { continuesId: 'NOT_AN_OPTION' })
  const next = facts.topics.find(({ continuesId }) => continuesId === before.id)
  if (next)
    return refuse('ROUND_THERE', {
      no: next.roundNo,
      by: next.openedByName,
      at: next.openedAt.toISOString(),
    })
  if (!isWithinTerm(round.dueAt, now)) return refuse('INPUT_INVALID', {}, { dueAt: 'TOPIC_TERM' })
  return allow(before)
}

/**
 * A later deadline, for all at once; also after the first one has passed.
 * @returns the topic, null where it has this deadline already; or TALK_OVER, TOPIC_CLOSED,
 * INPUT_INVALID
 */
export function decideExtendTopic<T extends TopicMark>(
  { status, topics }: Pick<TalkCase, 'status'> & { readonly topics: readonly T[] },
  { topicId, dueAt }: { readonly topicId: string; readonly dueAt: Date },
  now: Date,
): Decided<T | null> {
  if (!isTalkOpen(status)) return refuse('TALK_OVER')
  const topic = topics.find(({ id }) => id === topicId)
  if (!topic) return refuse('INPUT_INVALID', {}, { topicId: 'NOT_AN_OPTION' })
  if (topic.isClosed) return refuse('TOPIC_CLOSED')
  if (topic.dueAt.getTime() === dueAt.getTime()) return allow(null)
  const hours = (dueAt.getTime() - now.getTime()) / HOUR_MS
  if (dueAt <= topic.dueAt || hours <= 0 || hours > TOPIC_HOURS.most)
    return refuse('INPUT_INVALID', {}, { dueAt: 'TOPIC_TERM' })
  return allow(topic)
}

/**
 * The mediator ends a topic; it can be read on.
 * @returns the topic, null where it was ended before; or INPUT_INVALID
 */
export function decideCloseTopic<T extends TopicMark>(
  { topics }: { readonly topics: readonly T[] },
  topicId: string,
): Decided<T | null> {
  const topic = topics.find(({ id }) => id === topicId)
  if (!topic) return refuse('INPUT_INVALID', {}, { topicId: 'NOT_AN_OPTION' })
  return allow(topic.isClosed ? null : topic)
}

/** A round as events name it: a number of its own from the second on. */
export function nameRound({ topicNo, roundNo }: Pick<RoundMark, 'topicNo' | 'roundNo'>) {
  return { no: topicNo, ...(roundNo > 1 && { round: roundNo }) }
}

/** Hours before its deadline at which those who have not answered are reminded. */
const REMINDED_BEFORE_HOURS = 12

/** When the reminder of a topic leaves. */
export function remindedAt(dueAt: Date): Date {
  return new Date(dueAt.getTime() - REMINDED_BEFORE_HOURS * HOUR_MS)
}

/**
 * Hours of the day at which a topic may end: noon and evening, when people have their phones at
 * hand.
 */
const ENDING_HOURS = [12, 20] as const

/** The moments offered as a deadline: whole hours in Shanghai, an hour clear of the least term. */
export function offeredDeadlines(now: Date, after: Date | null = null): readonly Date[] {
  const from = after
    ? Math.max(after.getTime() + 1, now.getTime() + HOUR_MS)
    : now.getTime() + (TOPIC_HOURS.least + 1) * HOUR_MS
  const until = now.getTime() + TOPIC_HOURS.most * HOUR_MS
  const hours: Date[] = []
  for (let at = Math.ceil(from / HOUR_MS) * HOUR_MS; at <= until; at += HOUR_MS) {
    const hour = (new Date(at).getUTCHours() + 8) % 24
    if ((ENDING_HOURS as readonly number[]).includes(hour)) hours.push(new Date(at))
  }
  return hours
}
