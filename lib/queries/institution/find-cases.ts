import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { caseSelect, toCaseRecord } from '@/lib/data/mappers/case'
import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { presentRow, type CaseRow } from './case-row'
import { countWaiting, type WaitingView } from './count-cases'
import { pageOf, sliceOf, type Order, type Page } from '../case/keyset'
import { findRowExtras } from '../case/row-extras'

export const CASE_TABS = ['accept', 'assign', 'all'] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** Statuses in which an institution can find a case: returned ones belong to the court again. */
export const LISTED_STATUSES = CASE_STATUSES.filter((status) => status !== 'returned')

/** What was just done elsewhere and is told above the list. */
export const DONE_KINDS = ['assigned', 'continued', 'replaced'] as const
export type DoneKind = (typeof DONE_KINDS)[number]

/** An address is typed, cut and pasted: what is not understood falls back to the list's beginning instead of refusing it. */
const CaseListInput = z.object({
  tab: z.enum(CASE_TABS).catch('accept'),
  status: z.enum(CASE_STATUSES).optional().catch(undefined),
  q: z.string().trim().max(60).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  /** Number of the first row, carried along by the page links: a keyset knows no position. */
  from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
  done: z.enum(DONE_KINDS).optional().catch(undefined),
  case: z.uuid().optional().catch(undefined),
})
type CaseListInput = z.output<typeof CaseListInput>

export type CaseListView = Page<CaseRow> & {
  readonly tab: CaseTab
  readonly status: CaseStatus | null
  readonly q: string
  readonly waiting: WaitingView
  readonly total: number
  readonly from: number
  readonly done: { readonly kind: DoneKind; readonly caseId: string; readonly caseNo: string; readonly mediator: string | null } | null
}

/**
 * What is most pressing stands first: by receipt among those to accept (three working days for all of them, so this is the order of
 * the due days), by the end of the mediation period among those to assign. 全部 begins with the newest.
 */
const ORDERS = {
  accept: { column: 'receivedAt', direction: 'asc', kind: 'instant' },
  assign: { column: 'mediationDueOn', direction: 'asc', kind: 'instant', nullable: true },
  all: { column: 'referredAt', direction: 'desc', kind: 'instant' },
} as const satisfies Record<CaseTab, Order>

/** null: every case the institution holds, so that no condition stands between the list's order and its index. */
function statusesOf({ tab, status }: CaseListInput): readonly CaseStatus[] | null {
  if (tab === 'accept') return ['pending_acceptance']
  if (tab === 'assign') return ['pending_assignment', 'disclosure_review']
  return status ? [status] : null
}

/** By case number (any brackets and widths, or a part of it), or by the name of a party or of the mediator. */
function matching(q: string | undefined) {
  if (!q) return {}
  const whole = parseCaseNumber(q)
  if (whole.ok) return { caseNo: formatCaseNumber(whole.value) }
  // In a LIKE pattern these three would be wildcards.
  const part = (text: string) => ({ contains: text.replace(/[\\%_]/g, '\\$&') })
  return { OR: [{ caseNo: part(toHalfWidth(q).replace(/\)\s*(?=\S)/, ') ')) }, { mediatorName: part(q) }, { parties: { some: { name: part(q) } } }] }
}

async function findJustDone(db: Db, input: CaseListInput): Promise<CaseListView['done']> {
  if (!input.done || !input.case) return null
  const row = await db.case.findUnique({ where: { id: input.case }, select: { caseNo: true, mediatorName: true } })
  return row && { kind: input.done, caseId: input.case, caseNo: row.caseNo, mediator: row.mediatorName }
}

/** 案件分配列表: one page of a tab, with everything that waits. */
export const findCases = defineQuery({
  act: 'case:list',
  input: CaseListInput,
  load: async (db, input, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const waiting = await countWaiting(db, institutionId, today)
    const statuses = statusesOf(input)
    const where = { institutionId, ...(statuses && { status: { in: [...statuses] } }), ...matching(input.q) }
    const slice = sliceOf<object, never[]>(ORDERS[input.tab], input)
    const { orderBy, take } = slice
    const read = await db.case.findMany({ where: { AND: [where, slice.where] }, orderBy, take, select: caseSelect })
    const page = pageOf(slice, read, (row) => ({ value: row[ORDERS[input.tab].column], id: row.id }))
    const extras = await findRowExtras(db, page.rows.map(({ id }) => id))
    const counted = statuses ? statuses.reduce((sum, status) => sum + (waiting.byStatus[status] ?? 0), 0) : waiting.all
    const total = input.q ? await db.case.count({ where }) : counted
    return { waiting, total, page, extras, done: await findJustDone(db, input) }
  },
  present: ({ waiting, total, page, extras, done }, context, { tab, status, q = '', from }): CaseListView => ({
    tab, status: (tab === 'all' && status) || null, q, waiting, total, done,
    from: page.previous === null ? 1 : from,
    // A case that was handed back to its court between the two reads is no longer this institution's to show.
    rows: page.rows.flatMap((row) => {
      const found = extras.get(row.id)
      return found ? [presentRow(toCaseRecord(row), found, context)] : []
    }),
    previous: page.previous,
    next: page.next,
  }),
})
