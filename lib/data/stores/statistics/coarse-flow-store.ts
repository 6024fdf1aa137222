import 'server-only'
import { NO_FLOW } from '@/lib/domain/statistics/flow'
import { firstDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import type { Tenant } from '../case/case-filter'
import type { FlowPart, PartFlow } from './part-flow'
import { tenantIdOf } from './report-filter'

const t = columnsOf('report_tallies', 't')

/** What both halves of the statement select, from the sums `s`. */
const summed = {
  referred: expression<number>(Prisma.sql`sum(s.referred)::int`),
  accepted: expression<number>(Prisma.sql`sum(s.accepted)::int`),
  closed: expression<number>(Prisma.sql`sum(s.closed)::int`),
  succeeded: expression<number>(Prisma.sql`sum(s.succeeded)::int`),
  days: expression<number>(Prisma.sql`sum(s.days)`),
}
const PARTS = select({
  part: expression<FlowPart>(Prisma.sql`s.part`),
  word: expression<string>(Prisma.sql`s.word`),
  ...summed,
  acceptedLate: expression<number>(Prisma.sql`0`),
  closedLate: expression<number>(Prisma.sql`0`),
  seconds: expression<number>(Prisma.sql`0::float8`),
  bands: expression<readonly number[]>(Prisma.sql`ARRAY[0, 0, 0, 0, 0, 0]`),
})
// The same fields in the same order: UNION matches columns by their place.
const MONTHS: typeof PARTS = select({
  part: expression<FlowPart>(Prisma.sql`'month'`),
  word: expression<string>(Prisma.sql`to_char(s.month, 'YYYY-MM')`),
  ...summed,
  acceptedLate: expression<number>(Prisma.sql`sum(s.accepted_late)::int`),
  closedLate: expression<number>(Prisma.sql`sum(s.closed_late)::int`),
  seconds: expression<number>(Prisma.sql`sum(s.seconds)`),
  bands: expression<readonly number[]>(Prisma.sql`
    ARRAY[sum(s.days_7), sum(s.days_15), sum(s.days_30), sum(s.days_60), sum(s.days_90),
      sum(s.closed - s.days_7 - s.days_15 - s.days_30 - s.days_60 - s.days_90)]::int[]`),
})

/**
 * Flows that nothing narrows, from the tallies kept for reports. Each part of them contains every
 * case. The months come from the smallest part, and only they have lateness and durations, which
 * are shown for the whole period alone. The shards are added up first, in the order of the index
 * and so without sorting.
 */
export async function readCoarse(
  db: Read,
  tenant: Tenant,
  { from, to }: Period,
): Promise<PartFlow[]> {
  const rows = await readRows(
    db,
    PARTS,
    Prisma.sql`FROM sums s GROUP BY s.part, s.word
      UNION ALL SELECT ${MONTHS.sql} FROM sums s WHERE s.part = 'source' GROUP BY s.month`,
    Prisma.sql`WITH sums AS MATERIALIZED (
      SELECT ${t.month}, ${t.part}, ${t.word}, sum(${t.referred}) AS referred,
        sum(${t.accepted}) AS accepted, sum(${t.closed}) AS closed,
        sum(${t.succeeded}) AS succeeded, sum(${t.days}::float8) AS days,
        sum(${t.accepted_late}) AS accepted_late, sum(${t.closed_late}) AS closed_late,
        sum(${t.seconds}::float8) AS seconds, sum(${t.days_7}) AS days_7,
        sum(${t.days_15}) AS days_15, sum(${t.days_30}) AS days_30,
        sum(${t.days_60}) AS days_60, sum(${t.days_90}) AS days_90
      FROM report_tallies t WHERE ${t.home_id} = ${tenantIdOf(tenant)}::uuid
        AND ${t.month} BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date
        AND ${t.part} <> 'total'
      GROUP BY ${t.month}, ${t.part}, ${t.word}) `,
  )
  return rows.flatMap(({ part, word, ...row }): PartFlow[] =>
    (
      [
        { part, word, flow: 'referred', sums: { ...NO_FLOW, cases: row.referred } },
        {
          part,
          word,
          flow: 'accepted',
          sums: { ...NO_FLOW, cases: row.accepted, late: row.acceptedLate, seconds: row.seconds },
        },
        {
          part,
          word,
          flow: 'closed',
          sums: {
            ...NO_FLOW,
            cases: row.closed,
            succeeded: row.succeeded,
            late: row.closedLate,
            days: row.days,
            bands: row.bands,
          },
        },
      ] as const
    ).filter((each) => each.sums.cases > 0),
  )
}
