import 'server-only'
import { asVisitor } from '@/lib/data/door'
import type { ConsultationEntry } from '@/lib/data/stores/consultation/consultation-types'
import { findOwnConsultation as readOwn } from '@/lib/data/stores/consultation/visitor-consultation-store'
import { findPublicInstitutions } from '@/lib/data/stores/institution/public-roster-store'
import type { ConsultationState, EntrySide, Rating } from '@/lib/domain/consultation/consultation'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { consultationField, promiseInWords } from '@/lib/labels/zh-CN/consultation-field'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'
import { consultationCode } from '@/lib/platform/consultation-code'
import { readSealed } from '@/lib/platform/sealed-value'

export type OwnEntryView = {
  readonly no: number
  readonly side: EntrySide
  readonly author: string | null
  readonly words: string
  readonly at: string
}

/** A consultation as its asker reads it. */
export type OwnConsultationView = {
  readonly institution: string
  readonly institutionId: string
  readonly field: ConsultationField
  readonly fieldWord: string
  readonly state: ConsultationState
  readonly code: string
  readonly tail: string | null
  readonly phone: string | null
  /** By when the longest waiting question is answered; null: none waits. */
  readonly promise: string | null
  readonly isOverdue: boolean
  readonly hasAnswer: boolean
  readonly closedOn: string | null
  readonly rating: Rating | null
  readonly suggested: { readonly id: string; readonly name: string } | null
  readonly firstQuestion: string
  readonly entries: readonly OwnEntryView[]
}

/** The consultation to which a proof belongs, for the page of its asker; null: there is none. */
export async function findOwnConsultation(
  proof: string | null,
): Promise<OwnConsultationView | null> {
  if (proof === null) return null
  const at = now()
  const today = toLocalDate(at)
  return asVisitor(proof, 'show a consultation to its asker', async (db) => {
    const thread = await readOwn(db)
    if (!thread) return null
    const { institutionId } = thread
    const any = { types: null, district: null }
    const [institution] = await findPublicInstitutions(db, any, { institutionId })
    const phone = openPhone(thread.id, thread.phoneSealed)
    return {
      institution: institution?.name ?? '',
      institutionId,
      field: thread.field,
      fieldWord: consultationField[thread.field],
      state: thread.state,
      code: consultationCode(thread.id),
      tail: phone && phone.slice(-4),
      phone,
      promise: thread.dueAt && promiseInWords(thread.dueAt, today),
      isOverdue: thread.dueAt !== null && thread.dueAt < at,
      hasAnswer: thread.entries.some(({ side }) => side === 'institution'),
      closedOn: thread.closedAt && dayInWords(toLocalDate(thread.closedAt), today),
      rating: thread.rating,
      suggested: thread.suggested,
      firstQuestion: thread.entries[0]?.words ?? '',
      entries: thread.entries.map((entry) => presentEntry(entry, today)),
    }
  })
}

function openPhone(id: string, sealed: string | null): string | null {
  const phone = sealed && readSealed(sealed, 'consultations.phone_sealed', id)
  return phone === UNREADABLE ? null : phone
}

const presentEntry = (
  { no, side, author, words, writtenAt }: ConsultationEntry,
  today: LocalDate,
): OwnEntryView => ({ no, side, author, words, at: dayAndTime(writtenAt, today) })
