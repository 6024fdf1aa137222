import 'server-only'
import type { Db } from '@/lib/data/door'
import { findHelping } from '@/lib/data/stores/invited/own-invited-store'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import { findTopics } from '@/lib/data/stores/thread/topic-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { Author } from '@/lib/domain/thread/message'

/**
 * The topics of the scope for one who was invited to help and helps now (特邀规定 第17条): the database
 * gives no others. Parties, consents and offers are not for them. null: there is nothing for this
 * account.
 */
export async function loadTalkOfInvited(db: Db, caseId: string, actor: Actor) {
  const own = await findHelping(db, caseId)
  if (!own?.helpsNow) return null
  const author: Author = {
    kind: 'invited',
    participantId: own.participantId,
    partyId: null,
    name: own.name,
  }
  return {
    id: caseId,
    caseNo: own.caseNo,
    courtId: own.courtId,
    holderId: own.holderId,
    mediatorId: own.mediatorId,
    status: own.status,
    scope: { participantIds: [actor.id] },
    subject: { caseId, courtId: own.courtId, institutionId: own.holderId },
    lastDay: own.lastDay,
    author,
    isShut: own.isTalkShut,
    parties: [],
    consents: [],
    topics: await findTopics(db, caseId),
    messages: await findMessages(db, caseId),
  }
}
