import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { addReceipt } from '@/lib/data/stores/device-item/receipt-store'
import { addNote as storeNote, digestNote, findNotes } from '@/lib/data/stores/note/note-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { decideNote, decideNoteAgain } from '@/lib/domain/audience/decide-note'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AddNoteInput } from './note-acts.input'

/**
 * 备忘, or what one party said in confidence (民诉法解释 第146条). It moves nothing and leaves no mark on
 * the case's row, which a court reads. The same entry sent again changes nothing.
 */
export const addNote = defineUseCase({
  act: 'note:add',
  input: AddNoteInput,
  load: async (db, { caseId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return (
      record && {
        ...record,
        parties: await findPartyNames(db, caseId),
        notes: await findNotes(db, caseId),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, note) => {
    const earlier = record.notes.find(({ id }) => id === note.noteId)
    return earlier
      ? decideNoteAgain(earlier, digestNote(note.noteId, note.words))
      : decideNote(record, note)
  },
  write: async (db, grant, audience, record, { noteId, words, device }, { now }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (device) await addReceipt(db, grant, record, { ...device, kind: 'note' }, now)
    if (!audience) return done
    const digest = await storeNote(db, grant, record, { id: noteId, audience, words }, now)
    await appendEvent(db, {
      event: { kind: 'note.added', data: { audience: audience.kind, digest } },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
