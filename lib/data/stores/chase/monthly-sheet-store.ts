import 'server-only'
import { CHASE_NODES, type ChaseNode } from '@/lib/domain/chase/chase'
import type { MonthlyFigures, MonthlySheet } from '@/lib/domain/chase/monthly-sheet'
import type { Month } from '@/lib/domain/statistics/month'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { isIn, isOf } from './chase-list-store'
import { CHASES } from './chase-store'

// 督办月报: summed by the database, because a month of a large court has thousands of 催办.

const h = columnsOf('court_chases', 'h')

const count = (condition: Prisma.Sql) =>
  expression<number>(Prisma.sql`(count(*) FILTER (WHERE ${condition}))::int`)
/** The middle of the values, of an even count the mean of the two in it; null without a value. */
const median = (value: Prisma.Sql, condition: Prisma.Sql) =>
  expression<number | null>(
    Prisma.sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${value}) FILTER (WHERE ${condition})`,
  )
const dayOf = (moment: Prisma.Sql) => Prisma.sql`(${moment} AT TIME ZONE 'Asia/Shanghai')::date`

const HOURS_TO_READ = Prisma.sql`
  greatest(0, extract(epoch FROM r.read_at - h.chased_at))::float8 / 3600`
const DAYS_TO_CLOSE = Prisma.sql`(${dayOf(Prisma.sql`h.closed_at`)}
  - ${dayOf(Prisma.sql`h.chased_at`)})::float8`
const IS_CLOSED = Prisma.sql`h.closed_because = 'node_left'`

const FIGURES = select({
  institutionId: expression<string | null>(Prisma.sql`h.institution_id`),
  institution: expression<string | null>(
    Prisma.sql`(array_agg(h.institution_name ORDER BY h.chased_at DESC, h.id))[1]`,
  ),
  nodes: expression<number[]>(
    Prisma.sql`ARRAY[${Prisma.join(
      CHASE_NODES.map((node) => Prisma.sql`count(*) FILTER (WHERE h.node = ${node})`),
    )}]::int[]`,
  ),
  sent: expression<number>(Prisma.sql`count(*)::int`),
  read: count(Prisma.sql`r.read_at IS NOT NULL`),
  medianHoursToRead: median(HOURS_TO_READ, Prisma.sql`r.read_at IS NOT NULL`),
  answered: count(Prisma.sql`w.answered_at IS NOT NULL`),
  answeredInTime: count(Prisma.sql`${dayOf(Prisma.sql`w.answered_at`)} <= h.answer_due_on`),
  unanswered: count(Prisma.sql`h.escalation = 'unanswered'`),
  lateAgain: count(Prisma.sql`h.escalation = 'late_again'`),
  closed: count(IS_CLOSED),
  medianDaysToClose: median(DAYS_TO_CLOSE, IS_CLOSED),
})

/**
 * What became of the 催办 that this court sent in a month, for each institution and together, as far
 * as they are now.
 */
export async function readMonthlySheet(
  db: Read,
  courtId: string,
  month: Month,
): Promise<MonthlySheet> {
  const found = await readRows(
    db,
    FIGURES,
    Prisma.sql`FROM ${CHASES} WHERE ${isOf({ courtId })} AND ${isIn(month)}
      GROUP BY GROUPING SETS ((${h.institution_id}), ())`,
  )
  const toFigures = ({ nodes, ...row }: (typeof found)[number]): MonthlyFigures => ({
    ...row,
    byNode: Object.fromEntries(CHASE_NODES.map((node, index) => [node, nodes[index]!])) as Record<
      ChaseNode,
      number
    >,
  })
  const rows = found.flatMap((row) =>
    row.institutionId === null
      ? []
      : [
          {
            ...toFigures(row),
            institutionId: row.institutionId,
            institution: row.institution ?? '',
          },
        ],
  )
  const total = found.find(({ institutionId }) => institutionId === null)
  if (!total) throw new Error('the sum of a month is missing')
  return {
    rows: rows.toSorted((a, b) => b.sent - a.sent || (a.institution < b.institution ? -1 : 1)),
    total: toFigures(total),
  }
}
