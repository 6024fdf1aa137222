import 'server-only'
import { findMissingYear } from '@/lib/domain/deadline/calendar-coverage'
import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import { countByStatus } from '@/lib/data/stores/case/case-count-store'
import type { CaseListQuery } from '@/lib/data/stores/case/case-order'
import { findLastDeclines } from '@/lib/data/stores/case/case-declines-store'
import { countUnanswered } from '@/lib/data/stores/case/suspicion-store'
import { findMediatorName } from '@/lib/data/stores/case/filter-options-store'
import { findReturnedEnds } from '@/lib/data/stores/referral/returned-store'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import type { ListPreference } from '@/lib/domain/list/preference'
import { caseConditions } from '@/lib/labels/zh-CN/case-filter'
import { COURT } from '@/lib/labels/zh-CN/court'
import { EXPORT } from '@/lib/labels/zh-CN/export'
import { accessConditions } from '@/lib/labels/zh-CN/access-conditions'
import {
  intersectStatuses,
  CASE_FILTER_FIELDS,
  pickCaseFilters,
  toCaseFilter,
} from '../case/case-filter-input'
import { listCases, presentCaseList, type CaseListPage } from '../case/case-list'
import { countFoundInTabs, type FoundInTabs } from '../case/found-in-tabs'
import { listDaysOf } from '../case/list-days'
import { NUMBERED_PAGE_FIELDS } from '../paging/page-input'
import { ORDER_FIELD, chooseOrder } from '../case/list-order'
import { defineSqlQuery } from '../define-query'
import { findListedInstitutions, accessRecordsFor } from './list-access-records'
import { findReviewedCourt, reviewedCourtId, withWatermark, type Watermarked } from './court-review'
import { presentCourtRow, type CourtRow } from './court-row'
import { presentEnd, type EndedView } from './ended-view'
import { presentReturnContact, type ReturnContact } from './return-contact'

export const COURT_TABS = ['returned', 'open', 'closed', 'ended', 'all'] as const
export type CourtTab = (typeof COURT_TABS)[number]

const TAB_STATUSES = {
  returned: ['returned'],
  open: [
    'pending_acceptance',
    'pending_assignment',
    'pending_mediator',
    'disclosure_review',
    'in_mediation',
  ],
  closed: ['closed', 'archived'],
  ended: ['returned_settled'],
  all: null,
} as const satisfies Record<CourtTab, readonly CaseStatus[] | null>

/**
 * A URL parameter that is not understood is ignored, never refused: URLs are typed, cut and pasted.
 */
export const CourtListInput = z.object({
  tab: z.enum(COURT_TABS).catch('open'),
  order: ORDER_FIELD,
  ...CASE_FILTER_FIELDS,
  ...NUMBERED_PAGE_FIELDS,
})
export type CourtListInput = z.output<typeof CourtListInput>

/** 已退回 and 退回后办结 list the latest move first, every other tab the newest referral. */
export function toCourtListQuery(
  courtId: string,
  input: CourtListInput,
): Omit<CaseListQuery, 'days'> {
  const filter = {
    ...toCaseFilter(input),
    statuses: intersectStatuses(TAB_STATUSES[input.tab], input.status),
  }
  return {
    tenant: { courtId },
    filter,
    order: chooseOrder(
      input.order,
      filter,
      input.tab === 'returned' || input.tab === 'ended' ? 'moved' : 'newest',
    ),
  }
}

/** `returned`: of a case that came back, whom to call. */
export type ListedCourtRow = CourtRow & {
  readonly returned: ReturnContact | null
  /** What became of it where no other institution got it. */
  readonly ended: EndedView | null
}

export type CourtListView = Watermarked<
  CaseListPage<ListedCourtRow> & {
    readonly tab: CourtTab
    /** Name of the mediator filtered by. */
    readonly mediatorName: string | null
    readonly counts: Readonly<Record<CourtTab, number>>
    /** Cases found in each tab; null without a search, or where it finds too many. */
    readonly found: FoundInTabs<CourtTab> | null
    readonly preference: ListPreference
    /** Open cases with a report of suspected false mediation that waits for the court's answer. */
    readonly unanswered: number
    /** The year whose calendar is due now and not loaded; said on the first page only. */
    readonly missingYear: number | null
  }
>

async function countTabs(db: Read, courtId: string): Promise<Record<CourtTab, number>> {
  const counts = await countByStatus(db, { courtId })
  const sum = (tab: CourtTab) =>
    (TAB_STATUSES[tab] ?? CASE_STATUSES).reduce((total, status) => total + (counts[status] ?? 0), 0)
  return {
    returned: sum('returned'),
    open: sum('open'),
    closed: sum('closed'),
    ended: sum('ended'),
    all: sum('all'),
  }
}

type Listed = { readonly id: string; readonly status: CaseStatus }

const idsOf = (rows: readonly Listed[], status: CaseStatus) =>
  rows.filter((row) => row.status === status).map(({ id }) => id)

/** The cases the actor's court referred: returned, open, closed, all. */
export const findCourtCases = defineSqlQuery({
  act: 'case:list',
  input: CourtListInput,
  load: async (db, input, { actor, ...context }) => {
    const court = await findReviewedCourt(db, actor)
    if (!court) return null
    const query = { ...toCourtListQuery(court.id, input), days: listDaysOf(context) }
    const [listed, counts, unanswered, mediatorName, preference] = await Promise.all([
      listCases(db, query, input),
      countTabs(db, court.id),
      countUnanswered(db, court.id),
      input.mediator ? findMediatorName(db, input.mediator) : null,
      findPreference(db, actor.id, 'court_cases'),
    ])
    const { rows } = listed.page
    const [institutions, found, declines, ends] = await Promise.all([
      findListedInstitutions(db, actor, rows),
      countFoundInTabs(db, listed, TAB_STATUSES),
      findLastDeclines(db, idsOf(rows, 'returned')),
      findReturnedEnds(db, idsOf(rows, 'returned_settled')),
    ])
    return {
      court,
      listed,
      institutions,
      counts,
      unanswered,
      found,
      declines,
      ends,
      mediatorName,
      preference,
    }
  },
  record: ({ institutions, mediatorName }, { tab, ...input }, { actor }) =>
    accessRecordsFor(
      'court_cases',
      institutions,
      accessConditions(pickCaseFilters(input), (query) => [
        EXPORT.tab(COURT.list.tabs[tab]),
        ...caseConditions(query, { mediator: mediatorName ?? undefined }),
      ]),
      reviewedCourtId(actor),
    ),
  present: (
    { court, listed, counts, unanswered, found, declines, ends, mediatorName, preference },
    context,
    { tab, ...input },
  ): CourtListView => {
    const list = presentCaseList(listed, input, (row) =>
      presentCourtRow(row, declines.get(row.id) ?? null, context),
    )
    const rows = maskNumbersInView(list.rows).map((row) => {
      const decline = row.decline && declines.get(row.caseId)
      const end = ends.get(row.caseId)
      return {
        ...row,
        returned: decline ? presentReturnContact(decline) : null,
        ended: end ? presentEnd(end) : null,
      }
    })
    const missingYear =
      input.after || input.before ? null : findMissingYear(context.calendar, context.today)
    return withWatermark(
      { ...list, rows, tab, counts, unanswered, found, mediatorName, preference, missingYear },
      court,
      context,
    )
  },
})
