import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import { findTopics } from '@/lib/data/stores/thread/topic-store'
import type { Actor } from '@/lib/domain/access/roles'
import { findAuthor, type Author } from '@/lib/domain/thread/message'
import { loadTalkOfInvited } from './load-invited-talk'
import { scopeOfOwn, subjectOfOwn } from '../participation/load-own-case'

const loadTalkOf = async (db: Db, caseId: string) => ({
  parties: await findPartyNames(db, caseId),
  consents: await findConsents(db, caseId),
  topics: await findTopics(db, caseId),
  messages: await findMessages(db, caseId),
})

/**
 * The conversations of a case for an act of its mediator. `locked`: one after the other, where
 * topics are numbered or changed.
 */
export async function loadTalkOfMediator(db: Db, caseId: string, { locked = false } = {}) {
  if (locked) await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  if (!record) return null
  return {
    id: record.id,
    caseNo: record.caseNo,
    courtId: record.courtId,
    holderId: record.holderId,
    mediatorId: record.mediatorId,
    status: record.status,
    scope: scopeOf(record),
    subject: eventSubjectOf(record),
    lastDay: record.mediationDueOn,
    ...(await loadTalkOf(db, caseId)),
  }
}

type Speaking = { readonly partyId?: string | null; readonly capacity?: 'speak' | 'settle' }

/**
 * The same for either side, with who speaks; `partyId`: for this party, where one person takes part
 * for several; `capacity`: what the participation has to allow.
 */
export async function loadTalk(
  db: Db,
  caseId: string,
  actor: Actor,
  { partyId = null, capacity = 'speak' }: Speaking = {},
) {
  if (actor.role !== 'party') {
    const talk = await loadTalkOfMediator(db, caseId)
    const author: Author = {
      kind: 'mediator',
      participantId: null,
      partyId: null,
      name: actor.name,
    }
    return talk && { ...talk, author }
  }
  const found = await findOwnCase(db, caseId)
  if (!found) return capacity === 'speak' ? loadTalkOfInvited(db, caseId, actor) : null
  const taking = await findTakingPart(db, caseId)
  return {
    id: found.id,
    caseNo: found.caseNo,
    courtId: found.courtId,
    holderId: found.holderId,
    mediatorId: found.mediatorId,
    status: found.status,
    scope: scopeOfOwn({ taking }),
    subject: subjectOfOwn(found),
    lastDay: found.mediationDueOn,
    author: findAuthor(taking, actor.id, partyId, capacity),
    ...(await loadTalkOf(db, caseId)),
  }
}

/** What an act in a conversation knows of it. */
export type LoadedTalk = Pick<
  NonNullable<Awaited<ReturnType<typeof loadTalkOfMediator>>>,
  'id' | 'caseNo' | 'courtId' | 'holderId' | 'subject'
>
