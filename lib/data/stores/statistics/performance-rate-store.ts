import 'server-only'
import type { CaseSource } from '@/lib/domain/case/source'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { PerformanceCounts } from '@/lib/domain/performance/performance-rate'
import { firstDayOf, lastDayOf, type Month } from '@/lib/domain/statistics/month'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import type { Read } from '@/lib/data/door'
import { closedWithin, isAhead, isOf, VOLUNTARY } from '../case/case-conditions'
import type { Tenant } from '../case/case-filter'
import { tenantIdOf } from './report-filter'

// 自动履行率 from the sums kept as cases are followed up (docs/decisions/0073-performance-tallies.md).
// Which cases count depends on today, which no sum can hold: those performed before their last day
// are in the sums and taken off here, by an index that holds only them.

/** What the counts are grouped by; `mediatorType`: by mediator and type together. */
export const PERFORMANCE_KEYS = ['mediator', 'month', 'type', 'source', 'mediatorType'] as const
export type PerformanceKey = (typeof PERFORMANCE_KEYS)[number]

/**
 * Months are those of the closing, both included; an absent field narrows nothing. `mediatorIds`:
 * of these alone, which `mediator` and `mediatorType` as keys require.
 */
export type PerformanceFilter = {
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly disputeType?: DisputeType | undefined
  readonly source?: CaseSource | undefined
  readonly mediatorIds?: readonly string[] | undefined
}

/** The counts of each value of a key; a value without a case is missing. */
export type PerformanceBy<Key extends PerformanceKey> = Readonly<
  Record<Key, ReadonlyMap<string, PerformanceCounts>>
>

/** The value of the key `mediatorType` for one mediator and one type. */
export const mediatorTypeOf = (mediatorId: string, disputeType: DisputeType): string =>
  `${mediatorId} ${disputeType}`

const t = columnsOf('performance_tallies', 't')
const c = columnsOf('cases', 'c')

/** The coarsest part that knows what is read, and the months that this part is read for. */
function sumsFor(
  keys: readonly PerformanceKey[],
  { from, to, disputeType, source, mediatorIds }: PerformanceFilter,
): { readonly part: string; readonly months: readonly Prisma.Sql[] } {
  const isByMonth = Boolean(keys.includes('month') || from || to)
  const isByType = Boolean(keys.includes('type') || keys.includes('mediatorType') || disputeType)
  const isBySource = Boolean(keys.includes('source') || source)
  const months = [
    ...(from ? [Prisma.sql`${t.month} >= ${firstDayOf(from)}::date`] : []),
    ...(to ? [Prisma.sql`${t.month} <= ${firstDayOf(to)}::date`] : []),
  ]
  if (!mediatorIds) return { part: 'tenant', months }
  if (isBySource || (isByType && isByMonth)) return { part: 'mediator_case', months }
  if (isByType) return { part: 'mediator_type', months }
  return isByMonth
    ? { part: 'mediator', months: [...months, Prisma.sql`${t.month} > '-infinity'`] }
    : { part: 'mediator', months: [Prisma.sql`${t.month} = '-infinity'`] }
}

function keptSums(
  tenant: Tenant,
  keys: readonly PerformanceKey[],
  filter: PerformanceFilter,
): Prisma.Sql {
  const { disputeType, source, mediatorIds } = filter
  const { part, months } = sumsFor(keys, filter)
  const conditions = [
    Prisma.sql`${t.home_id} = ${tenantIdOf(tenant)}::uuid`,
    Prisma.sql`${t.part} = ${part}`,
    ...months,
    ...(mediatorIds ? [Prisma.sql`${t.mediator_id} = ANY (${[...mediatorIds]}::uuid[])`] : []),
    ...(disputeType ? [Prisma.sql`${t.dispute_type} = ${disputeType}`] : []),
    ...(source ? [Prisma.sql`${t.source} = ${source}`] : []),
  ]
  return Prisma.sql`SELECT ${t.mediator_id}, ${t.month}, ${t.dispute_type}, ${t.source},
    ${t.followed}, ${t.voluntary}
    FROM performance_tallies t WHERE ${Prisma.join(conditions, ' AND ')}`
}

/**
 * OFFSET 0: the few rows are found by their own index alone. With the other conditions in reach the
 * planner would also read all cases of the mediators, or all of the period.
 */
function aheadOf(tenant: Tenant, filter: PerformanceFilter, today: LocalDate): Prisma.Sql {
  const { from, to, disputeType, source, mediatorIds } = filter
  const conditions = [
    Prisma.sql`true`,
    ...closedWithin({ from: from && firstDayOf(from), to: to && lastDayOf(to) }),
    ...(mediatorIds ? [Prisma.sql`${c.mediator_id} = ANY (${[...mediatorIds]}::uuid[])`] : []),
    ...(disputeType ? [Prisma.sql`${c.dispute_type} = ${disputeType}`] : []),
    ...(source ? [Prisma.sql`${c.source} = ${source}`] : []),
  ]
  return Prisma.sql`SELECT ${c.mediator_id}, heyi_month(${c.closed_at}), ${c.dispute_type},
    ${c.source}, -1, -(${VOLUNTARY})::int
    FROM (SELECT ${c.mediator_id}, ${c.closed_at}, ${c.dispute_type}, ${c.source}, ${c.performance}
      FROM cases c WHERE ${isOf(tenant)} AND ${isAhead(today)} OFFSET 0) c
    WHERE ${Prisma.join(conditions, ' AND ')}`
}

/** Of the rows `n`: sums, and what is taken off them. */
const n = columnsOf('performance_tallies', 'n')
const KEY_COLUMNS = {
  mediator: expression<string>(n.mediator_id),
  month: expression<string>(n.month),
  type: expression<string>(n.dispute_type),
  source: expression<string>(n.source),
  mediatorType: expression<string>(Prisma.sql`${n.mediator_id} || ' ' || ${n.dispute_type}`),
} as const satisfies Record<PerformanceKey, unknown>

/** The counts under the filter, grouped by each of the keys, in one statement. */
export async function readPerformance<Key extends PerformanceKey>(
  db: Read,
  tenant: Tenant,
  keys: readonly [Key, ...Key[]],
  filter: PerformanceFilter,
  today: LocalDate,
): Promise<PerformanceBy<Key>> {
  const rows = await readRows(
    db,
    select({
      key: expression<Key>(
        Prisma.sql`CASE ${Prisma.join(
          keys.map((key) => Prisma.sql`WHEN GROUPING(${KEY_COLUMNS[key]}) = 0 THEN ${key}`),
          ' ',
        )} END`,
      ),
      word: expression<string>(
        Prisma.sql`coalesce(${Prisma.join(keys.map((key) => wordOf(key)))})`,
      ),
      followed: expression<number>(Prisma.sql`sum(${n.followed})::int`),
      voluntary: expression<number>(Prisma.sql`sum(${n.voluntary})::int`),
    }),
    Prisma.sql`FROM (${keptSums(tenant, keys, filter)}
        UNION ALL ${aheadOf(tenant, filter, today)}) n
      GROUP BY GROUPING SETS (${Prisma.join(keys.map((key) => Prisma.sql`(${KEY_COLUMNS[key]})`))})
      HAVING sum(${n.followed}) > 0`,
  )
  const entries = keys.map((key) => [
    key,
    new Map(
      rows
        .filter((row) => row.key === key)
        .map(({ word, followed, voluntary }) => [word, { followed, voluntary }]),
    ),
  ])
  return Object.fromEntries(entries) as PerformanceBy<Key>
}

const wordOf = (key: PerformanceKey): Prisma.Sql =>
  key === 'month'
    ? Prisma.sql`to_char(${n.month}, 'YYYY-MM')`
    : Prisma.sql`${KEY_COLUMNS[key]}::text`
