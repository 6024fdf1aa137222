import 'server-only'
import { z } from 'zod'
import { maskedPhone, type Masked } from '@/lib/data/mappers/masked'
import { findConsultation } from '@/lib/data/stores/consultation/desk-store'
import type { ConsultationEntry } from '@/lib/data/stores/consultation/consultation-types'
import { findLastNotice, type LastNotice } from '@/lib/data/stores/consultation/send-answer-notice'
import type { ConsultationState, EntrySide } from '@/lib/domain/consultation/consultation'
import type { ConsultationField } from '@/lib/domain/consultation/fields'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import {
  consultationField,
  promiseInWords,
  ratingWord,
} from '@/lib/labels/zh-CN/consultation-field'
import { DESK_THREAD } from '@/lib/labels/zh-CN/consultation-desk'
import { deliveryFailure, deliveryState } from '@/lib/labels/zh-CN/delivery'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { UNREADABLE_WORDS } from '@/lib/labels/zh-CN/unreadable'
import { defineQuery } from '../define-query'

export type DeskEntryView = {
  readonly no: number
  readonly side: EntrySide
  readonly author: string | null
  readonly words: string
  readonly at: string
  readonly isLate: boolean
}

/** One consultation on the institution's desk; the number of the asker stays masked. */
export type DeskConsultationView = {
  readonly id: string
  readonly version: number
  readonly field: ConsultationField
  readonly fieldWord: string
  readonly state: ConsultationState
  readonly submittedAt: string
  readonly due: string | null
  readonly isLate: boolean
  readonly phone: string | null
  readonly notice: string | null
  readonly rating: string | null
  readonly ratingWords: string | null
  readonly suggestedId: string | null
  readonly entries: readonly DeskEntryView[]
  /** To begin a published answer with. */
  readonly lastQuestion: string
  readonly lastAnswer: string | null
}

export const getConsultation = defineQuery({
  act: 'consultation:read',
  input: z.object({ consultationId: z.uuid() }),
  load: async (db, { consultationId }) => {
    const thread = await findConsultation(db, consultationId)
    return thread && { thread, notice: await findLastNotice(db, consultationId) }
  },
  scope: ({ thread: { institutionId } }) => ({ institutionId }),
  record: ({ thread }) => ({
    event: { kind: 'consultation.opened', data: { consultationId: thread.id } },
    subject: { institutionId: thread.institutionId },
  }),
  present: ({ thread, notice }, { now, today }): DeskConsultationView => {
    const { id, version, field, state, dueAt, rating, ratingWords, suggested } = thread
    const entries = thread.entries.map((entry) => presentEntry(entry, now))
    return {
      id,
      version,
      field,
      fieldWord: consultationField[field],
      state,
      submittedAt: stamp(thread.submittedAt),
      due: dueAt && promiseInWords(dueAt, today),
      isLate: dueAt !== null && dueAt < now,
      phone: phoneInWords(maskedPhone(thread.phoneSealed, 'consultations.phone_sealed', id)),
      notice: notice && noticeInWords(notice),
      rating: rating && ratingWord[rating],
      ratingWords: ratingWords && maskNumbersIn(ratingWords),
      suggestedId: suggested?.id ?? null,
      entries,
      lastQuestion: entries.findLast(({ side }) => side === 'asker')?.words ?? '',
      lastAnswer: entries.findLast(({ side }) => side === 'institution')?.words ?? null,
    }
  },
})

function presentEntry(
  { no, side, author, words, writtenAt, dueAt, answeredAt }: ConsultationEntry,
  at: Date,
): DeskEntryView {
  return {
    no,
    side,
    author,
    words,
    at: stamp(writtenAt),
    isLate: dueAt !== null && (answeredAt ?? at) > dueAt,
  }
}

const phoneInWords = (phone: Masked): string | null =>
  phone === UNREADABLE ? UNREADABLE_WORDS.number : phone

const noticeInWords = ({ state, failure, changedAt }: LastNotice): string =>
  DESK_THREAD.sent(deliveryState[state], failure && deliveryFailure[failure], stamp(changedAt))
