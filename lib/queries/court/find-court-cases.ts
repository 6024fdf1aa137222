import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { caseSelect, toCaseRecord, type CaseRecord } from '@/lib/data/mappers/case'
import { known } from '@/lib/data/mappers/known'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { DECLINE_REASONS } from '@/lib/domain/case/vocabulary'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { declineReason, disputeType } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { presentClock, type ClockView } from '../case/clock-view'
import { matchingCases } from '../case/matching-cases'
import { defineQuery, type ReadContext } from '../define-query'
import { pageOf, sliceOf, type Order, type Page } from '../case/keyset'
import { findRowExtras, type RowExtras } from '../case/row-extras'
import { courtOf, watermarkOf } from './reviewing'

export const COURT_TABS = ['returned', 'open', 'closed', 'all'] as const
export type CourtTab = (typeof COURT_TABS)[number]

const TAB_STATUSES = {
  returned: ['returned'],
  open: ['pending_acceptance', 'pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation'],
  closed: ['closed', 'archived'],
  all: CASE_STATUSES,
} as const satisfies Record<CourtTab, readonly CaseStatus[]>

/** What came back stands in the order in which it came back; everything else begins with the newest referral. */
const ORDERS = {
  returned: { column: 'lastActAt', direction: 'desc', kind: 'instant' },
  open: { column: 'referredAt', direction: 'desc', kind: 'instant' },
  closed: { column: 'referredAt', direction: 'desc', kind: 'instant' },
  all: { column: 'referredAt', direction: 'desc', kind: 'instant' },
} as const satisfies Record<CourtTab, Order>

/** An address is typed, cut and pasted: what is not understood falls back to the list's beginning instead of refusing it. */
const CourtListInput = z.object({
  tab: z.enum(COURT_TABS).catch('open'),
  q: z.string().trim().max(60).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
})

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
  readonly decline: DeclineNote | null
}

export type CourtListView = Page<CourtRow> & {
  readonly tab: CourtTab
  readonly q: string
  readonly counts: Readonly<Record<CourtTab, number>>
  readonly total: number
  readonly from: number
  readonly watermark: string | null
}

async function countTabs(db: Db, courtId: string): Promise<Record<CourtTab, number>> {
  const groups = await db.case.groupBy({ by: ['status'], where: { courtId }, _count: { _all: true } })
  const counts = new Map(groups.map((group) => [known(CASE_STATUSES, group.status, 'cases.status'), group._count._all]))
  const sum = (tab: CourtTab) => TAB_STATUSES[tab].reduce((total, status) => total + (counts.get(status) ?? 0), 0)
  return { returned: sum('returned'), open: sum('open'), closed: sum('closed'), all: sum('all') }
}

/** The last decline of each of these cases. */
async function findLastDeclines(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, DeclineNote>> {
  const rows = await db.caseDecline.findMany({
    where: { caseId: { in: [...caseIds] } },
    orderBy: { declinedAt: 'asc' },
    select: {
      caseId: true, reasonCode: true, reasonText: true, declinedBy: true, declinedAt: true, institution: { select: { name: true } },
    },
  })
  return new Map(rows.map((row) => [row.caseId, {
    institution: row.institution.name,
    reason: declineReason[known(DECLINE_REASONS, row.reasonCode, 'case_declines.reason_code')],
    text: row.reasonText,
    by: row.declinedBy,
    at: stamp(row.declinedAt),
  }]))
}

type RowFacts = {
  readonly record: CaseRecord
  readonly institution: string | null
  readonly extras: RowExtras
  readonly decline: DeclineNote | null
}

function presentRow({ record, institution, extras, decline }: RowFacts, { today, calendar }: ReadContext): CourtRow {
  const clock = presentClock({ ...record, pauses: extras.pauses, extensions: extras.extensions }, today, calendar)
  return {
    caseId: record.id,
    caseNo: record.caseNo,
    referredOn: toLocalDate(record.referredAt),
    disputeType: disputeType[record.disputeType],
    applicants: namesInWords(extras.applicants),
    respondents: namesInWords(extras.respondents),
    institution: institution ?? decline?.institution ?? null,
    status: record.status,
    clock: clock && { words: clock.words, risk: clock.risk, state: clock.state, due: clock.due },
    mediator: record.mediatorName,
    decline: record.status === 'returned' ? decline : null,
  }
}

/** The cases the actor's court referred: what came back, what is under way, what is closed. */
export const findCourtCases = defineQuery({
  act: 'case:list',
  input: CourtListInput,
  load: async (db, input, { actor }) => {
    const courtId = courtOf(actor)
    if (!courtId) return null
    const order: Order = ORDERS[input.tab]
    const where = { courtId, status: { in: [...TAB_STATUSES[input.tab]] }, ...matchingCases(input.q) }
    const slice = sliceOf<object, never[]>(order, input)
    const read = await db.case.findMany({
      where: { AND: [where, slice.where] },
      orderBy: slice.orderBy,
      take: slice.take,
      select: { ...caseSelect, institution: { select: { name: true } } },
    })
    const page = pageOf(slice, read, (row) => ({ value: row[ORDERS[input.tab].column], id: row.id }))
    const ids = page.rows.map(({ id }) => id)
    const counts = await countTabs(db, courtId)
    return {
      counts,
      page,
      total: input.q ? await db.case.count({ where }) : counts[input.tab],
      extras: await findRowExtras(db, ids),
      declines: await findLastDeclines(db, ids),
    }
  },
  present: ({ counts, page, total, extras, declines }, context, { tab, q = '', from }): CourtListView => ({
    tab, q, counts, total,
    from: page.previous === null ? 1 : from,
    rows: page.rows.map(({ institution, ...row }) => presentRow({
      record: toCaseRecord(row),
      institution: institution?.name ?? null,
      extras: extras.get(row.id)!,
      decline: declines.get(row.id) ?? null,
    }, context)),
    previous: page.previous,
    next: page.next,
    watermark: watermarkOf(context.actor, stamp(context.now)),
  }),
})
