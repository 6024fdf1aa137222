import 'server-only'
import type { VisitorGrant } from '@/lib/domain/access/visitor-acts'
import type { Rating } from '@/lib/domain/consultation/consultation'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import {
  ENTRY_COLUMNS,
  THREAD_COLUMNS,
  toThread,
  type ConsultationThread,
} from './consultation-types'

// Consultations as someone without an account reads and writes them: the database shows one, by the
// proof of the transaction.

/** A new consultation. `words` have no personal number in them any more. */
export type NewConsultation = {
  readonly id: string
  readonly institutionId: string
  readonly field: ConsultationField
  readonly phone: string
  readonly proof: string
  readonly words: string
  readonly dueAt: Date
}

export async function addConsultation(
  db: Db,
  _grant: VisitorGrant<'consultation:submit'>,
  { id, institutionId, field, phone, proof, words, dueAt }: NewConsultation,
  at: Date,
): Promise<void> {
  const times = { submittedAt: at, lastEntryAt: at, dueAt }
  await db.consultation.createMany({
    data: [
      {
        id,
        institutionId,
        field,
        state: 'waiting',
        proofHash: proof,
        phoneSealed: sealValue(phone, 'consultations.phone_sealed', id),
        entries: 1,
        version: 1,
        ...times,
      },
    ],
  })
  await addQuestion(db, { id, institutionId, no: 1, words, dueAt }, at)
}

type Question = Pick<NewConsultation, 'id' | 'institutionId' | 'words' | 'dueAt'> & {
  readonly no: number
}

async function addQuestion(
  db: Db,
  { id, institutionId, no, words, dueAt }: Question,
  at: Date,
): Promise<void> {
  await db.consultationEntry.createMany({
    data: [
      {
        consultationId: id,
        institutionId,
        entryNo: no,
        bySide: 'asker',
        words,
        writtenAt: at,
        dueAt,
      },
    ],
  })
}

/** Whether the proof of this transaction belongs to a consultation. */
export async function hasOwnConsultation(db: Db): Promise<boolean> {
  return (await db.consultation.count()) > 0
}

/** The consultation of this transaction's proof; null: there is none. */
export async function findOwnConsultation(db: Db): Promise<ConsultationThread | null> {
  const row = await db.consultation.findFirst({ select: THREAD_COLUMNS })
  if (!row) return null
  const entries = await db.consultationEntry.findMany({
    where: { consultationId: row.id },
    orderBy: { entryNo: 'asc' },
    select: ENTRY_COLUMNS,
  })
  const suggested =
    row.suggestedInstitutionId === null
      ? null
      : await db.institution.findUnique({
          where: { id: row.suggestedInstitutionId },
          select: { id: true, name: true },
        })
  return toThread(row, entries, suggested)
}

/** The same, locked until the transaction ends: what the institution writes meanwhile waits. */
export async function lockOwnConsultation(db: Db): Promise<ConsultationThread | null> {
  await db.$executeRaw`SELECT 1 FROM consultations FOR NO KEY UPDATE`
  return findOwnConsultation(db)
}

/**
 * Adds a question to a consultation that this transaction has locked. `dueAt`: of this question;
 * `oldestDueAt`: of the consultation.
 */
export async function continueConsultation(
  db: Db,
  _grant: VisitorGrant<'consultation:continue'>,
  { id, institutionId, version, entries }: ConsultationThread,
  question: { readonly words: string; readonly dueAt: Date; readonly oldestDueAt: Date },
  at: Date,
): Promise<void> {
  const no = entries.length + 1
  await db.consultation.updateMany({
    where: { id, version },
    data: {
      state: 'waiting',
      dueAt: question.oldestDueAt,
      lastEntryAt: at,
      entries: no,
      version: version + 1,
    },
  })
  const { words, dueAt } = question
  await addQuestion(db, { id, institutionId, no, words, dueAt }, at)
}

/** Ends a consultation that this transaction has locked. */
export async function closeConsultation(
  db: Db,
  _grant: VisitorGrant<'consultation:close'>,
  { id, version }: ConsultationThread,
  { rating, words }: { readonly rating: Rating | null; readonly words: string | null },
  at: Date,
): Promise<void> {
  await db.consultation.updateMany({
    where: { id, version },
    data: {
      state: 'closed',
      dueAt: null,
      closedAt: at,
      rating,
      ratingWords: words,
      version: version + 1,
    },
  })
}
