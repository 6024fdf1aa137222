import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'
import { addReceipt } from '@/lib/data/stores/device-item/receipt-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { addContact, findContact, findPeopleNames } from '@/lib/data/stores/case/work-store'
import { decideContact, decideContactAgain } from '@/lib/domain/case/decide-contact'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RecordContactInput } from './record-contact.input'

/**
 * Records a contact: by which channel, with whom, with what result (在线调解规则 第15条). The same entry
 * sent again changes nothing. An entry from the queue of a device leaves its receipt.
 */
export const recordContact = defineUseCase({
  act: 'contact:record',
  input: RecordContactInput,
  load: async (db, { caseId, contactId }) => {
    // The end of a co-mediation keeps the case's version: only the lock makes one wait for the
    // other.
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return (
      record && {
        ...record,
        pauses: (await findClockChanges(db, caseId)).pauses,
        people: await findPeopleNames(db, caseId),
        recorded: await findContact(db, contactId),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, entry, context) =>
    record.recorded
      ? decideContactAgain(record.recorded, entry)
      : decideContact(record, { ...entry, deviceTime: entry.device?.madeAt }, context),
  write: async (db, grant, transition, record, { device, ...entry }, context) => {
    const { now, today } = context
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!transition) {
      if (device) await addReceipt(db, grant, record, { ...device, kind: 'contact' }, now)
      return done
    }
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { person, callbackAt } = transition
    await addContact(db, grant, record, { ...entry, callbackAt }, person, now)
    if (callbackAt)
      await enqueue(db, {
        kind: 'callback',
        key: `callback:${entry.contactId}`,
        payload: { contactId: entry.contactId },
        runAt: callbackAt,
        by: grant.actor.id,
      })
    if (device) await addReceipt(db, grant, record, { ...device, kind: 'contact' }, now)
    const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
    await earnOperation(db, grant, record, earner, {
      code: 'contact',
      subject: person.id,
    })
    return done
  },
})
