import 'server-only'
import {
  CONSULTATION_STATES,
  ENTRY_SIDES,
  RATINGS,
  type ConsultationState,
  type EntrySide,
  type Rating,
} from '@/lib/domain/consultation/consultation'
import { CONSULTATION_FIELDS, type ConsultationField } from '@/lib/domain/consultation/fields'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/** A question or an answer. */
export type ConsultationEntry = {
  readonly no: number
  readonly side: EntrySide
  readonly words: string
  /** Of an answer. */
  readonly author: string | null
  readonly writtenAt: Date
  /** Of a question. */
  readonly dueAt: Date | null
  readonly answeredAt: Date | null
}

/** A consultation with everything that was written in it. */
export type ConsultationThread = {
  readonly id: string
  readonly institutionId: string
  readonly field: ConsultationField
  readonly state: ConsultationState
  readonly version: number
  readonly phoneSealed: string | null
  readonly submittedAt: Date
  readonly lastEntryAt: Date
  readonly dueAt: Date | null
  readonly closedAt: Date | null
  readonly rating: Rating | null
  readonly ratingWords: string | null
  readonly suggested: { readonly id: string; readonly name: string } | null
  readonly entries: readonly ConsultationEntry[]
}

/** The columns that both sides may read; of the entries those of `ENTRY_COLUMNS`. */
export const THREAD_COLUMNS = {
  id: true,
  institutionId: true,
  field: true,
  state: true,
  version: true,
  phoneSealed: true,
  submittedAt: true,
  lastEntryAt: true,
  dueAt: true,
  closedAt: true,
  rating: true,
  ratingWords: true,
  suggestedInstitutionId: true,
} as const

export const ENTRY_COLUMNS = {
  entryNo: true,
  bySide: true,
  words: true,
  authorName: true,
  writtenAt: true,
  dueAt: true,
  answeredAt: true,
} as const

type EntryRow = {
  entryNo: number
  bySide: string
  words: string
  authorName: string | null
  writtenAt: Date
  dueAt: Date | null
  answeredAt: Date | null
}
type ThreadRow = {
  id: string
  institutionId: string
  field: string
  state: string
  version: number
  phoneSealed: string | null
  submittedAt: Date
  lastEntryAt: Date
  dueAt: Date | null
  closedAt: Date | null
  rating: string | null
  ratingWords: string | null
}

export const toField = (stored: string) =>
  parseStoredEnum(CONSULTATION_FIELDS, stored, 'consultations.field')

export const toState = (stored: string) =>
  parseStoredEnum(CONSULTATION_STATES, stored, 'consultations.state')

/** The thread of a stored row and its entries. */
export function toThread(
  { field, state, rating, ...row }: ThreadRow,
  entries: readonly EntryRow[],
  suggested: ConsultationThread['suggested'],
): ConsultationThread {
  return {
    ...row,
    field: toField(field),
    state: toState(state),
    rating: rating === null ? null : parseStoredEnum(RATINGS, rating, 'consultations.rating'),
    suggested,
    entries: entries.map(({ entryNo, bySide, authorName, ...entry }) => ({
      ...entry,
      no: entryNo,
      side: parseStoredEnum(ENTRY_SIDES, bySide, 'consultation_entries.by_side'),
      author: authorName,
    })),
  }
}
