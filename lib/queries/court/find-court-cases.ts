import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { findLastDeclines } from '@/lib/data/stores/case/case-declines-store'
import type { FiledDecline } from '@/lib/data/stores/case/case-file-store'
import {
  countByStatus,
  type CaseListQuery,
  type CaseOrder,
} from '@/lib/data/stores/case/case-list-store'
import { findMediatorName } from '@/lib/data/stores/case/filter-options-store'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import type { ListPreference } from '@/lib/domain/list/preference'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { declineReason, disputeType, outcome } from '@/lib/labels/zh-CN/case'
import { caseConditions } from '@/lib/labels/zh-CN/case-filter'
import { COURT } from '@/lib/labels/zh-CN/court'
import { EXPORT } from '@/lib/labels/zh-CN/export'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { accessConditions } from '@/lib/labels/zh-CN/access-conditions'
import { dayInWords, stamp } from '@/lib/labels/zh-CN/moment'
import {
  intersectStatuses,
  CASE_FILTER_FIELDS,
  conditionsOf,
  filterOf,
  type CaseFilterInput,
} from '../case/case-filter-input'
import { listCases } from '../case/case-list'
import { PAGE_FIELDS } from '../paging/page-input'
import { glanceAtClock, type ClockView } from '../case/clock-view'
import type { Page } from '../paging/keyset'
import { ORDER_FIELD, orderOf, ordersFor } from '../case/list-order'
import { defineQuery, type ReadContext } from '../define-query'
import { findListedInstitutions, accessRecordsFor } from './list-access-records'
import { reviewedCourtId, watermarkText } from './court-review'

export const COURT_TABS = ['returned', 'open', 'closed', 'all'] as const
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
  all: null,
} as const satisfies Record<CourtTab, readonly CaseStatus[] | null>

/** An address is typed, cut and pasted: what is not understood falls back to the list's beginning instead of refusing it. */
const CourtListInput = z.object({
  tab: z.enum(COURT_TABS).catch('open'),
  order: ORDER_FIELD,
  ...CASE_FILTER_FIELDS,
  ...PAGE_FIELDS,
})
type CourtListInput = z.output<typeof CourtListInput>

/** What came back stands in the order in which it came back; everything else begins with the newest referral. */
function toCourtListQuery(courtId: string, input: CourtListInput): Omit<CaseListQuery, 'today'> {
  const filter = {
    ...filterOf(input),
    statuses: intersectStatuses(TAB_STATUSES[input.tab], input.status),
  }
  return {
    tenant: { courtId },
    filter,
    order: orderOf(input.order, filter, input.tab === 'returned' ? 'moved' : 'newest'),
  }
}

/** Why, by whom and when a case was declined. */
export type DeclineNote = {
  readonly institution: string
  readonly reason: string
  readonly text: string
  readonly by: string
  readonly at: string
}

export type CourtRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly referredOn: LocalDate
  readonly disputeType: string
  readonly applicants: string
  readonly respondents: string
  readonly institution: string | null
  readonly status: CaseStatus
  readonly clock: Pick<ClockView, 'words' | 'risk' | 'state' | 'due'> | null
  readonly mediator: string | null
  readonly closedOn: LocalDate | null
  readonly outcome: string | null
  readonly decline: DeclineNote | null
}

export type CourtListView = Page<CourtRow> & {
  readonly tab: CourtTab
  readonly query: CaseFilterInput
  /** The mediator that the address asks for, by name. */
  readonly askedMediator: string | null
  readonly order: CaseOrder
  readonly orders: readonly CaseOrder[]
  readonly counts: Readonly<Record<CourtTab, number>>
  readonly total: number
  readonly isMore: boolean
  readonly from: number
  readonly size: number
  readonly preference: ListPreference
  readonly watermark: string
}

async function countTabs(db: Db, courtId: string): Promise<Record<CourtTab, number>> {
  const counts = await countByStatus(db, { courtId })
  const sum = (tab: CourtTab) =>
    (TAB_STATUSES[tab] ?? CASE_STATUSES).reduce((total, status) => total + (counts[status] ?? 0), 0)
  return { returned: sum('returned'), open: sum('open'), closed: sum('closed'), all: sum('all') }
}

function presentDecline(decline: FiledDecline): DeclineNote {
  return {
    institution: decline.institutionName,
    reason: declineReason[decline.reason],
    text: decline.text,
    by: decline.declinedBy,
    at: stamp(decline.declinedAt),
  }
}

function presentRow(
  row: CaseListRow,
  decline: FiledDecline | null,
  { today, calendar }: ReadContext,
): CourtRow {
  const clock = glanceAtClock(row, today, calendar)
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    referredOn: toLocalDate(row.referredAt),
    disputeType: disputeType[row.disputeType],
    applicants: namesInWords(row.applicants),
    respondents: namesInWords(row.respondents),
    institution: row.institutionName ?? decline?.institutionName ?? null,
    status: row.status,
    clock: clock && {
      words: clock.words,
      risk: clock.risk,
      state: clock.state,
      due: clock.dueOn && dayInWords(clock.dueOn, today),
    },
    mediator: row.mediatorName,
    closedOn: row.closedAt && toLocalDate(row.closedAt),
    outcome: row.outcome && outcome[row.outcome],
    decline: row.status === 'returned' && decline ? presentDecline(decline) : null,
  }
}

/** The cases the actor's court referred: what came back, what is under way, what is closed. */
export const findCourtCases = defineQuery({
  act: 'case:list',
  input: CourtListInput,
  load: async (db, input, { actor, today }) => {
    const courtId = reviewedCourtId(actor)
    if (!courtId) return null
    const query = { ...toCourtListQuery(courtId, input), today }
    const listed = await listCases(db, query, input)
    return {
      query,
      listed,
      shown: await findListedInstitutions(db, actor, listed.page.rows),
      counts: await countTabs(db, courtId),
      declines: await findLastDeclines(
        db,
        listed.page.rows.filter(({ status }) => status === 'returned').map(({ id }) => id),
      ),
      askedMediator: input.mediator ? await findMediatorName(db, input.mediator) : null,
      preference: await findPreference(db, actor.id, 'court_cases'),
    }
  },
  record: ({ shown, askedMediator }, { tab, ...input }, { actor }) =>
    accessRecordsFor(
      'court_cases',
      shown,
      accessConditions(conditionsOf(input), (query) => [
        EXPORT.tab(COURT.list.tabs[tab]),
        ...caseConditions(query, { mediator: askedMediator ?? undefined }),
      ]),
      reviewedCourtId(actor),
    ),
  present: (
    { query, listed: { page, counted }, counts, declines, askedMediator, preference },
    context,
    { tab, from, size, ...input },
  ): CourtListView => ({
    tab,
    size,
    counts,
    askedMediator,
    preference,
    query: conditionsOf(input),
    order: query.order,
    orders: ordersFor(query.filter),
    total: counted.total,
    isMore: counted.isMore,
    from: page.previous === null ? 1 : from,
    rows: maskNumbersInView(
      page.rows.map((row) => presentRow(row, declines.get(row.id) ?? null, context)),
    ),
    previous: page.previous,
    next: page.next,
    watermark: watermarkText(context.actor, stamp(context.now)),
  }),
})
