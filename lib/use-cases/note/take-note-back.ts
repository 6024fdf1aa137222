import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findNotes, takeNoteBack as storeTakingBack } from '@/lib/data/stores/note/note-store'
import { decideTakeBack } from '@/lib/domain/audience/decide-note'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { TakeNoteBackInput } from './note-acts.input'

/** 收回备忘: the words go for good; what remains says who noted something, and when. */
export const takeNoteBack = defineUseCase({
  act: 'note:take-back',
  input: TakeNoteBackInput,
  load: async (db, { caseId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return record && { ...record, notes: await findNotes(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { noteId }, { actor }) => decideTakeBack(record, noteId, actor.id),
  write: async (db, grant, note, record, _input, { now }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!note) return done
    await storeTakingBack(db, grant, note.id, now)
    await appendEvent(db, {
      event: {
        kind: 'note.taken-back',
        data: { audience: note.audience, digest: note.digest },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
