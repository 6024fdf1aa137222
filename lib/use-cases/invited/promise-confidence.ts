import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { storePromise } from '@/lib/data/stores/invited/invited-write-store'
import { findOwnHelping, type OwnHelping } from '@/lib/data/stores/invited/own-invited-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { decidePromise } from '@/lib/domain/invited/decide-invited'
import { PROMISE_VERSION } from '@/lib/domain/invited/invited-limits'
import { readDocumentNumber } from '@/lib/domain/participant/declared-identity'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { PromiseInput } from './invited-acts.input'

const subjectOf = ({ caseId, courtId, holderId: institutionId }: OwnHelping) => ({
  caseId,
  courtId,
  institutionId,
})

/**
 * 保密承诺 (民诉法解释 第146条; 人民调解法 第20条): an invited person says who they are and promises to keep what
 * they learn to themselves. Nothing of the case shows before. The number is checked for its form
 * and not kept.
 */
export const promiseConfidence = defineUseCase({
  act: 'invited:promise',
  input: PromiseInput,
  load: async (db, { invitedId }) =>
    (await findOwnHelping(db)).find(({ id }) => id === invitedId) ?? null,
  scope: (_own, actor) => ({ participantIds: [actor.id] }),
  target: () => null,
  subject: subjectOf,
  decide: (own, { name, document, number }, { today }) => {
    const read = readDocumentNumber(document, number)
    return read.ok ? decidePromise(own, { name }, { status: own.status, today }) : read
  },
  write: async (db, grant, isNew, own, { document }, { now }) => {
    const done = allow({ caseId: own.caseId, caseNo: own.caseNo, invitedId: own.id })
    // Of two forms sent at once the second one finds the promise made.
    if (!isNew || !(await storePromise(db, grant, own.id, document, now))) return done
    await appendEvent(db, {
      event: {
        kind: 'invited.promised',
        data: {
          invitedId: own.id,
          personKind: own.kind,
          lastDay: own.lastDay,
          version: PROMISE_VERSION,
        },
      },
      subject: subjectOf(own),
      by: grant.actor,
      at: now,
    })
    await notify(db, {
      kind: 'invited.promised',
      facts: {},
      about: { id: own.caseId, caseNo: own.caseNo },
      to: toOrNone(own.mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
