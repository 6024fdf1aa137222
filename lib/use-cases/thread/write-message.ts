import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import {
  addMessage,
  findMessages,
  type MessageGrant,
  type Offered,
} from '@/lib/data/stores/thread/message-store'
import type { Confidential } from '@/lib/domain/audience/confidential'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { visibleFrom, type Author, type Saying } from '@/lib/domain/thread/message'
import type { LoadedTalk } from './load-talk'

type Written = Saying & {
  readonly id: string
  readonly topicId: string | null
  readonly author: Author
  readonly words: Confidential
  readonly digest: string
  readonly rephrasesId: string | null
  readonly offer: Offered | null
  /** How many files it is sent with. */
  readonly fileCount?: number
}

/** Where it was said. */
type Said = {
  readonly caseId: string
  readonly caseNo: string
  readonly messageId: string
  /** false: the other of two that were sent at the same time had written it. */
  readonly isNew: boolean
}

/**
 * A message with its event, which holds neither its words nor its id. Of two with one id, sent at
 * the same time, the second writes nothing.
 * @returns the case; or ENTRY_DIFFERS, where something else was said in its place meanwhile
 */
export async function writeMessage(
  db: Db,
  grant: MessageGrant,
  talk: LoadedTalk,
  message: Written,
  at: Date,
): Promise<Decided<Said>> {
  const { audience, digest, isLate } = message
  const done = { caseId: talk.id, caseNo: talk.caseNo, messageId: message.id, isNew: true }
  const { fileCount = 0 } = message
  if (!(await addMessage(db, grant, talk, { ...message, fileCount }, at))) {
    const there = (await findMessages(db, talk.id)).find(({ id }) => id === message.id)
    return there?.digest === digest ? allow({ ...done, isNew: false }) : refuse('ENTRY_DIFFERS')
  }
  await appendEvent(db, {
    event: message.offer
      ? { kind: 'offer.made', data: { digest, isCounter: message.offer.countersId !== null } }
      : { kind: 'message.said', data: { audience: audience.kind, digest, isLate } },
    subject: talk.subject,
    by: grant.actor,
    at,
  })
  // It tells no one before others can see it, and finds out then whether there is anything to see.
  await enqueue(db, {
    kind: 'talk',
    payload: { what: 'message', messageId: message.id },
    runAt: visibleFrom(audience, at),
    by: grant.actor.id,
  })
  return allow(done)
}
