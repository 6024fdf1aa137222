import 'server-only'
import { z } from 'zod'
import {
  countByStatus,
  type CaseListQuery,
  type CaseOrder,
} from '@/lib/data/stores/case/case-list-store'
import { findFilterOptions, type Named } from '@/lib/data/stores/case/filter-options-store'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { CARRIED_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { ListPreference } from '@/lib/domain/list/preference'
import {
  intersectStatuses,
  CASE_FILTER_FIELDS,
  conditionsOf,
  filterOf,
  filterParams,
  type CaseFilterInput,
} from '../case/case-filter-input'
import { listCases } from '../case/case-list'
import { PAGE_FIELDS } from '../paging/page-input'
import type { Page } from '../paging/keyset'
import { ORDER_FIELD, orderOf, ordersFor } from '../case/list-order'
import { defineListQuery } from '../define-query'
import { administeredBy } from './administered'
import { presentRecord, type RecordRow } from './record-row'

export const RECORD_TABS = ['all', 'running', 'closed'] as const
export type RecordTab = (typeof RECORD_TABS)[number]

const TAB_STATUSES = {
  all: [...CARRIED_STATUSES, 'closed', 'archived'],
  running: CARRIED_STATUSES,
  closed: ['closed', 'archived'],
} as const satisfies Record<RecordTab, readonly CaseStatus[]>

export const RecordListInput = z.object({
  tab: z.enum(RECORD_TABS).optional().catch(undefined),
  order: ORDER_FIELD,
  ...CASE_FILTER_FIELDS,
  ...PAGE_FIELDS,
})
export type RecordListInput = z.output<typeof RecordListInput>

/**
 * Which part of the records the address means. A number of a report leads here with its conditions and no tab: then every case that it
 * counted is listed, whatever its status (`null`).
 */
export function recordTabOf(
  input: Pick<RecordListInput, 'tab'> & CaseFilterInput,
): RecordTab | null {
  if (input.tab) return input.tab
  return Object.keys(filterParams(conditionsOf({ ...input, q: undefined }))).length > 0
    ? null
    : 'all'
}

/** What the list's address asks for, in the order in which it is shown; an export of the list asks for exactly the same. */
export function toRecordListQuery(
  institutionId: string,
  input: Pick<RecordListInput, 'tab' | 'order'> & CaseFilterInput,
): Omit<CaseListQuery, 'today'> {
  const tab = recordTabOf(input)
  // Under 全部 a status that is asked for by name is shown, whichever it is; the two other tabs stay what they are.
  const statuses =
    tab === null || (tab === 'all' && input.status)
      ? input.status
      : intersectStatuses(TAB_STATUSES[tab], input.status)
  const filter = { ...filterOf(input), statuses }
  return {
    tenant: { institutionId },
    filter,
    order: orderOf(input.order, filter, tab === 'closed' ? 'closed' : 'newest'),
  }
}

/** Until somebody chooses otherwise, what they seldom look for is left out: seventeen columns are more than a screen has room for. */
const OWN_WAY: ListPreference = { hidden: ['source', 'amount', 'court'], density: 'normal' }

export type RecordListView = Page<RecordRow> & {
  readonly tab: RecordTab | null
  readonly query: CaseFilterInput
  readonly order: CaseOrder
  readonly orders: readonly CaseOrder[]
  readonly options: { readonly courts: readonly Named[]; readonly mediators: readonly Named[] }
  readonly counts: Readonly<Record<RecordTab, number>>
  readonly total: number
  readonly isMore: boolean
  readonly from: number
  readonly size: number
  readonly preference: ListPreference
}

/** 案件调解记录 (操作手册 3.1): the institution's cases in mediation and after. */
export const findRecords = defineListQuery({
  act: 'case:list',
  input: RecordListInput,
  load: async (db, input, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const query = { ...toRecordListQuery(institutionId, input), today }
    return {
      query,
      listed: await listCases(db, query, input),
      byStatus: await countByStatus(db, query.tenant),
      options: await findFilterOptions(db, institutionId),
      preference: await findPreference(db, actor.id, 'records', OWN_WAY),
    }
  },
  present: (
    { query, listed: { page, counted }, byStatus, options, preference },
    context,
    { from, size, ...input },
  ): RecordListView => {
    const count = (tab: RecordTab) =>
      TAB_STATUSES[tab].reduce((sum, status) => sum + (byStatus[status] ?? 0), 0)
    return {
      size,
      options,
      preference,
      tab: recordTabOf(input),
      query: conditionsOf(input),
      order: query.order,
      orders: ordersFor(query.filter),
      counts: { all: count('all'), running: count('running'), closed: count('closed') },
      total: counted.total,
      isMore: counted.isMore,
      from: page.previous === null ? 1 : from,
      rows: page.rows.map((row) => presentRecord(row, context)),
      previous: page.previous,
      next: page.next,
    }
  },
})
