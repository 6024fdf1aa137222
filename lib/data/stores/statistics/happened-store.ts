import 'server-only'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { expression, readRow, select } from '@/lib/data/typed-reads'
import { conditionsOf } from '../case/case-conditions'
import type { Happening, ListDays, Tenant } from '../case/case-filter'
import { fromHappened } from '../case/happened'
import { caseFilterOf, type ReportFilter } from './report-filter'

/** Cases to which each of these happened in a period. */
export type HappenedCases = Readonly<Record<Happening, number>>

/**
 * Counts the cases of a tenant by what happened to them in a period, each by its own index, in one
 * statement; of a report that is narrowed, those of its cases.
 */
export async function countHappened(
  db: Read,
  tenant: Tenant,
  period: Period,
  filter: ReportFilter,
  days: ListDays,
): Promise<HappenedCases> {
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  const among = isNarrowed
    ? Prisma.sql`AND EXISTS (SELECT 1 FROM cases c
        WHERE c.id = x.case_id AND ${conditionsOf(tenant, caseFilterOf(filter), days)})`
    : Prisma.empty
  const [from, to] = [firstDayOf(period.from), lastDayOf(period.to)]
  const count = (what: Happening) =>
    expression<number>(Prisma.sql`(SELECT count(DISTINCT x.case_id)::int
      ${fromHappened(tenant, { what, from, to })} ${among})`)
  const row = await readRow(
    db,
    select({
      withdrawn: count('withdrawn'),
      declined: count('declined'),
      resigned: count('resigned'),
      extended: count('extended'),
      paused: count('paused'),
    }),
    Prisma.empty,
  )
  if (!row) throw new Error('counts without a row')
  return row
}
