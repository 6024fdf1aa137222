import 'server-only'
import { z } from 'zod'
import { findAnswerRates } from '@/lib/data/stores/consultation/answer-rate-store'
import {
  countConsultations,
  countWaiting,
  findConsultations as findHeads,
  type ConsultationHead,
} from '@/lib/data/stores/consultation/desk-store'
import { findInstitution } from '@/lib/data/stores/institution/institution-store'
import {
  SHOWN_STATES,
  type ConsultationState,
  type ShownState,
} from '@/lib/domain/consultation/consultation'
import { CONSULTATION_FIELDS, type ConsultationField } from '@/lib/domain/consultation/fields'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import type { LocalDate } from '@/lib/domain/time/local-date'
import {
  consultationField,
  promiseInWords,
  ratingWord,
} from '@/lib/labels/zh-CN/consultation-field'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { administeredBy } from './administered'

const FIELDS = {
  q: z.string().trim().max(60).optional().catch(undefined),
  /** Absent: those that wait. */
  state: z.enum(SHOWN_STATES).optional().catch(undefined),
  field: z.enum(CONSULTATION_FIELDS).optional().catch(undefined),
} as const
export const CONSULTATION_NAMES = ['q', 'state', 'field'] as const
export type ConsultationListQuery = {
  readonly q?: string | undefined
  readonly state?: ShownState | undefined
  readonly field?: ConsultationField | undefined
}

export type ConsultationRow = {
  readonly id: string
  readonly words: string
  readonly field: string
  readonly state: ConsultationState
  /** 11月25日（周三）17 点前; null: nothing waits. */
  readonly due: string | null
  readonly isLate: boolean
  readonly submittedAt: string
  readonly entries: number
  readonly answeredBy: string | null
  readonly rating: string | null
}

export type ConsultationListView = PageView<ConsultationRow> & {
  readonly query: ConsultationListQuery
  readonly total: number
  readonly waiting: number
  readonly late: number
  readonly rate: { readonly due: number; readonly inTime: number } | null
  /** Whether the institution takes questions; where not, its own id leads to the setting. */
  readonly isOpen: boolean
  readonly institutionId: string
}

/** Of what waits the most urgent comes first, of all others the latest. */
const WAITING: Order = { column: 'dueAt', direction: 'asc', kind: 'instant' }
const OTHERS: Order = { column: 'lastEntryAt', direction: 'desc', kind: 'instant' }
const SHOWN = 60

/** 在线咨询: the questions of the institution, ordered by the promised moment. */
export const findConsultations = defineQuery({
  act: 'consultation:list',
  input: z.object({ ...FIELDS, ...PAGE_FIELDS }),
  load: async (db, input, { actor, now }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const { q: words, field } = input
    const state: ConsultationState | 'all' = input.state ?? 'waiting'
    const filter = { institutionId, words, field, state: state === 'all' ? undefined : state }
    const order = state === 'waiting' ? WAITING : OTHERS
    const slice = sliceOf<object, object>(order, input, input.size)
    const heads = await findHeads(db, filter, slice)
    const institution = await findInstitution(db, institutionId)
    return {
      institutionId,
      isOpen: institution?.profile.answerHours != null,
      page: pageOf(
        slice,
        heads,
        ({ dueAt, lastEntryAt, id }) => ({ value: state === 'waiting' ? dueAt : lastEntryAt, id }),
        input.size,
      ),
      total: await countConsultations(db, filter),
      open: await countWaiting(db, institutionId, now),
      rate: (await findAnswerRates(db, [institutionId], now)).get(institutionId) ?? null,
    }
  },
  present: (
    { page, total, open, rate, isOpen, institutionId },
    { now, today },
    { q, state, field, ...place },
  ): ConsultationListView => ({
    ...presentPage(page, place, (head) => presentHead(head, now, today)),
    query: { q, state, field },
    total,
    ...open,
    rate,
    isOpen,
    institutionId,
  }),
})

function presentHead(
  { id, words, field, state, dueAt, submittedAt, entries, answeredBy, rating }: ConsultationHead,
  at: Date,
  today: LocalDate,
): ConsultationRow {
  const line = Array.from(maskNumbersIn(words).replace(/\s+/g, ' '))
  return {
    id,
    words: line.length > SHOWN ? `${line.slice(0, SHOWN).join('')}…` : line.join(''),
    field: consultationField[field],
    state,
    due: dueAt && promiseInWords(dueAt, today),
    isLate: dueAt !== null && dueAt < at,
    submittedAt: stamp(submittedAt),
    entries,
    answeredBy,
    rating: rating && ratingWord[rating],
  }
}
