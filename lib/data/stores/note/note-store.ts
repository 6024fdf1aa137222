import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Audience } from '@/lib/domain/audience/audience'
import { Confidential } from '@/lib/domain/audience/confidential'
import { NOTE_AUDIENCES, type NoteAudience, type NoteMark } from '@/lib/domain/audience/decide-note'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { digestWords } from '@/lib/platform/words-digest'

// 备忘: what the mediator noted, or heard from one party in confidence.

export type StoredNote = NoteMark & {
  readonly partyId: string | null
  /** null: taken back. */
  readonly words: Confidential | null
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly takenBackAt: Date | null
}

const n = columnsOf('case_notes', 'n')
const NOTE = select({
  id: n.id,
  mediatorId: n.mediator_id,
  audience: n.audience,
  partyId: n.caucus_party_id,
  words: n.words,
  digest: n.digest,
  recordedAt: n.recorded_at,
  recordedBy: n.recorded_by,
  takenBackAt: n.taken_back_at,
})

/** The notes of a case that this actor may hear, latest first. */
export async function findNotes(db: Read, caseId: string): Promise<StoredNote[]> {
  const rows = await readRows(
    db,
    NOTE,
    Prisma.sql`FROM case_notes n WHERE ${n.case_id} = ${caseId}::uuid
      ORDER BY ${n.recorded_at} DESC, ${n.id}`,
  )
  return rows.map(({ audience, words, ...row }) => ({
    ...row,
    audience: parseStoredEnum(NOTE_AUDIENCES, audience, 'case_notes.audience'),
    words: words === null ? null : Confidential.of(words),
    isTakenBack: row.takenBackAt !== null,
  }))
}

/** What stays of a note's words where they may not be read. */
export function digestNote(id: string, words: Confidential): string {
  return digestWords(id, Confidential.unwrap(words))
}

/** Adds a note. @returns the digest of its words, for the event */
export async function addNote(
  db: Db,
  { actor }: Grant<'note:add'>,
  { id: caseId, courtId, holderId }: CaseRecord,
  note: {
    readonly id: string
    readonly audience: Audience & { readonly kind: NoteAudience }
    readonly words: Confidential
  },
  at: Date,
): Promise<string> {
  const digest = digestNote(note.id, note.words)
  await db.caseNote.create({
    data: {
      id: note.id,
      caseId,
      courtId,
      holderId,
      mediatorId: actor.id,
      audience: note.audience.kind,
      caucusPartyId: note.audience.kind === 'caucus' ? note.audience.partyId : null,
      words: Confidential.unwrap(note.words),
      digest,
      recordedAt: at,
      recordedBy: actor.name,
    },
    select: { id: true },
  })
  return digest
}

/** The words go; who, when and the digest stay. */
export async function takeNoteBack(
  db: Db,
  _grant: Grant<'note:take-back'>,
  noteId: string,
  at: Date,
): Promise<void> {
  await db.caseNote.update({
    where: { id: noteId },
    data: { words: null, takenBackAt: at },
    select: { id: true },
  })
}
