import 'server-only'
import { findMissingYear } from '@/lib/domain/deadline/calendar-coverage'
import { z } from 'zod'
import type { CaseListQuery, CaseOrder } from '@/lib/data/stores/case/case-order'
import { findFilterOptions, type FilterOptions } from '@/lib/data/stores/case/filter-options-store'
import { findChoicesOfCases } from '@/lib/data/stores/mediator-choice/choice-store'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import {
  CASE_STATUSES,
  isAtCourt,
  MEDIATION_CLOCK_STATUSES,
  type CaseStatus,
} from '@/lib/domain/case/status'
import type { ChoiceMark } from '@/lib/domain/mediator-choice/choice'
import type { ListPreference } from '@/lib/domain/list/preference'
import {
  intersectStatuses,
  CASE_FILTER_FIELDS,
  toCaseFilter,
  type CaseFilterInput,
} from '../case/case-filter-input'
import { listCases, presentCaseList, readFirstCases, type CaseListPage } from '../case/case-list'
import { countFoundInTabs, type FoundInTabs } from '../case/found-in-tabs'
import { listDaysOf } from '../case/list-days'
import { NUMBERED_PAGE_FIELDS } from '../paging/page-input'
import { ORDER_FIELD, chooseOrder } from '../case/list-order'
import { defineSqlQuery } from '../define-query'
import { administeredBy } from './administered'
import { presentCaseRow, type CaseRow } from './case-row'

export const CASE_TABS = ['accept', 'assign', 'due', 'all'] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** Statuses of the cases an institution can find: returned ones belong to the court again. */
export const LISTED_STATUSES = CASE_STATUSES.filter((status) => !isAtCourt(status))

/**
 * A URL parameter that is not understood is ignored, never refused: URLs are typed, cut and pasted.
 */
export const CaseListInput = z.object({
  tab: z.enum(CASE_TABS).catch('accept'),
  order: ORDER_FIELD,
  ...CASE_FILTER_FIELDS,
  ...NUMBERED_PAGE_FIELDS,
})
export type CaseListInput = z.output<typeof CaseListInput>

/**
 * Most cases that are selected at once. As many as the largest page has, because the address of
 * 批量分配 names each of them, and a server takes no longer one.
 */
export const SELECTED_AT_MOST = 100

/**
 * `all`: 选择全部 was pressed. The filters are applied again, so that what is selected is there now.
 */
const CasesPageInput = CaseListInput.extend({
  all: z
    .literal('1')
    .transform(() => true as const)
    .optional()
    .catch(undefined),
})

export type CaseListView = CaseListPage<CaseRow> & {
  readonly tab: CaseTab
  /** Cases found in each tab; null without a search, or where it finds too many. */
  readonly found: FoundInTabs<Exclude<CaseTab, 'due'>> | null
  readonly options: FilterOptions
  readonly preference: ListPreference
  /** With `all`: the cases of the list in its order, SELECTED_AT_MOST of them; else null. */
  readonly selected: readonly CaseRow[] | null
  /** The year whose calendar is due now and not loaded; said on the first page only. */
  readonly missingYear: number | null
}

const TAB_STATUSES = {
  accept: ['pending_acceptance'],
  assign: ['pending_assignment', 'disclosure_review'],
  due: MEDIATION_CLOCK_STATUSES,
  all: null,
} as const satisfies Record<CaseTab, readonly CaseStatus[] | null>

/** A search is counted in these: 即将到期 is no matter of the status alone. */
const { due: _due, ...FOUND_STATUSES } = TAB_STATUSES

/**
 * The most urgent first: 待受理 by receipt (three working days for all), 待分配 and 即将到期 by due day;
 * 全部 by referral, newest first.
 */
const OWN_ORDERS = {
  accept: 'received',
  assign: 'due',
  due: 'due',
  all: 'newest',
} as const satisfies Record<CaseTab, CaseOrder>

/** The list's input as the store's query; its export uses the same one. */
export function toCaseListQuery(
  institutionId: string,
  input: Pick<CaseListInput, 'tab' | 'order'> & CaseFilterInput,
): Omit<CaseListQuery, 'days'> {
  const filter = {
    ...toCaseFilter(input),
    ...(input.tab === 'due' && { clock: input.clock ?? 'warned' }),
    statuses: intersectStatuses(TAB_STATUSES[input.tab], input.status),
  }
  return {
    tenant: { institutionId },
    filter,
    order: chooseOrder(input.order, filter, OWN_ORDERS[input.tab]),
  }
}

/**
 * 案件分配列表: one page of a tab. The counts on the tabs come from count-cases.ts, because the menu
 * shows them too.
 */
export const findCases = defineSqlQuery({
  act: 'case:list',
  input: CasesPageInput,
  load: async (db, input, { actor, ...context }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const query = { ...toCaseListQuery(institutionId, input), days: listDaysOf(context) }
    const [listed, options, preference, selected] = await Promise.all([
      listCases(db, query, input),
      findFilterOptions(db, institutionId),
      findPreference(db, actor.id, 'cases'),
      input.all ? readFirstCases(db, query, SELECTED_AT_MOST) : null,
    ])
    const found = await countFoundInTabs(db, listed, FOUND_STATUSES)
    const rows = [...listed.page.rows, ...(selected ?? [])]
    const waiting = rows.filter(({ status }) => status === 'pending_assignment')
    const choices =
      waiting.length > 0
        ? await findChoicesOfCases(
            db,
            waiting.map(({ id }) => id),
          )
        : new Map<string, ChoiceMark>()
    return { listed, found, options, preference, selected, choices }
  },
  present: (
    { listed, found, options, preference, selected, choices },
    context,
    { tab, ...input },
  ): CaseListView => ({
    ...presentCaseList(listed, input, (row) => presentCaseRow(row, context, choices)),
    tab,
    found,
    options,
    preference,
    selected: selected && selected.map((row) => presentCaseRow(row, context, choices)),
    missingYear:
      input.after || input.before ? null : findMissingYear(context.calendar, context.today),
  }),
})
