import 'server-only'
import { z } from 'zod'
import {
  countApplications,
  countWaiting,
  findApplications as findRecords,
} from '@/lib/data/stores/application/application-store'
import type { ApplicationRecord } from '@/lib/data/stores/application/application-types'
import {
  SHOWN_STATES,
  type ApplicationState,
  type ShownState,
} from '@/lib/domain/application/application'
import { sumOfPayments } from '@/lib/domain/application/content'
import { CONSULTATION_FIELDS, type ConsultationField } from '@/lib/domain/consultation/fields'
import { formatCents } from '@/lib/domain/money/amount'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { fromDay } from '@/lib/data/mappers/day'
import { othersInWords } from '@/lib/labels/zh-CN/application'
import { APPLICATION_DESK } from '@/lib/labels/zh-CN/application-desk'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { administeredBy } from './administered'

const FIELDS = {
  /** Absent: those that wait. */
  state: z.enum(SHOWN_STATES).optional().catch(undefined),
  field: z.enum(CONSULTATION_FIELDS).optional().catch(undefined),
} as const
export const APPLICATION_NAMES = ['state', 'field'] as const
export type ApplicationListQuery = {
  readonly state?: ShownState | undefined
  readonly field?: ConsultationField | undefined
}

export type ApplicationRow = {
  readonly id: string
  readonly applicant: string
  readonly respondent: string
  readonly field: string
  /** 3,000.00; null where no payment is demanded. */
  readonly amount: string | null
  readonly state: ApplicationState
  /** Of one that waits. */
  readonly due: string | null
  readonly isLate: boolean
  readonly submittedAt: string
  readonly answeredBy: string | null
}

export type ApplicationListView = PageView<ApplicationRow> & {
  readonly query: ApplicationListQuery
  readonly total: number
  readonly waiting: number
  readonly late: number
}

/** Of what waits the most urgent comes first, of all others the latest. */
const WAITING: Order = { column: 'answerDueOn', direction: 'asc', kind: 'instant' }
const OTHERS: Order = { column: 'submittedAt', direction: 'desc', kind: 'instant' }

/** 调解申请: what was addressed to the institution, ordered by the three working days (在线调解规则 第12条). */
export const findApplications = defineQuery({
  act: 'application:list',
  input: z.object({ ...FIELDS, ...PAGE_FIELDS }),
  load: async (db, input, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const state: ApplicationState | 'all' = input.state ?? 'submitted'
    const filter = {
      institutionId,
      field: input.field,
      state: state === 'all' ? undefined : state,
    }
    const isWaiting = state === 'submitted'
    const slice = sliceOf<object, object>(isWaiting ? WAITING : OTHERS, input, input.size)
    const records = await findRecords(db, filter, slice)
    return {
      page: pageOf(
        slice,
        records,
        ({ answerDueOn, submittedAt, id }) => ({
          value: isWaiting ? answerDueOn && fromDay(answerDueOn) : submittedAt,
          id,
        }),
        input.size,
      ),
      total: await countApplications(db, filter),
      open: await countWaiting(db, institutionId, today),
    }
  },
  present: ({ page, total, open }, { today }, { state, field, ...place }): ApplicationListView => ({
    ...presentPage(page, place, (record) => presentRow(record, today)),
    query: { state, field },
    total,
    ...open,
  }),
})

function presentRow(record: ApplicationRecord, today: LocalDate): ApplicationRow {
  const { id, content, field, state, answerDueOn, submittedAt, answeredByName, isRemoved } = record
  const sum = sumOfPayments(content)
  const waits = state === 'submitted'
  return {
    id,
    applicant: isRemoved ? APPLICATION_DESK.removed : (content.name ?? ''),
    respondent: othersInWords(content),
    field: consultationField[field],
    amount: sum === null ? null : formatCents(sum),
    state,
    due: waits ? answerDueOn : null,
    isLate: waits && answerDueOn !== null && answerDueOn < today,
    submittedAt: submittedAt ? stamp(submittedAt) : '',
    answeredBy: answeredByName,
  }
}
