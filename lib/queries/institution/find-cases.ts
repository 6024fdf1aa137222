import 'server-only'
import { z } from 'zod'
import type { CaseListQuery, CaseOrder } from '@/lib/data/stores/case/case-list-store'
import { findFilterOptions, type Named } from '@/lib/data/stores/case/filter-options-store'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { ListPreference } from '@/lib/domain/list/preference'
import {
  intersectStatuses,
  CASE_FILTER_FIELDS,
  conditionsOf,
  filterOf,
  type CaseFilterInput,
} from '../case/case-filter-input'
import { listCases } from '../case/case-list'
import { PAGE_FIELDS } from '../paging/page-input'
import type { Page } from '../paging/keyset'
import { ORDER_FIELD, orderOf, ordersFor } from '../case/list-order'
import { defineListQuery } from '../define-query'
import { administeredBy } from './administered'
import { presentRow, type CaseRow } from './case-row'

export const CASE_TABS = ['accept', 'assign', 'all'] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** Statuses in which an institution can find a case: returned ones belong to the court again. */
export const LISTED_STATUSES = CASE_STATUSES.filter((status) => status !== 'returned')

/** An address is typed, cut and pasted: what is not understood falls back to the list's beginning instead of refusing it. */
export const CaseListInput = z.object({
  tab: z.enum(CASE_TABS).catch('accept'),
  order: ORDER_FIELD,
  ...CASE_FILTER_FIELDS,
  ...PAGE_FIELDS,
})
export type CaseListInput = z.output<typeof CaseListInput>

export type CaseListView = Page<CaseRow> & {
  readonly tab: CaseTab
  readonly query: CaseFilterInput
  readonly order: CaseOrder
  /** The orders that make sense for what is listed. */
  readonly orders: readonly CaseOrder[]
  readonly options: { readonly courts: readonly Named[]; readonly mediators: readonly Named[] }
  readonly total: number
  /** There are more than `total`: beyond that many nobody counts. */
  readonly isMore: boolean
  readonly from: number
  readonly size: number
  readonly preference: ListPreference
}

const TAB_STATUSES = {
  accept: ['pending_acceptance'],
  assign: ['pending_assignment', 'disclosure_review'],
  all: null,
} as const satisfies Record<CaseTab, readonly CaseStatus[] | null>

/** What is most pressing stands first: by receipt (three working days for all of them), by the end of the period; 全部 begins with the newest. */
const OWN_ORDERS = { accept: 'received', assign: 'due', all: 'newest' } as const satisfies Record<
  CaseTab,
  CaseOrder
>

/** What the list's address asks for, in the order in which it is shown; an export of the list asks for exactly the same. */
export function toCaseListQuery(
  institutionId: string,
  input: Pick<CaseListInput, 'tab' | 'order'> & CaseFilterInput,
): Omit<CaseListQuery, 'today'> {
  const filter = {
    ...filterOf(input),
    statuses: intersectStatuses(TAB_STATUSES[input.tab], input.status),
  }
  return {
    tenant: { institutionId },
    filter,
    order: orderOf(input.order, filter, OWN_ORDERS[input.tab]),
  }
}

/** 案件分配列表: one page of a tab. What waits is asked for beside it (count-cases.ts): the menu shows it, too. */
export const findCases = defineListQuery({
  act: 'case:list',
  input: CaseListInput,
  load: async (db, input, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const query = { ...toCaseListQuery(institutionId, input), today }
    const [listed, options, preference] = await Promise.all([
      listCases(db, query, input),
      findFilterOptions(db, institutionId),
      findPreference(db, actor.id, 'cases'),
    ])
    return { query, listed, options, preference }
  },
  present: (
    { query, listed: { page, counted }, options, preference },
    context,
    { tab, from, size, ...input },
  ): CaseListView => ({
    tab,
    size,
    options,
    preference,
    query: conditionsOf(input),
    order: query.order,
    orders: ordersFor(query.filter),
    total: counted.total,
    isMore: counted.isMore,
    from: page.previous === null ? 1 : from,
    rows: page.rows.map((row) => presentRow(row, context)),
    previous: page.previous,
    next: page.next,
  }),
})
