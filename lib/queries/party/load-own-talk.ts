import 'server-only'
import type { Db } from '@/lib/data/door'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findOffers } from '@/lib/data/stores/offer/offer-store'
import { findMessageFiles } from '@/lib/data/stores/thread/message-file-store'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import { findHeard, findReadings, recordReading } from '@/lib/data/stores/thread/reading-store'
import { findTopics } from '@/lib/data/stores/thread/topic-store'
import { mayDo } from '@/lib/domain/participant/capacity'
import { findOwnParts, participationOf, type Part } from '@/lib/domain/participant/own-part'
import { findAuthor, type Conversation } from '@/lib/domain/thread/message'
import type { ReadContext } from '../define-query'

/**
 * One conversation of an own case; what it shows counts as read. null: it does not exist for this
 * person.
 */
export async function loadOwnTalk(
  db: Db,
  caseId: string,
  where: 'all' | { readonly partyId: string | null },
  { actor, now }: ReadContext,
) {
  const found = await findOwnCase(db, caseId)
  if (!found) return null
  const taking = await findTakingPart(db, caseId)
  const author = findAuthor(taking, actor.id, where === 'all' ? null : where.partyId)
  if (author?.partyId == null) return null
  const conversation: Conversation | { topicId: null; partyId: null } = {
    topicId: null,
    partyId: where === 'all' ? null : author.partyId,
  }
  await recordReading(db, caseId, actor, conversation, now)
  const messages = await findMessages(db, caseId)
  return {
    found,
    taking,
    partyId: author.partyId,
    parties: await findPreparedParties(db, caseId),
    consents: await findConsents(db, caseId),
    topics: await findTopics(db, caseId),
    messages,
    files: await findMessageFiles(db, caseId),
    offers: await findOffers(db, caseId, messages),
    settlesFor: findSettled(taking, actor.id),
    readings: await findReadings(db, caseId),
    lastHeardId: (await findHeard(db, caseId)).at(-1)?.id ?? null,
  }
}

/** The parties for which an account may settle (民诉法 第62条). */
export const findSettled = (parts: readonly Part[], accountId: string): readonly string[] =>
  findOwnParts(parts, accountId).flatMap((part) =>
    part.partyId !== null && mayDo(participationOf(part), 'settle') ? part.partyId : [],
  )
