import 'server-only'
import { NO_FLOW } from '@/lib/domain/statistics/flow'
import { firstDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import type { Read } from '@/lib/data/door'
import type { Tenant } from '../case/case-filter'
import type { FlowPart, PartFlow } from './part-flow'
import { tenantIdOf } from './report-filter'

type CoarseRead = {
  part: FlowPart
  word: string
  referred: number
  accepted: number
  accepted_late: number
  seconds: number
  closed: number
  succeeded: number
  closed_late: number
  days: number
  bands: number[]
}

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
  const rows = await db.$queryRaw<CoarseRead[]>`
    WITH counted AS MATERIALIZED (
      SELECT month, part, word, sum(referred) AS referred, sum(accepted) AS accepted, sum(closed) AS closed, sum(succeeded) AS succeeded, sum(days::float8) AS days,
        sum(accepted_late) AS accepted_late, sum(closed_late) AS closed_late, sum(seconds::float8) AS seconds,
        sum(days_7) AS days_7, sum(days_15) AS days_15, sum(days_30) AS days_30, sum(days_60) AS days_60, sum(days_90) AS days_90
      FROM report_tallies WHERE home_id = ${tenantIdOf(tenant)}::uuid AND month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date
      GROUP BY month, part, word)
    SELECT part, word, sum(referred)::int AS referred, sum(accepted)::int AS accepted, sum(closed)::int AS closed, sum(succeeded)::int AS succeeded,
      sum(days) AS days, 0 AS accepted_late, 0 AS closed_late, 0::float8 AS seconds, ARRAY[0, 0, 0, 0, 0, 0] AS bands
    FROM counted GROUP BY part, word
    UNION ALL SELECT 'month', to_char(month, 'YYYY-MM'), sum(referred)::int, sum(accepted)::int, sum(closed)::int, sum(succeeded)::int,
      sum(days), sum(accepted_late)::int, sum(closed_late)::int, sum(seconds),
      ARRAY[sum(days_7), sum(days_15), sum(days_30), sum(days_60), sum(days_90), sum(closed - days_7 - days_15 - days_30 - days_60 - days_90)]::int[]
    FROM counted WHERE part = 'source' GROUP BY month`
  return rows.flatMap(({ part, word, ...row }): PartFlow[] =>
    (
      [
        { part, word, flow: 'referred', sums: { ...NO_FLOW, cases: row.referred } },
        {
          part,
          word,
          flow: 'accepted',
          sums: { ...NO_FLOW, cases: row.accepted, late: row.accepted_late, seconds: row.seconds },
        },
        {
          part,
          word,
          flow: 'closed',
          sums: {
            ...NO_FLOW,
            cases: row.closed,
            succeeded: row.succeeded,
            late: row.closed_late,
            days: row.days,
            bands: row.bands,
          },
        },
      ] as const
    ).filter((each) => each.sums.cases > 0),
  )
}
