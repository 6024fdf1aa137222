import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  RATINGS,
  type ConsultationState,
  type Rating,
} from '@/lib/domain/consultation/consultation'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import type { Db } from '@/lib/data/door'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  ENTRY_COLUMNS,
  THREAD_COLUMNS,
  toField,
  toState,
  toThread,
  type ConsultationThread,
} from './consultation-types'

// Consultations as the institution reads and answers them.

export type ConsultationFilter = {
  readonly institutionId: string
  readonly state?: ConsultationState | undefined
  readonly field?: ConsultationField | undefined
  /** Words that a question or an answer contains. */
  readonly words?: string | undefined
}

export type ConsultationHead = {
  readonly id: string
  readonly field: ConsultationField
  readonly state: ConsultationState
  readonly submittedAt: Date
  readonly lastEntryAt: Date
  readonly dueAt: Date | null
  readonly entries: number
  readonly rating: Rating | null
  /** The first question. */
  readonly words: string
  /** Who answered last; null: there is no answer yet. */
  readonly answeredBy: string | null
}

export type ConsultationSlice = {
  readonly where: object
  readonly orderBy: object
  readonly take: number
}

function whereConsultation({
  institutionId,
  state,
  field,
  words,
}: ConsultationFilter): Prisma.ConsultationWhereInput {
  return {
    institutionId,
    ...(state && { state }),
    ...(field && { field }),
    ...(words && {
      written: {
        // In a LIKE pattern these three would be wildcards.
        some: { words: { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } },
      },
    }),
  }
}

export async function findConsultations(
  db: Db,
  filter: ConsultationFilter,
  { where, orderBy, take }: ConsultationSlice,
): Promise<ConsultationHead[]> {
  const rows = await db.consultation.findMany({
    where: { AND: [whereConsultation(filter), where] },
    orderBy,
    take,
    select: {
      id: true,
      field: true,
      state: true,
      submittedAt: true,
      lastEntryAt: true,
      dueAt: true,
      entries: true,
      rating: true,
      written: { orderBy: { entryNo: 'asc' }, select: { words: true, authorName: true } },
    },
  })
  return rows.map(({ written, ...row }) => ({
    ...row,
    field: toField(row.field),
    state: toState(row.state),
    rating:
      row.rating === null ? null : parseStoredEnum(RATINGS, row.rating, 'consultations.rating'),
    words: written[0]?.words ?? '',
    answeredBy: written.findLast(({ authorName }) => authorName !== null)?.authorName ?? null,
  }))
}

export async function countConsultations(db: Db, filter: ConsultationFilter): Promise<number> {
  return db.consultation.count({ where: whereConsultation(filter) })
}

/** How many wait for an answer, and how many of them are late. */
export async function countWaiting(
  db: Db,
  institutionId: string,
  at: Date,
): Promise<{ readonly waiting: number; readonly late: number }> {
  const where = { institutionId, state: 'waiting' }
  const waiting = await db.consultation.count({ where })
  const late = await db.consultation.count({ where: { ...where, dueAt: { lt: at } } })
  return { waiting, late }
}

/** A consultation with all that was written in it; null where the actor may not see it. */
export async function findConsultation(db: Db, id: string): Promise<ConsultationThread | null> {
  const row = await db.consultation.findUnique({
    where: { id },
    select: {
      ...THREAD_COLUMNS,
      written: { orderBy: { entryNo: 'asc' }, select: ENTRY_COLUMNS },
    },
  })
  if (!row) return null
  const { written, suggestedInstitutionId, ...rest } = row
  const suggested = suggestedInstitutionId && { id: suggestedInstitutionId, name: '' }
  return toThread(rest, written, suggested || null)
}

type Reply = {
  readonly words: string
  readonly state: Extract<ConsultationState, 'answered' | 'referred'>
  readonly suggestedInstitutionId: string | null
}

/**
 * Writes a reply to the consultation as it was read: the questions that waited are answered now.
 * @returns false where it has changed meanwhile; nothing is written then
 */
export async function replyToConsultation(
  db: Db,
  { actor }: Grant<'consultation:answer' | 'consultation:refer'>,
  { id, institutionId, version, entries }: ConsultationThread,
  { words, state, suggestedInstitutionId }: Reply,
  at: Date,
): Promise<boolean> {
  const no = entries.length + 1
  const { count } = await db.consultation.updateMany({
    where: { id, version, state: { in: ['waiting', 'answered'] } },
    data: {
      state,
      dueAt: null,
      lastEntryAt: at,
      entries: no,
      suggestedInstitutionId,
      version: version + 1,
    },
  })
  if (count === 0) return false
  await db.consultationEntry.createMany({
    data: [
      {
        consultationId: id,
        institutionId,
        entryNo: no,
        bySide: 'institution',
        words,
        authorId: actor.id,
        authorName: actor.name,
        writtenAt: at,
      },
    ],
  })
  await db.consultationEntry.updateMany({
    where: { consultationId: id, bySide: 'asker', answeredAt: null },
    data: { answeredAt: at },
  })
  return true
}
