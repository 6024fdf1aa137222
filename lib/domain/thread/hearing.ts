// What one reader gets of one message. `heyi_hear` in SQL gives the same answers
// (prisma/functions/108-policies-threads.sql).
import { mayHear, type Listener } from '../audience/audience'
import type { SpokenAudience } from './message'

export type Hearing = 'nothing' | 'words' | 'held' | 'tombstone'

export type HeardMessage = {
  readonly accountId: string
  readonly audience: SpokenAudience
  /** null: said to the mediator. */
  readonly topicId: string | null
  readonly isOffer: boolean
  readonly sentAt: Date
  readonly visibleAt: Date
  readonly takenBackAt: Date | null
  readonly isHeld: boolean
}

/**
 * Who may hear is the rule of audiences; time and holding only take away from it. Until it is
 * visible a message exists for its writer alone; taken back within that time it has never existed
 * for the others; while it is held its words are for its writer and the mediators.
 */
export function hearingOf(
  message: HeardMessage,
  reader: { readonly accountId: string; readonly listener: Listener },
  at: Date,
): Hearing {
  const topicId = message.isOffer ? null : message.topicId
  if (!mayHear(reader.listener, message.audience, topicId, message.sentAt)) return 'nothing'
  const isOwn = message.accountId === reader.accountId
  if (!isOwn && at < message.visibleAt) return 'nothing'
  if (message.takenBackAt !== null)
    return isOwn || message.takenBackAt >= message.visibleAt ? 'tombstone' : 'nothing'
  return message.isHeld && !isOwn && reader.listener.kind !== 'mediator' ? 'held' : 'words'
}
