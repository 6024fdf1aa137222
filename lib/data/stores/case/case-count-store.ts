import 'server-only'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { COUNTED_AT_MOST, type Counted } from '@/lib/data/bounded-count'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral, FORCE_CUSTOM_PLAN } from '@/lib/data/sql-literals'
import { conditionsOf } from './case-conditions'
import { isByStatusAlone, needsCustomPlan, type Tenant } from './case-filter'
import type { CaseListQuery } from './case-order'
import {
  FOUND_COUNTED_AT_MOST,
  findSearchMatches,
  isAmong,
  isByWordsAlone,
  whereFound,
  type SearchMatches,
} from './case-search'
import { inIndexOrder } from './count-order'
import { keptCountOf, readKeptCount } from './kept-count'
import {
  columnsOf,
  expression,
  readRows,
  readValue,
  ROW_COUNT,
  select,
} from '@/lib/data/typed-reads'

/** Matches counted at most where no index bounds what is read: common words narrowed further. */
const UNBOUNDED_COUNTED_AT_MOST = 200

const n = columnsOf('case_counts', 'n')
const c = columnsOf('cases', 'c')
const FOUND = select({ status: c.status, cases: ROW_COUNT })
const BY_STATUS = select({
  status: n.status,
  cases: expression<number>(Prisma.sql`sum(${n.cases})::int`),
})

/**
 * How many cases the list contains: exact, from the kept counts, where it is narrowed by statuses
 * alone or as a report is, and counted up to COUNTED_AT_MOST otherwise.
 */
export async function countCaseList(
  db: Read,
  { tenant, filter, days }: Omit<CaseListQuery, 'order'>,
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
  const kept = matches.kind === 'all' ? keptCountOf(filter) : null
  if (kept) return { total: await readKeptCount(db, tenant, kept), isMore: false }
  const isTooCommon = matches.kind === 'too_common'
  if (matches.kind === 'page') return { total: matches.total, isMore: matches.isMore }
  if (isByWordsAlone(filter)) {
    if (isTooCommon) return { total: matches.atLeast, isMore: true }
    if (matches.kind === 'ids') return { total: matches.ids.length, isMore: false }
  }
  const atMost = isTooCommon ? UNBOUNDED_COUNTED_AT_MOST : COUNTED_AT_MOST
  const narrowed = Prisma.sql`${conditionsOf(tenant, filter, days)}${whereFound(matches)}`
  const total = await readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM (${needsCustomPlan(filter) ? FORCE_CUSTOM_PLAN : Prisma.empty}
      SELECT 1 FROM cases c
        WHERE ${narrowed} ${inIndexOrder(filter)} ${limitLiteral(atMost + 1)}) counted`,
  )
  return { total: Math.min(total, atMost), isMore: total > atMost }
}

/**
 * The tenant's cases that the words of a list find, by status, whatever else narrows the list. Null
 * without words, and where they find too many to count beside the list.
 */
export async function countFoundByStatus(
  db: Read,
  { tenant, filter: { q, phoneHash } }: Pick<CaseListQuery, 'tenant' | 'filter'>,
  matches: SearchMatches,
): Promise<Readonly<Partial<Record<CaseStatus, number>>> | null> {
  if (matches.kind === 'page' && (matches.isMore || matches.total > FOUND_COUNTED_AT_MOST))
    return null
  const all =
    matches.kind === 'page'
      ? await findSearchMatches(db, { tenant, filter: { q, phoneHash } })
      : matches
  if (all.kind !== 'ids' || all.ids.length > FOUND_COUNTED_AT_MOST) return null
  const rows = await readRows(
    db,
    FOUND,
    Prisma.sql`FROM cases c WHERE ${isAmong(all.ids)} GROUP BY ${c.status}`,
  )
  return Object.fromEntries(
    rows.map(({ status, cases }) => [
      parseStoredEnum(CASE_STATUSES, status, 'cases.status'),
      cases,
    ]),
  )
}

/** Cases of a tenant by status, from the counts kept with every change. */
export async function countByStatus(
  db: Read,
  tenant: Tenant,
): Promise<Readonly<Partial<Record<CaseStatus, number>>>> {
  const tenantId = 'institutionId' in tenant ? tenant.institutionId : tenant.courtId
  const rows = await readRows(
    db,
    BY_STATUS,
    Prisma.sql`FROM case_counts n WHERE ${n.home_id} = ${tenantId}::uuid GROUP BY ${n.status}`,
  )
  return Object.fromEntries(
    rows.map(({ status, cases }) => [
      parseStoredEnum(CASE_STATUSES, status, 'case_counts.status'),
      cases,
    ]),
  )
}
