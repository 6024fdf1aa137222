import 'server-only'
import {
  DESK_AGES,
  DESK_NODES,
  isWeekNode,
  type DeskAge,
  type DeskDays,
  type DeskNode,
} from '@/lib/domain/desk/court-desk'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { FORCE_CUSTOM_PLAN, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'
import { hasAge } from './desk-ages'
import type { PausedCase } from './desk-pauses'
import { isAt, KEYS, NODES_OF } from './desk-points'

/** How many cases of the court are at each point, by what is left of its period. */
export type DeskCounts = Readonly<Record<DeskNode, Readonly<Record<DeskAge, number>>>>

const c = columnsOf('cases', 'c')

/**
 * The first days of `today`, `soon` and `within`, as the days of a point are kept: a day before the
 * first of them is overdue.
 */
function boundsOf(node: DeskNode, days: DeskDays): readonly [LocalDate, LocalDate, LocalDate] {
  const { today } = days
  if (node === 'acceptance')
    return [today, addDays(today, 1), addDays(days.acceptanceSoon, 1)] as const
  if (NODES_OF.running.includes(node))
    return [today, addDays(today, 1), addDays(days.mediationSoon, 1)] as const
  const { notOverdue, notToday, notSoon } = isWeekNode(node) ? days.week : days.returned
  return [notOverdue, notToday, notSoon] as const
}

const t = columnsOf('desk_tallies', 't')
const COUNT = select({
  node: expression<string>(Prisma.sql`b.node`),
  overdue: expression<number>(sumWhere(Prisma.sql`${t.on_day} < b.today`)),
  today: expression<number>(sumWhere(Prisma.sql`${t.on_day} >= b.today AND ${t.on_day} < b.soon`)),
  soon: expression<number>(sumWhere(Prisma.sql`${t.on_day} >= b.soon AND ${t.on_day} < b.within`)),
  within: expression<number>(sumWhere(Prisma.sql`${t.on_day} >= b.within`)),
})

function sumWhere(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce(sum(${t.cases}) FILTER (WHERE ${condition}), 0)::int`
}

/**
 * Reminders of no article, which nothing keeps small: only so many of those that wait longest are
 * counted.
 */
const REMINDERS = ['archive', 'performance'] as const
type Reminder = (typeof REMINDERS)[number]
const isReminder = (node: DeskNode): node is Reminder => REMINDERS.some((each) => each === node)
export const COUNTED_AT_MOST = 300

/** How many of these wait, by what is left. */
async function countReminders(
  db: Read,
  courtId: string,
  node: Reminder,
  days: DeskDays,
): Promise<Readonly<Record<DeskAge, number>>> {
  const age = Prisma.join(
    DESK_AGES.map((each) => Prisma.sql`WHEN ${hasAge(node, [each], days)} THEN ${each}`),
    ' ',
  )
  const rows = await readRows(
    db,
    select({ age: expression<DeskAge | null>(Prisma.sql`CASE ${age} END`), cases: ROW_COUNT }),
    Prisma.sql`FROM (SELECT ${KEYS[node]} FROM cases c WHERE ${c.court_id} = ${courtId}::uuid
        AND ${isAt(node, NODES_OF[node], days.today)}
        ORDER BY ${KEYS[node]}, ${c.id} ${limitLiteral(COUNTED_AT_MOST)}) c
      GROUP BY 1 ${FORCE_CUSTOM_PLAN}`,
  )
  const countOf = (wanted: DeskAge) => rows.find((row) => row.age === wanted)?.cases ?? 0
  return {
    overdue: countOf('overdue'),
    today: countOf('today'),
    soon: countOf('soon'),
    within: countOf('within'),
  }
}

/**
 * The table of the desk: from the days that the database keeps
 * (prisma/functions/193-court-figures.sql), and what is paused.
 */
export async function countDesk(
  db: Read,
  courtId: string,
  days: DeskDays,
  paused: readonly PausedCase[],
): Promise<DeskCounts> {
  const bounds = DESK_NODES.filter((node) => !isReminder(node)).map(
    (node) =>
      Prisma.sql`(${node}, ${Prisma.join(boundsOf(node, days).map((day) => Prisma.sql`${day}::date`))})`,
  )
  const [kept, ...reminders] = await Promise.all([
    readRows(
      db,
      COUNT,
      Prisma.sql`FROM (VALUES ${Prisma.join(bounds)}) b(node, today, soon, within)
        LEFT JOIN desk_tallies t ON ${t.court_id} = ${courtId}::uuid AND ${t.node} = b.node
        GROUP BY b.node`,
    ),
    ...REMINDERS.map((node) => countReminders(db, courtId, node, days)),
  ])
  const ofNode = (node: DeskNode): Readonly<Record<DeskAge, number>> => {
    if (isReminder(node)) return reminders[REMINDERS.indexOf(node)]!
    const counts = { ...kept.find((row) => row.node === node)! }
    // What is paused is not near its end, whatever its last day.
    for (const { node: at, dueOn } of paused) {
      if (at !== node) continue
      counts[ageOf(dueOn, boundsOf(node, days))] -= 1
      counts.within += 1
    }
    const { overdue, today, soon, within } = counts
    return { overdue, today, soon, within }
  }
  return Object.fromEntries(DESK_NODES.map((node) => [node, ofNode(node)])) as DeskCounts
}

function ageOf(
  day: string | null,
  [today, soon, within]: readonly [LocalDate, LocalDate, LocalDate],
): DeskAge {
  if (day === null || day >= within) return 'within'
  if (day >= soon) return 'soon'
  return day >= today ? 'today' : 'overdue'
}
