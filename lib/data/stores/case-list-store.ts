import 'server-only'
import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '../generated/prisma/client'
import type { Read } from '../door'
import { known } from '../mappers/known'
import { limitOf, plannedForItsValues } from '../written-in'
import { toCaseListRow, type CaseListRead, type CaseListRow } from '../mappers/case-list'
import { conditionsOf, isByStatusAlone, isOf, isUneven, type CaseFilter, type CaseHome } from './case-conditions'

/** Orders a list of cases can stand in; each has an index. The id breaks ties in the same direction. */
export const CASE_ORDERS = {
  received: { column: 'receivedAt', direction: 'asc', kind: 'instant' },
  due: { column: 'mediationDueOn', direction: 'asc', kind: 'instant', nullable: true },
  newest: { column: 'referredAt', direction: 'desc', kind: 'instant' },
  oldest: { column: 'referredAt', direction: 'asc', kind: 'instant' },
  closed: { column: 'closedAt', direction: 'desc', kind: 'instant' },
  moved: { column: 'lastActAt', direction: 'desc', kind: 'instant' },
} as const
export type CaseOrder = keyof typeof CASE_ORDERS

const COLUMNS = {
  received: Prisma.sql`c.received_at`, due: Prisma.sql`c.mediation_due_on`, newest: Prisma.sql`c.referred_at`, oldest: Prisma.sql`c.referred_at`,
  closed: Prisma.sql`c.closed_at`, moved: Prisma.sql`c.last_act_at`,
} as const satisfies Record<CaseOrder, Prisma.Sql>

/** Where to read from: the neighbouring row, on which side of it, and how many rows. */
export type CaseSlice = {
  readonly cursor: { readonly value: Date | string | null; readonly id: string } | null
  readonly isBackwards: boolean
  readonly take: number
}

export type CaseListAsked = { readonly home: CaseHome; readonly filter: CaseFilter; readonly order: CaseOrder; readonly today: LocalDate }

/** Beyond these a number is no longer worth counting: the screen says 「以上」. */
export const COUNTED_AT_MOST = 10_000
const FOUND_AT_MOST = 4_000
/** A home so small that even its commonest words are collected at once; and how many of a larger one's newest cases are looked at first. */
const SMALL_HOME = 10_000
const SAMPLE = 200
/** Of words that are everywhere, narrowed by another condition, so many are counted. */
const DENSE_COUNTED_AT_MOST = 200
/** Nobody carries or has closed more cases than this. */
const OWN_AT_MOST = 20_000

/**
 * What words find; hits are read by their ids. Words that stand everywhere in a large home (「有限公司」) are found by walking the list in its
 * own order instead, and nobody counts them: there are `atLeast` so many.
 */
export type Hits =
  | { readonly kind: 'all' }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'dense'; readonly q: string; readonly atLeast: number }

export async function findHits(db: Read, { home, filter: { q } }: Pick<CaseListAsked, 'home' | 'filter'>): Promise<Hits> {
  if (!q?.trim()) return { kind: 'all' }
  const whole = wholeNumber(q)
  if (whole) return { kind: 'ids', ids: await findByNumber(db, isOf(home), whole) }
  const asked = toHalfWidth(q)
  const total = Object.values(await countByStatus(db, home)).reduce((sum, count) => sum + count, 0)
  if (total > SMALL_HOME) {
    const hits = await countInNewest(db, home, asked)
    if ((hits / SAMPLE) * total > FOUND_AT_MOST) return { kind: 'dense', q: asked, atLeast: hits }
  }
  const ids = await findByWords(db, asked, FOUND_AT_MOST + 1)
  return ids.length > FOUND_AT_MOST ? { kind: 'dense', q: asked, atLeast: FOUND_AT_MOST } : { kind: 'ids', ids }
}

/** A number that is complete, as numbers are written here whatever was typed; null for anything else. */
function wholeNumber(q: string): string | null {
  const whole = parseCaseNumber(q)
  return whole.ok ? formatCaseNumber(whole.value) : null
}

/** The case of that number and those that bear it as the court's own: by the indexes of both, for pairs of its characters stand in every case. */
async function findByNumber(db: Read, sight: Prisma.Sql, whole: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id::text AS id FROM cases c WHERE ${sight} AND c.case_no = ${whole}
    UNION SELECT c.id::text FROM cases c WHERE ${sight} AND c.court_case_no = ${whole}`
  return rows.map(({ id }) => id)
}

async function findByWords(db: Read, words: string, atMost: number): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT heyi_find_cases(${words}, ${atMost}::int)::text AS id`
  return rows.map(({ id }) => id)
}

/** How many of the newest SAMPLE cases hold the words: an index of bigrams would have to collect every hit before it could say so. */
async function countInNewest(db: Read, home: CaseHome, asked: string): Promise<number> {
  // The pattern is a sub-select of its own: it is made once and not with every row.
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*) FILTER (WHERE (SELECT s.words LIKE (SELECT heyi_search_pattern(heyi_plain(${asked}))) FROM case_search s WHERE s.case_id = newest.id))::int AS n
    FROM (SELECT c.id FROM cases c WHERE ${isOf(home)} ORDER BY c.referred_at DESC, c.id DESC ${limitOf(SAMPLE)}) newest`
  return row?.n ?? 0
}

/** Ids of all the cases of one mediator that the words find, as the same index knows them. */
export function findOwnHits(db: Read, mediatorId: string, q: string): Promise<readonly string[]> {
  const whole = wholeNumber(q)
  return whole ? findByNumber(db, Prisma.sql`c.mediator_id = ${mediatorId}::uuid`, whole) : findByWords(db, toHalfWidth(q), OWN_AT_MOST)
}

function whereFound(hits: Hits): Prisma.Sql {
  switch (hits.kind) {
    case 'all':
      return Prisma.empty
    case 'ids':
      return Prisma.sql` AND c.id = ANY (${[...hits.ids]}::uuid[])`
    case 'dense':
      // A value, not EXISTS: the planner would turn that into a join and read the words of every case.
      return Prisma.sql` AND (SELECT s.words LIKE (SELECT heyi_search_pattern(heyi_plain(${hits.q}))) FROM case_search s WHERE s.case_id = c.id)`
  }
}

function beyond(order: CaseOrder, { cursor, isBackwards }: CaseSlice): Prisma.Sql {
  if (!cursor) return Prisma.empty
  const column = COLUMNS[order]
  const isDescending = (CASE_ORDERS[order].direction === 'desc') !== isBackwards
  const { value, id } = cursor
  // Nulls stand last: after a null only nulls follow, and every value precedes them.
  if (value === null) {
    return isBackwards ? Prisma.sql` AND (${column} IS NOT NULL OR c.id < ${id}::uuid)` : Prisma.sql` AND ${column} IS NULL AND c.id > ${id}::uuid`
  }
  const at = order === 'due' ? Prisma.sql`(${value}::timestamptz AT TIME ZONE 'UTC')::date` : Prisma.sql`${value}::timestamptz`
  const past = isDescending
    ? Prisma.sql`(${column}, c.id) < (${at}, ${id}::uuid)`
    : Prisma.sql`(${column}, c.id) > (${at}, ${id}::uuid)`
  return order === 'due' && !isBackwards ? Prisma.sql` AND (${past} OR ${column} IS NULL)` : Prisma.sql` AND ${past}`
}

function sortedBy(order: CaseOrder, isBackwards: boolean): Prisma.Sql {
  const isDescending = (CASE_ORDERS[order].direction === 'desc') !== isBackwards
  const way = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  return Prisma.sql`${COLUMNS[order]} ${way}, c.id ${way}`
}

/**
 * Which cases stand on a slice, where the way to them depends on the values: a statement so short that planning it anew costs next to
 * nothing. What their rows show is then read by their ids.
 */
async function findSlice(db: Read, where: Prisma.Sql, inOrder: Prisma.Sql): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT ${plannedForItsValues} c.id::text AS id FROM cases c WHERE ${where} ${inOrder}`
  return rows.map(({ id }) => id)
}

/** One slice of a list with everything a row shows. Backwards slices come in reversed order (lib/queries/case/keyset.ts). */
export async function readCaseList(db: Read, { home, filter, order, today }: CaseListAsked, hits: Hits, slice: CaseSlice): Promise<CaseListRow[]> {
  const asked = Prisma.sql`${conditionsOf(home, filter, today)}${whereFound(hits)}${beyond(order, slice)}`
  const inOrder = Prisma.sql`ORDER BY ${sortedBy(order, slice.isBackwards)} ${limitOf(slice.take)}`
  const where = isUneven(filter) || slice.cursor ? Prisma.sql`c.id = ANY (${await findSlice(db, asked, inOrder)}::uuid[])` : asked
  const rows = await db.$queryRaw<CaseListRead[]>`
    WITH page AS MATERIALIZED (SELECT c.* FROM cases c WHERE ${where} ${inOrder})
    SELECT c.id, c.version, c.case_no, c.court_id, c.institution_id, c.holder_id, c.mediator_id, c.mediator_name, c.status, c.source, c.dispute_type,
      c.cause, c.amount::text AS amount, c.referred_at, c.received_at, c.accepted_at, c.assigned_at, c.closed_at, c.outcome,
      c.acceptance_due_on, c.mediation_due_on, c.last_act, c.last_act_by, c.last_act_at, c.closing_days, c.operation_points, c.time_points,
      c.result_points, t.short_name AS court_short_name, t.name AS court_name,
      (SELECT i.name FROM institutions i WHERE i.id = c.institution_id) AS institution_name,
      ARRAY(SELECT p.name FROM parties p WHERE p.case_id = c.id AND p.side = 'applicant' ORDER BY p.position) AS applicants,
      ARRAY(SELECT p.name FROM parties p WHERE p.case_id = c.id AND p.side = 'respondent' ORDER BY p.position) AS respondents,
      (SELECT jsonb_agg(jsonb_build_object('from', s.from_on, 'to', s.to_on, 'reason', s.reason) ORDER BY s.from_on)
        FROM clock_pauses s WHERE s.case_id = c.id) AS pauses,
      (SELECT jsonb_agg(jsonb_build_object('days', e.days, 'agreedOn', e.agreed_on) ORDER BY e.agreed_on)
        FROM clock_extensions e WHERE e.case_id = c.id) AS extensions,
      CASE WHEN c.status = 'pending_assignment' THEN (SELECT jsonb_build_object('mediator', a.mediator_name, 'because', a.ended_because)
        FROM assignments a WHERE a.case_id = c.id AND a.ended_at IS NOT NULL AND a.ended_because <> 'undone' ORDER BY a.ended_at DESC LIMIT 1) END AS former
    FROM page c JOIN courts t ON t.id = c.court_id ORDER BY ${sortedBy(order, slice.isBackwards)}`
  return rows.map(toCaseListRow)
}

export type Counted = { readonly total: number; readonly isMore: boolean }

/** How many cases the list holds: exact from the kept counts where only statuses narrow it, else counted up to COUNTED_AT_MOST. */
export async function countCaseList(db: Read, { home, filter, today }: Omit<CaseListAsked, 'order'>, hits: Hits): Promise<Counted> {
  if (isByStatusAlone(filter)) {
    const counts = await countByStatus(db, home)
    const statuses = filter.statuses ?? CASE_STATUSES
    return { total: statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0), isMore: false }
  }
  const isDense = hits.kind === 'dense'
  // Every hit is the home's own: where nothing else narrows the list, nothing is left to count.
  if (!filter.statuses && isByStatusAlone({ ...filter, q: undefined })) {
    if (isDense) return { total: hits.atLeast, isMore: true }
    if (hits.kind === 'ids') return { total: hits.ids.length, isMore: false }
  }
  const atMost = isDense ? DENSE_COUNTED_AT_MOST : COUNTED_AT_MOST
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (${isUneven(filter) ? plannedForItsValues : Prisma.empty}
      SELECT 1 FROM cases c WHERE ${conditionsOf(home, filter, today)}${whereFound(hits)} ${limitOf(atMost + 1)}) counted`
  const n = row?.n ?? 0
  return { total: Math.min(n, atMost), isMore: n > atMost }
}

/** Cases of a home by status, from the counts kept with every change. */
export async function countByStatus(db: Read, home: CaseHome): Promise<Readonly<Partial<Record<CaseStatus, number>>>> {
  const homeId = 'institutionId' in home ? home.institutionId : home.courtId
  const rows = await db.$queryRaw<{ status: string; n: number }[]>`
    SELECT status, sum(cases)::int AS n FROM case_counts WHERE home_id = ${homeId}::uuid GROUP BY status`
  return Object.fromEntries(rows.map(({ status, n }) => [known(CASE_STATUSES, status, 'case_counts.status'), n]))
}
