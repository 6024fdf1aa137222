import 'server-only'
import { z } from 'zod'
import { countByStatus } from '@/lib/data/stores/case/case-count-store'
import type { CaseListQuery } from '@/lib/data/stores/case/case-order'
import { findFilterOptions, type FilterOptions } from '@/lib/data/stores/case/filter-options-store'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { CARRIED_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { ListPreference } from '@/lib/domain/list/preference'
import {
  intersectStatuses,
  CASE_FILTER_FIELDS,
  pickCaseFilters,
  toCaseFilter,
  filterParams,
  type CaseFilterInput,
} from '../case/case-filter-input'
import type { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import { listCases, presentCaseList, type CaseListPage } from '../case/case-list'
import { countFoundInTabs, type FoundInTabs } from '../case/found-in-tabs'
import { listDaysOf } from '../case/list-days'
import { NUMBERED_PAGE_FIELDS } from '../paging/page-input'
import { ORDER_FIELD, chooseOrder } from '../case/list-order'
import { defineSqlQuery } from '../define-query'
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
  ...NUMBERED_PAGE_FIELDS,
})
export type RecordListInput = z.output<typeof RecordListInput>

/**
 * The tab the input means. A figure of a report links here with its conditions and no tab: then
 * every case that it counts is listed, whatever its status (`null`).
 */
export function recordTabOf(
  input: Pick<RecordListInput, 'tab'> & CaseFilterInput,
): RecordTab | null {
  if (input.tab) return input.tab
  return Object.keys(filterParams(pickCaseFilters({ ...input, q: undefined }))).length > 0
    ? null
    : 'all'
}

/** The list's input as the store's query; its export uses the same one. */
export function toRecordListQuery(
  institutionId: string,
  input: Pick<RecordListInput, 'tab' | 'order'> & CaseFilterInput,
): Omit<CaseListQuery, 'days'> {
  const tab = recordTabOf(input)
  // Under 全部 every status can be filtered by; the two other tabs keep their own.
  const statuses =
    tab === null || (tab === 'all' && input.status)
      ? input.status
      : intersectStatuses(TAB_STATUSES[tab], input.status)
  const filter = { ...toCaseFilter(input), statuses }
  return {
    tenant: { institutionId },
    filter,
    order: chooseOrder(input.order, filter, tab === 'closed' ? 'closed' : 'newest'),
  }
}

/**
 * Columns hidden until a reader chooses otherwise: all of them are more than a screen has room for.
 */
const DEFAULT_PREFERENCE = {
  hidden: [
    'acceptedOn',
    'source',
    'amount',
    'court',
  ] satisfies (keyof typeof RECORD_LIST.columns)[],
  density: 'normal',
} as const

export type RecordListView = CaseListPage<RecordRow> & {
  readonly tab: RecordTab | null
  /** Cases found in each tab; null without a search, or where it finds too many. */
  readonly found: FoundInTabs<RecordTab> | null
  readonly options: FilterOptions
  readonly counts: Readonly<Record<RecordTab, number>>
  readonly preference: ListPreference
}

/** 案件调解记录 (操作手册 3.1): the institution's cases in mediation and after. */
export const findRecords = defineSqlQuery({
  act: 'case:list',
  input: RecordListInput,
  load: async (db, input, { actor, ...context }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const query = { ...toRecordListQuery(institutionId, input), days: listDaysOf(context) }
    const listed = await listCases(db, query, input)
    return {
      listed,
      found: await countFoundInTabs(db, listed, TAB_STATUSES),
      byStatus: await countByStatus(db, query.tenant),
      options: await findFilterOptions(db, institutionId),
      preference: await findPreference(db, actor.id, 'records', DEFAULT_PREFERENCE),
    }
  },
  present: ({ listed, found, byStatus, options, preference }, context, input): RecordListView => {
    const count = (tab: RecordTab) =>
      TAB_STATUSES[tab].reduce((sum, status) => sum + (byStatus[status] ?? 0), 0)
    return {
      ...presentCaseList(listed, input, (row) => presentRecord(row, context)),
      found,
      options,
      preference,
      tab: recordTabOf(input),
      counts: { all: count('all'), running: count('running'), closed: count('closed') },
    }
  },
})
