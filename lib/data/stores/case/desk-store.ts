import 'server-only'
import { DESK_AGES, type DeskAge, type DeskDays, type DeskNode } from '@/lib/domain/desk/court-desk'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { FORCE_CUSTOM_PLAN, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { isPaused } from './case-conditions'
import {
  isAt,
  isSince,
  KEYS,
  nodeOfRow,
  NODES_OF,
  PERIODS,
  POINT,
  type Period,
  type SincePeriod,
} from './desk-points'

// 引调与督办: the cases of a part of the desk. How many there are is in desk-count-store.ts.

const c = columnsOf('cases', 'c')

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

function hasSinceAge(period: SincePeriod, age: DeskAge, days: DeskDays): Prisma.Sql {
  const { notOverdue, notToday, notSoon } = period === 'week' ? days.week : days.returned
  const key = KEYS[period]
  const from = { within: notSoon, soon: notToday, today: notOverdue }
  const until = { soon: notSoon, today: notToday, overdue: notOverdue }
  const bounds = [
    ...(age === 'overdue' ? [] : [Prisma.sql`${key} >= ${midnight(from[age])}`]),
    ...(age === 'within' ? [] : [Prisma.sql`${key} < ${midnight(until[age])}`]),
  ]
  const inBounds = Prisma.join(bounds, ' AND ')
  return age === 'within' ? Prisma.sql`(${inBounds} OR ${key} IS NULL)` : inBounds
}

/** Of `cases c` at a point of this period: has it this age? A clock that is paused is not near its end. */
function hasAge(period: Period, age: DeskAge, days: DeskDays): Prisma.Sql {
  if (isSince(period)) return hasSinceAge(period, age, days)
  const { today } = days
  const key = KEYS[period]
  const soon = period === 'acceptance' ? days.acceptanceSoon : days.mediationSoon
  const runs = period === 'running' ? Prisma.sql`NOT ${isPaused(today)}` : Prisma.sql`true`
  switch (age) {
    case 'within':
      return period === 'running'
        ? Prisma.sql`(${key} > ${soon}::date OR ${key} IS NULL OR ${isPaused(today)})`
        : Prisma.sql`(${key} > ${soon}::date OR ${key} IS NULL)`
    case 'soon':
      return Prisma.sql`${key} BETWEEN ${addDays(today, 1)}::date AND ${soon}::date AND ${runs}`
    case 'today':
      return Prisma.sql`${key} = ${today}::date AND ${runs}`
    case 'overdue':
      return Prisma.sql`${key} < ${today}::date AND ${runs}`
  }
}

/** Cases at one point; `ages` null: of every age. */
export type DeskPart = {
  readonly nodes: readonly DeskNode[]
  readonly ages: readonly DeskAge[] | null
}

/** A case of the desk with what its last day follows from: the day itself, or the moment since which it waits. */
export type DeskKey = {
  readonly id: string
  readonly node: DeskNode | null
  readonly dueOn: string | null
  readonly since: Date | null
}

/** The cases of a part whose periods end first, of each kind of period at most so many. */
export async function findDeskKeys(
  db: Read,
  courtId: string,
  { nodes, ages }: DeskPart,
  days: DeskDays,
  take: number,
): Promise<DeskKey[]> {
  const periods = PERIODS.flatMap((period) => {
    const among = nodes.filter((node) => NODES_OF[period].includes(node))
    return among.length > 0 ? [{ period, among }] : []
  })
  const found = await Promise.all(
    periods.map(async ({ period, among }) => {
      const aged = (ages ?? DESK_AGES).map((age) => Prisma.sql`(${hasAge(period, age, days)})`)
      const rows = await readRows(
        db,
        select({
          ...POINT,
          id: c.id,
          dueOn: expression<string | null>(
            isSince(period) ? Prisma.sql`NULL::text` : Prisma.sql`${KEYS[period]}::text`,
          ),
          since: expression<Date | null>(
            isSince(period) ? KEYS[period] : Prisma.sql`NULL::timestamptz`,
          ),
        }),
        Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid AND ${isAt(period, among)}
          ${ages === null ? Prisma.empty : Prisma.sql`AND (${Prisma.join(aged, ' OR ')})`}
          ORDER BY ${KEYS[period]}, ${c.id} ${limitLiteral(take)} ${FORCE_CUSTOM_PLAN}`,
      )
      return rows.map(({ id, dueOn, since, ...row }) => ({
        id,
        dueOn,
        since,
        node: nodeOfRow(row),
      }))
    }),
  )
  return found.flat()
}
