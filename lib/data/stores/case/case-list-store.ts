import 'server-only'
import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral, FORCE_CUSTOM_PLAN } from '@/lib/data/sql-literals'
import { readRows, select } from '@/lib/data/typed-reads'
import { caseListColumns, toCaseListRow, type CaseListRow } from '@/lib/data/mappers/case-list'
import {
  conditionsOf,
  isByStatusAlone,
  isOf,
  needsCustomPlan,
  type CaseFilter,
  type Tenant,
} from './case-conditions'

/** The orders of a list of cases; each has an index. The id breaks ties in the same direction. */
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
  received: Prisma.sql`c.received_at`,
  due: Prisma.sql`c.mediation_due_on`,
  newest: Prisma.sql`c.referred_at`,
  oldest: Prisma.sql`c.referred_at`,
  closed: Prisma.sql`c.closed_at`,
  moved: Prisma.sql`c.last_act_at`,
} as const satisfies Record<CaseOrder, Prisma.Sql>

/** Where to read from: the neighbouring row, on which side of it, and how many rows. */
export type CaseSlice = {
  readonly cursor: { readonly value: Date | string | null; readonly id: string } | null
  readonly isBackwards: boolean
  readonly take: number
}

export type CaseListQuery = {
  readonly tenant: Tenant
  readonly filter: CaseFilter
  readonly order: CaseOrder
  readonly today: LocalDate
}

/** Beyond these a number is no longer worth counting: the screen says 「以上」. */
export const COUNTED_AT_MOST = 10_000
const FOUND_AT_MOST = 4_000
/**
 * Up to this many cases of a tenant, even the most common words are collected at once; of a larger
 * tenant the newest SAMPLE cases are read first to see how common the words are.
 */
const SMALL_TENANT = 10_000
const SAMPLE = 200
/** Matches counted at most where common words are narrowed by another condition. */
const COMMON_COUNTED_AT_MOST = 200
/** An upper bound of the cases that one mediator carries or has closed. */
const OWN_AT_MOST = 20_000

/**
 * The cases that words match, read by their ids. `page`: the ids of one slice alone, of `total`.
 * Words that are very common in a large tenant (「有限公司」) are found by walking the list in its own
 * order and are not counted: there are `atLeast` so many.
 */
export type SearchMatches =
  | { readonly kind: 'all' }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'page'; readonly ids: readonly string[]; readonly total: number }
  | { readonly kind: 'too_common'; readonly q: string; readonly atLeast: number }

/**
 * Matches of the words of a list. With `slice`: those of the slice alone, where the words are the
 * only filter and the list has the order of the matches.
 */
export async function findSearchMatches(
  db: Read,
  {
    tenant,
    filter,
    order,
  }: Pick<CaseListQuery, 'tenant' | 'filter'> & { readonly order?: CaseOrder },
  slice?: CaseSlice,
): Promise<SearchMatches> {
  const { q } = filter
  if (!q?.trim()) return { kind: 'all' }
  const whole = wholeNumber(q)
  if (whole) return { kind: 'ids', ids: await findByNumber(db, isOf(tenant), whole) }
  const words = toHalfWidth(q)
  const page =
    slice && isByWordsAlone(filter) && (order === 'newest' || order === 'oldest') ? slice : null
  const isDescending = (order === 'newest') !== (page?.isBackwards ?? false)
  const [found] = await db.$queryRaw<{ matches: number; ids: string[] | null }[]>`
    SELECT matches, ids::text[] AS ids FROM heyi_search(${words}, ${SMALL_TENANT}::int, ${SAMPLE}::int, ${FOUND_AT_MOST}::int, ${isDescending},
      ${page?.cursor?.value ?? null}::timestamptz, ${page?.cursor?.id ?? null}::uuid, ${page?.take ?? null}::int)`
  const { matches, ids } = found ?? { matches: 0, ids: [] }
  if (!ids) return { kind: 'too_common', q: words, atLeast: matches }
  return page ? { kind: 'page', ids, total: matches } : { kind: 'ids', ids }
}

/**
 * Whether the words are the only filter: then every match is in the list, since matches are the
 * tenant's own cases.
 */
function isByWordsAlone(filter: CaseFilter): boolean {
  return !filter.statuses && isByStatusAlone({ ...filter, q: undefined })
}

/**
 * A complete case number in its stored form, in whatever form it was typed; null for anything else.
 */
function wholeNumber(q: string): string | null {
  const whole = parseCaseNumber(q)
  return whole.ok ? formatCaseNumber(whole.value) : null
}

/**
 * Cases with that number, or with it as the court's own number. Read by the indexes of both, since
 * every case contains pairs of its characters.
 */
async function findByNumber(
  db: Read,
  sight: Prisma.Sql,
  whole: string,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id::text AS id FROM cases c WHERE ${sight} AND c.case_no = ${whole}
    UNION SELECT c.id::text FROM cases c WHERE ${sight} AND c.court_case_no = ${whole}`
  return rows.map(({ id }) => id)
}

async function findByWords(db: Read, words: string, atMost: number): Promise<readonly string[]> {
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT heyi_find_cases(${words}, ${atMost}::int)::text AS id`
  return rows.map(({ id }) => id)
}

/** Ids of all the cases of one mediator that the words find, as the same index knows them. */
export function findOwnMatches(
  db: Read,
  mediatorId: string,
  q: string,
): Promise<readonly string[]> {
  const whole = wholeNumber(q)
  return whole
    ? findByNumber(db, Prisma.sql`c.mediator_id = ${mediatorId}::uuid`, whole)
    : findByWords(db, toHalfWidth(q), OWN_AT_MOST)
}

function whereFound(matches: SearchMatches): Prisma.Sql {
  switch (matches.kind) {
    case 'all':
      return Prisma.empty
    case 'ids':
    case 'page':
      return Prisma.sql` AND ${isAmong(matches.ids)}`
    case 'too_common':
      // A value, not EXISTS: the planner would turn EXISTS into a join and read the words of every
      // case.
      return Prisma.sql` AND (SELECT s.words LIKE (SELECT heyi_search_pattern(heyi_plain(${matches.q}))) FROM case_search s WHERE s.case_id = c.id)`
  }
}

/**
 * Rows behind the cursor. Its values are sub-selects unless the slice has a custom plan: near the
 * end of a list a plan that knows how few rows remain is estimated cheaper than the generic one,
 * and the statement would be planned again with every page.
 */
function beyond(
  order: CaseOrder,
  { cursor, isBackwards }: CaseSlice,
  hasCustomPlan: boolean,
): Prisma.Sql {
  if (!cursor) return Prisma.empty
  const column = COLUMNS[order]
  const isDescending = (CASE_ORDERS[order].direction === 'desc') !== isBackwards
  const kept = (value: Prisma.Sql) => (hasCustomPlan ? value : Prisma.sql`(SELECT ${value})`)
  const id = kept(Prisma.sql`${cursor.id}::uuid`)
  // Nulls come last: after a null only nulls follow, and every value precedes them.
  if (cursor.value === null) {
    return isBackwards
      ? Prisma.sql` AND (${column} IS NOT NULL OR c.id < ${id})`
      : Prisma.sql` AND ${column} IS NULL AND c.id > ${id}`
  }
  const at = kept(
    order === 'due'
      ? Prisma.sql`(${cursor.value}::timestamptz AT TIME ZONE 'UTC')::date`
      : Prisma.sql`${cursor.value}::timestamptz`,
  )
  const past = isDescending
    ? Prisma.sql`(${column}, c.id) < (${at}, ${id})`
    : Prisma.sql`(${column}, c.id) > (${at}, ${id})`
  return order === 'due' && !isBackwards
    ? Prisma.sql` AND (${past} OR ${column} IS NULL)`
    : Prisma.sql` AND ${past}`
}

function sortedBy(order: CaseOrder, isBackwards: boolean): Prisma.Sql {
  const isDescending = (CASE_ORDERS[order].direction === 'desc') !== isBackwards
  const way = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  return Prisma.sql`${COLUMNS[order]} ${way}, c.id ${way}`
}

/**
 * Ids of a slice whose plan depends on the values: the statement is so short that planning it costs
 * next to nothing, and the rows are then read by these ids. The position in the list needs no plan
 * of its own, since the order's index is entered there.
 */
async function findSlice(
  db: Read,
  where: Prisma.Sql,
  inOrder: Prisma.Sql,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT ${FORCE_CUSTOM_PLAN} c.id::text AS id FROM cases c WHERE ${where} ${inOrder}`
  return rows.map(({ id }) => id)
}

/**
 * As a sub-select, so that the planner does not know how many there are: for a page of two ids a
 * custom plan would be estimated cheaper than the generic one.
 */
const isAmong = (ids: readonly string[]) =>
  Prisma.sql`c.id = ANY ((SELECT ${[...ids]}::uuid[])::uuid[])`

/**
 * The slice of the matches is chosen by their ids before their rows are read: only short rows are
 * sorted.
 */
async function whereOnSlice(
  db: Read,
  filter: CaseFilter,
  matches: SearchMatches,
  conditions: Prisma.Sql,
  inOrder: Prisma.Sql,
): Promise<Prisma.Sql> {
  if (matches.kind === 'page') return isAmong(matches.ids)
  if (needsCustomPlan(filter)) return isAmong(await findSlice(db, conditions, inOrder))
  return matches.kind === 'ids'
    ? Prisma.sql`c.id = ANY (ARRAY(SELECT c.id FROM cases c WHERE ${conditions} ${inOrder}))`
    : conditions
}

const ROW = select(caseListColumns)

/**
 * One slice of a list with all values of its rows. A backwards slice comes in reversed order
 * (lib/queries/paging/keyset.ts).
 */
export async function readCaseList(
  db: Read,
  { tenant, filter, order, today }: CaseListQuery,
  matches: SearchMatches,
  slice: CaseSlice,
): Promise<CaseListRow[]> {
  const conditions = Prisma.sql`${conditionsOf(tenant, filter, today)}${whereFound(matches)}${beyond(order, slice, needsCustomPlan(filter))}`
  const inOrder = Prisma.sql`ORDER BY ${sortedBy(order, slice.isBackwards)} ${limitLiteral(slice.take)}`
  const where = await whereOnSlice(db, filter, matches, conditions, inOrder)
  const rows = await readRows(
    db,
    ROW,
    Prisma.sql`FROM page c JOIN courts t ON t.id = c.court_id
      ORDER BY ${sortedBy(order, slice.isBackwards)}`,
    Prisma.sql`WITH page AS MATERIALIZED (SELECT c.* FROM cases c WHERE ${where} ${inOrder}) `,
  )
  return rows.map(toCaseListRow)
}

export type Counted = { readonly total: number; readonly isMore: boolean }

/**
 * How many cases the list contains: exact, from the kept counts, where it is narrowed by statuses
 * alone, and counted up to COUNTED_AT_MOST otherwise.
 */
export async function countCaseList(
  db: Read,
  { tenant, filter, today }: Omit<CaseListQuery, 'order'>,
  matches: SearchMatches,
): Promise<Counted> {
  if (isByStatusAlone(filter)) {
    const counts = await countByStatus(db, tenant)
    const statuses = filter.statuses ?? CASE_STATUSES
    return {
      total: statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0),
      isMore: false,
    }
  }
  const isTooCommon = matches.kind === 'too_common'
  if (matches.kind === 'page') return { total: matches.total, isMore: false }
  if (isByWordsAlone(filter)) {
    if (isTooCommon) return { total: matches.atLeast, isMore: true }
    if (matches.kind === 'ids') return { total: matches.ids.length, isMore: false }
  }
  const atMost = isTooCommon ? COMMON_COUNTED_AT_MOST : COUNTED_AT_MOST
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (${needsCustomPlan(filter) ? FORCE_CUSTOM_PLAN : Prisma.empty}
      SELECT 1 FROM cases c WHERE ${conditionsOf(tenant, filter, today)}${whereFound(matches)} ${limitLiteral(atMost + 1)}) counted`
  const n = row?.n ?? 0
  return { total: Math.min(n, atMost), isMore: n > atMost }
}

/** Cases of a tenant by status, from the counts kept with every change. */
export async function countByStatus(
  db: Read,
  tenant: Tenant,
): Promise<Readonly<Partial<Record<CaseStatus, number>>>> {
  const tenantId = 'institutionId' in tenant ? tenant.institutionId : tenant.courtId
  const rows = await db.$queryRaw<{ status: string; n: number }[]>`
    SELECT status, sum(cases)::int AS n FROM case_counts WHERE home_id = ${tenantId}::uuid GROUP BY status`
  return Object.fromEntries(
    rows.map(({ status, n }) => [parseStoredEnum(CASE_STATUSES, status, 'case_counts.status'), n]),
  )
}
