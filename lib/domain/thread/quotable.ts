// What of a topic may go into the minutes. Sources: 在线调解规则 第22条; 特邀规定 第22条; confidentiality.md
// (Audience); docs/decisions/0109-message-files.md.
import type { MessageMark } from './message'

declare const toAll: unique symbol

/**
 * What everyone can read in a topic. Only `findQuotable` makes one: what one party said to the
 * mediator alone is none.
 */
export type QuotableMessage = {
  readonly id: string
  readonly sentAt: Date
  /** Its words are the terms of an offer. */
  readonly isOffer: boolean
  readonly [toAll]: true
}

type Message = MessageMark & { readonly sentAt: Date; readonly offerUntil: Date | null }

/**
 * The messages of a topic that all can read now: neither held, nor taken back, nor within their ten
 * seconds.
 */
export function findQuotable(
  messages: readonly Message[],
  topicId: string,
  now: Date,
): readonly QuotableMessage[] {
  return messages.flatMap((message) =>
    message.audience.kind === 'case' &&
    message.topicId === topicId &&
    !message.isTakenBack &&
    !message.isHeld &&
    message.visibleAt <= now
      ? [
          {
            id: message.id,
            sentAt: message.sentAt,
            isOffer: message.offerUntil !== null,
          } as QuotableMessage,
        ]
      : [],
  )
}
