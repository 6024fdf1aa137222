import 'server-only'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRow, select } from '@/lib/data/typed-reads'
import type { Read } from '@/lib/data/door'
import { conditionsOf, VOLUNTARY } from '../case/case-conditions'
import type { ListDays, Tenant } from '../case/case-filter'
import { caseFilterOf, type ReportFilter } from './report-filter'

/** Of the cases closed in a period: those that count for 自动履行率, and the voluntary ones. */
export type PerformanceCounts = { readonly followed: number; readonly voluntary: number }

const COUNTS = select({
  followed: expression<number>(Prisma.sql`count(*)::int`),
  voluntary: expression<number>(Prisma.sql`(count(*) FILTER (WHERE ${VOLUNTARY}))::int`),
})

/**
 * Counted under the conditions of the list that the number opens, from the partial index of the cases
 * that were followed up (ADR 0065). What counts depends on today: no tally could hold it.
 */
export async function countPerformance(
  db: Read,
  tenant: Tenant,
  { from, to }: Period,
  filter: ReportFilter,
  days: ListDays,
): Promise<PerformanceCounts> {
  const conditions = conditionsOf(
    tenant,
    {
      ...caseFilterOf(filter),
      performance: 'followed',
      closed: { from: firstDayOf(from), to: lastDayOf(to) },
    },
    days,
  )
  const row = await readRow(db, COUNTS, Prisma.sql`FROM cases c WHERE ${conditions}`)
  return row ?? { followed: 0, voluntary: 0 }
}
