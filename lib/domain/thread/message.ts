// What is said in a conversation. Sources: 在线调解规则 第16, 18条; 特邀规定 第22条; confidentiality.md
// (Audience); docs/decisions/0098-conversations.md.
import type { Audience } from '../audience/audience'
import { mayDo, type ParticipantKind } from '../participant/capacity'
import { findOwnParts, participationOf, type Part } from '../participant/own-part'
import { allow, refuse, type Decided } from '../refusal'
import { decideTalkToAll, isTalkOpen, type TalkCase, type TopicMark } from './topic'

/** A message to all can be taken back for this long before anyone else sees it. */
const UNSEEN_SECONDS = 10

/** What is said in a topic is for all; what is said to the mediator belongs to one party. */
export type SpokenAudience = Audience & { readonly kind: 'case' | 'caucus' }

/** Where it is said: in a topic, or between the mediators and one party. */
export type Conversation =
  | { readonly topicId: string; readonly partyId: null }
  | { readonly topicId: null; readonly partyId: string }

/**
 * Others see it from this moment on: what is for all after ten seconds, what is for one party at
 * once.
 */
export function visibleFrom(audience: SpokenAudience, sentAt: Date): Date {
  return new Date(sentAt.getTime() + (audience.kind === 'case' ? UNSEEN_SECONDS * 1000 : 0))
}

/** Who writes, as it is kept with the message. */
export type Author = {
  readonly kind: 'mediator' | ParticipantKind
  readonly participantId: string | null
  /** null: the mediator, or an invited person. */
  readonly partyId: string | null
  readonly name: string
}

/**
 * The participation under which an account speaks for a party: a helper writes for the person and
 * is recorded as a helper. An invited person speaks for no party (load-invited-talk.ts).
 * @param capacity `settle`: to offer for the party
 * @returns the author; null: this account does not speak for this party
 */
export function findAuthor(
  parts: readonly (Part & { readonly name: string })[],
  accountId: string,
  partyId: string | null,
  capacity: 'speak' | 'settle' = 'speak',
): Author | null {
  for (const part of findOwnParts(parts, accountId)) {
    if (part.kind === 'invited' || part.partyId === null) continue
    if (partyId !== null && part.partyId !== partyId) continue
    if (mayDo(participationOf(part), capacity))
      return {
        kind: part.kind,
        participantId: part.id,
        partyId: part.partyId,
        name: part.name,
      }
  }
  return null
}

export type MessageMark = {
  readonly id: string
  readonly accountId: string
  readonly authorKind: string
  readonly audience: SpokenAudience
  readonly topicId: string | null
  readonly digest: string | null
  readonly visibleAt: Date
  readonly isTakenBack: boolean
  readonly isHeld: boolean
  readonly rephrasesId: string | null
}

export type TalkFacts = TalkCase & {
  readonly topics: readonly TopicMark[]
  readonly messages: readonly MessageMark[]
}

export type Saying = { readonly audience: SpokenAudience; readonly isLate: boolean }

/**
 * May this be said here now? A message after the deadline is marked late and never refused; the
 * same form sent twice is one message.
 * @returns for whom it is and whether it is late, null where it is there already; or TALK_OVER,
 * TALK_CONSENTS_MISSING, TOPIC_CLOSED, ENTRY_DIFFERS, INPUT_INVALID
 */
export function decideSay(
  facts: TalkFacts,
  message: Conversation & { readonly messageId: string; readonly digest: string },
  now: Date,
): Decided<Saying | null> {
  const earlier = facts.messages.find(({ id }) => id === message.messageId)
  if (earlier) return earlier.digest === message.digest ? allow(null) : refuse('ENTRY_DIFFERS')
  if (message.topicId === null) return decideCaucus(facts, message.partyId)
  const open = decideTalkToAll(facts)
  if (!open.ok) return open
  const topic = facts.topics.find(({ id }) => id === message.topicId)
  if (!topic) return refuse('INPUT_INVALID', {}, { topicId: 'NOT_AN_OPTION' })
  if (topic.isClosed) return refuse('TOPIC_CLOSED')
  return allow({ audience: { kind: 'case' }, isLate: now > topic.dueAt })
}

function decideCaucus({ status, parties }: TalkFacts, partyId: string): Decided<Saying> {
  if (!isTalkOpen(status)) return refuse('TALK_OVER')
  if (!parties.some(({ id }) => id === partyId))
    return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  return allow({ audience: { kind: 'caucus', partyId }, isLate: false })
}

/**
 * Only its writer takes a message back, at any time: within the ten seconds unseen, later with a
 * tombstone.
 * @returns the message, null where it was taken back before; or INPUT_INVALID
 */
export function decideTakeMessageBack(
  { messages }: Pick<TalkFacts, 'messages'>,
  messageId: string,
  actorId: string,
): Decided<MessageMark | null> {
  const message = messages.find(({ id }) => id === messageId)
  if (!message || message.accountId !== actorId)
    return refuse('INPUT_INVALID', {}, { messageId: 'NOT_AN_OPTION' })
  return allow(message.isTakenBack ? null : message)
}

/**
 * The mediator holds what insults or threatens, with a reason for its writer. Only what a party
 * said to all; nothing is judged by a machine.
 * @returns the message, null where it is held already; or INPUT_INVALID
 */
export function decideHold(
  { messages }: Pick<TalkFacts, 'messages'>,
  messageId: string,
): Decided<MessageMark | null> {
  const message = messages.find(({ id }) => id === messageId)
  if (
    !message ||
    message.isTakenBack ||
    message.audience.kind !== 'case' ||
    message.authorKind === 'mediator'
  )
    return refuse('INPUT_INVALID', {}, { messageId: 'NOT_AN_OPTION' })
  return allow(message.isHeld ? null : message)
}

/**
 * The mediator lets a held message be read again as it was said.
 * @returns the message, null where it is not held; or INPUT_INVALID
 */
export function decideRelease(
  { messages }: Pick<TalkFacts, 'messages'>,
  messageId: string,
): Decided<MessageMark | null> {
  const message = messages.find(({ id }) => id === messageId)
  if (!message || isRephrased(messages, messageId))
    return refuse('INPUT_INVALID', {}, { messageId: 'NOT_AN_OPTION' })
  return allow(message.isHeld ? message : null)
}

function isRephrased(messages: readonly MessageMark[], messageId: string): boolean {
  return messages.some(({ rephrasesId }) => rephrasesId === messageId)
}

/**
 * The writer says a held message in other words, once, in the same topic; the held one stays held.
 * @returns the topic of the held message; or INPUT_INVALID
 */
export function decideRephrase(
  { messages }: Pick<TalkFacts, 'messages'>,
  { heldId, messageId }: { readonly heldId: string; readonly messageId: string },
  actorId: string,
): Decided<{ readonly topicId: string }> {
  const held = messages.find(({ id }) => id === heldId)
  const isAgain = messages.some(({ id, rephrasesId }) => id === messageId && rephrasesId === heldId)
  if (
    !held?.isHeld ||
    held.topicId === null ||
    held.accountId !== actorId ||
    (isRephrased(messages, heldId) && !isAgain)
  )
    return refuse('INPUT_INVALID', {}, { heldId: 'NOT_AN_OPTION' })
  return allow({ topicId: held.topicId })
}
