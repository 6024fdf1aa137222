import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findMessages,
  takeMessageBack as storeTakingBack,
} from '@/lib/data/stores/thread/message-store'
import { findOffers, lockOffers } from '@/lib/data/stores/offer/offer-store'
import { decideTakeOfferBack } from '@/lib/domain/offer/offer'
import { findMessageFiles } from '@/lib/data/stores/thread/message-file-store'
import { allow, type Decided } from '@/lib/domain/refusal'
import { decideTakeMessageBack, type MessageMark } from '@/lib/domain/thread/message'
import { defineUseCase } from '../define-use-case'
import { loadTalk } from './load-talk'
import { TakeMessageBackInput } from './thread-acts.input'

/**
 * 收回: within its ten seconds unseen, later with a tombstone; an offer only before it is answered.
 * Who takes back learns which of the two it was. The database empties the rows of its files with
 * it. `storageKeys`: of files that no row names any more.
 */
export const takeMessageBack = defineUseCase({
  act: 'message:take-back',
  input: TakeMessageBackInput,
  load: async (db, { caseId }, { actor }) => {
    await lockOffers(db, caseId)
    const talk = await loadTalk(db, caseId, actor)
    return (
      talk && {
        ...talk,
        offers: await findOffers(db, caseId, talk.messages),
        files: await findMessageFiles(db, caseId),
      }
    )
  },
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { messageId }, { actor, now }): Decided<MessageMark | null> => {
    const taking = decideTakeMessageBack(facts, messageId, actor.id)
    const offer = facts.offers.find(({ id }) => id === messageId)
    if (!taking.ok || !taking.value || !offer) return taking
    const free = decideTakeOfferBack(offer, facts.parties, now)
    return free.ok ? taking : free
  },
  write: async (db, grant, message, facts, { messageId }, { now }) => {
    if (message) {
      await storeTakingBack(db, grant, message.id, now)
      await appendEvent(db, {
        event: {
          kind: 'message.taken-back',
          data: { audience: message.audience.kind, digest: message.digest ?? '' },
        },
        subject: facts.subject,
        by: grant.actor,
        at: now,
      })
    }
    const after = (await findMessages(db, facts.id)).find(({ id }) => id === messageId)
    const isUnseen = after?.takenBackAt != null && after.takenBackAt < after.visibleAt
    const isToAll = after?.audience.kind === 'case'
    const gone = facts.files.filter((file) => file.messageId === message?.id)
    return allow({
      caseId: facts.id,
      caseNo: facts.caseNo,
      isUnseen,
      isToAll,
      storageKeys: gone.map(({ storageKey }) => storageKey),
    })
  },
})
