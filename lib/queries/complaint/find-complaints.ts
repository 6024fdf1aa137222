import 'server-only'
import { z } from 'zod'
import {
  countComplaints,
  findComplaintHeads,
  type ComplaintFilter,
  type ComplaintHead,
} from '@/lib/data/stores/complaint/complaint-list-store'
import type { ComplaintGround } from '@/lib/domain/complaint/complaint'
import { COMPLAINT_GROUNDS } from '@/lib/domain/complaint/complaint-limits'
import { complaintGround, complaintSubject, COMPLAINT } from '@/lib/labels/zh-CN/complaint'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { complaintTenantOf } from './complaint-tenant'

/** States that a list can be limited to; absent: those that wait. */
const LISTED_STATES = ['answered', 'all'] as const
export const COMPLAINT_NAMES = ['state', 'ground'] as const
export type ComplaintListQuery = {
  readonly state?: (typeof LISTED_STATES)[number] | undefined
  readonly ground?: ComplaintGround | undefined
}

export type ComplaintRow = {
  readonly id: string
  readonly caseNo: string
  readonly about: string
  readonly ground: string
  readonly complainant: string
  readonly filedAt: string
  readonly state: 'waiting' | 'answered' | 'withdrawn'
  /** The complainant took it from the institution to the court. */
  readonly taken: string | null
  readonly answeredBy: string | null
}

export type ComplaintListView = PageView<ComplaintRow> & {
  readonly query: ComplaintListQuery
  readonly total: number
  readonly waiting: number
}

/** The oldest first of those that wait, else the latest. */
const WAITING: Order = { column: 'filedAt', direction: 'asc', kind: 'instant' }
const OTHERS: Order = { column: 'filedAt', direction: 'desc', kind: 'instant' }

/** 投诉: what the institution or the court has to answer, and answered. */
export const findComplaints = defineQuery({
  act: 'complaint:list',
  input: z.object({
    state: z.enum(LISTED_STATES).optional().catch(undefined),
    ground: z.enum(COMPLAINT_GROUNDS).optional().catch(undefined),
    ...PAGE_FIELDS,
  }),
  load: async (db, input, { actor }) => {
    const of = complaintTenantOf(actor)
    if (!of) return null
    const { ground } = input
    const state: ComplaintFilter['state'] = input.state ?? 'waiting'
    const filter = { ...of, state, ground }
    const order = state === 'waiting' ? WAITING : OTHERS
    const slice = sliceOf<object, object>(order, input, input.size)
    const heads = await findComplaintHeads(db, filter, slice)
    const keyOf = ({ filedAt, id }: ComplaintHead) => ({ value: filedAt, id })
    return {
      page: pageOf(slice, heads, keyOf, input.size),
      total: await countComplaints(db, filter),
      waiting: await countComplaints(db, { ...of, state: 'waiting' }),
    }
  },
  present: (
    { page, total, waiting },
    _context,
    { state, ground, ...place },
  ): ComplaintListView => ({
    ...presentPage(page, place, presentHead),
    query: { state, ground },
    total,
    waiting,
  }),
})

function presentHead({
  id,
  caseNo,
  about,
  mediatorName,
  ground,
  complainant,
  filedAt,
  isTakenToCourt,
  isWithdrawn,
  answered,
}: ComplaintHead): ComplaintRow {
  return {
    id,
    caseNo,
    about: `${complaintSubject[about]}${mediatorName ?? ''}`,
    ground: complaintGround[ground],
    complainant,
    filedAt: stamp(filedAt),
    state: answered ? 'answered' : isWithdrawn ? 'withdrawn' : 'waiting',
    taken: isTakenToCourt ? COMPLAINT.taken : null,
    answeredBy: answered && answered.by,
  }
}
