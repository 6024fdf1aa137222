import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent, findEventTime } from '@/lib/data/stores/audit/event-store'
import { addWitness } from '@/lib/data/stores/document/witness-store'
import { allow } from '@/lib/domain/refusal'
import { decideNameWitness } from '@/lib/domain/signature/decide-name-witness'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { defineUseCase } from '../define-use-case'
import { loadSigning } from './load-signing'
import { NameWitnessInput } from './sign-document.input'

/**
 * 指定见证人 (docs/decisions/0106): the mediator names who sees, on the line or in the room, that a
 * person signs a document on a phone of their own. It counts for an hour as one of the proofs of
 * that signature; the one who was named last counts.
 */
export const nameWitness = defineUseCase({
  act: 'document:name-witness',
  input: NameWitnessInput,
  load: (db, input) => loadSigning(db, input),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (facts, input, context) => decideNameWitness(facts, input, context),
  write: async (db, grant, person, record, { place, name, where }, { now }) => {
    const { stored } = record
    const eventId = await appendEvent(db, {
      event: {
        kind: 'document.witness-named',
        data: {
          documentId: stored.id,
          document: stored.kind,
          number: documentNumber(stored.kind, stored.numberYear, stored.number),
          place: place + 1,
          sha256: stored.sha256,
          person: name,
          where,
        },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    await addWitness(
      db,
      grant,
      record,
      stored.id,
      person,
      { name, where },
      await findEventTime(db, eventId),
    )
    return allow({ caseId: record.id, kind: stored.kind, subjectId: stored.subjectId, place })
  },
})
