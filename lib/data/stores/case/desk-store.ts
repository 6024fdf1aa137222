import 'server-only'
import {
  DESK_AGES,
  DESK_NODES,
  nodeOf,
  NODE_STATUSES,
  type DeskAge,
  type DeskDays,
  type DeskNode,
} from '@/lib/domain/desk/court-desk'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral, FORCE_CUSTOM_PLAN, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'
import { isPaused } from './case-conditions'
import { countByStatus } from './case-count-store'

// 引调与督办. Each of three kinds of period has an index of its own: cases_to_accept_at_court, cases_running_at_court,
// cases_returned. What is not near its end is counted by subtraction from the counts kept by status, so that no statement reads
// more cases than those that press.

/** How many cases of the court are at each point, by what is left of its period. */
export type DeskCounts = Readonly<Record<DeskNode, Readonly<Record<DeskAge, number>>>>

const c = columnsOf('cases', 'c')

type Period = 'acceptance' | 'running' | 'returned'
const periodOf = (node: DeskNode): Period =>
  node === 'acceptance' || node === 'returned' ? node : 'running'

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

/** The column whose order is that of the last days. */
const KEYS: Readonly<Record<Period, Prisma.Sql>> = {
  acceptance: c.acceptance_due_on,
  running: c.mediation_due_on,
  returned: c.last_act_at,
}

/** Of `cases c` at a point of this period: has it this age? A clock that is paused is not near its end. */
function hasAge(period: Period, age: DeskAge, days: DeskDays): Prisma.Sql {
  const { today, returned } = days
  if (period === 'returned') {
    const from = { within: returned.notSoon, soon: returned.notToday, today: returned.notOverdue }
    const until = { soon: returned.notSoon, today: returned.notToday, overdue: returned.notOverdue }
    const bounds = [
      ...(age === 'overdue' ? [] : [Prisma.sql`${c.last_act_at} >= ${midnight(from[age])}`]),
      ...(age === 'within' ? [] : [Prisma.sql`${c.last_act_at} < ${midnight(until[age])}`]),
    ]
    return Prisma.join(bounds, ' AND ')
  }
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

/** Every case at the points that is near its end, or past it; what else there is, the counts by status know. */
function nearEnd(period: Period, days: DeskDays): Prisma.Sql {
  if (period === 'returned')
    return Prisma.sql`${c.last_act_at} < ${midnight(days.returned.notSoon)}`
  const soon = period === 'acceptance' ? days.acceptanceSoon : days.mediationSoon
  return Prisma.sql`${KEYS[period]} <= ${soon}::date`
}

const PRESSING = ['soon', 'today', 'overdue'] as const satisfies readonly DeskAge[]
const NODES_OF: Readonly<Record<Period, readonly DeskNode[]>> = {
  acceptance: ['acceptance'],
  running: ['assignment', 'taking', 'mediation'],
  returned: ['returned'],
}

const isAt = (nodes: readonly DeskNode[]) =>
  Prisma.sql`c.status IN ${enumListLiteral(nodes.flatMap((node) => [...NODE_STATUSES[node]]))}`

function countPressing(db: Read, courtId: string, period: Period, days: DeskDays) {
  const age = Prisma.join(
    PRESSING.map((each) => Prisma.sql`WHEN ${hasAge(period, each, days)} THEN ${each}`),
    ' ',
  )
  return readRows(
    db,
    select({
      status: c.status,
      age: expression<DeskAge | null>(Prisma.sql`CASE ${age} END`),
      cases: ROW_COUNT,
    }),
    Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid AND ${isAt(NODES_OF[period])}
      AND ${nearEnd(period, days)} GROUP BY 1, 2 ${FORCE_CUSTOM_PLAN}`,
  )
}

/** The table of the desk. */
export async function countDesk(db: Read, courtId: string, days: DeskDays): Promise<DeskCounts> {
  const [byStatus, ...pressing] = await Promise.all([
    countByStatus(db, { courtId }),
    countPressing(db, courtId, 'acceptance', days),
    countPressing(db, courtId, 'running', days),
    countPressing(db, courtId, 'returned', days),
  ])
  const rows = pressing.flat()
  const countOf = (node: DeskNode, age: DeskAge) =>
    rows
      .filter(
        (row) =>
          row.age === age &&
          nodeOf(parseStoredEnum(CASE_STATUSES, row.status, 'cases.status')) === node,
      )
      .reduce((sum, { cases }) => sum + cases, 0)
  const ofNode = (node: DeskNode): Readonly<Record<DeskAge, number>> => {
    const all = NODE_STATUSES[node].reduce((sum, status) => sum + (byStatus[status] ?? 0), 0)
    const near = Object.fromEntries(PRESSING.map((age) => [age, countOf(node, age)])) as Record<
      (typeof PRESSING)[number],
      number
    >
    return { ...near, within: Math.max(0, all - near.soon - near.today - near.overdue) }
  }
  return Object.fromEntries(DESK_NODES.map((node) => [node, ofNode(node)])) as Record<
    DeskNode,
    Readonly<Record<DeskAge, number>>
  >
}

/** Cases at one point; `ages` null: of every age. */
export type DeskPart = {
  readonly nodes: readonly DeskNode[]
  readonly ages: readonly DeskAge[] | null
}

/** A case of the desk with what its last day follows from: the day itself, or the moment of the return. */
export type DeskKey = {
  readonly id: string
  readonly dueOn: string | null
  readonly returnedAt: Date | null
}

/** The cases of a part whose periods end first, of each kind of period at most so many. */
export async function findDeskKeys(
  db: Read,
  courtId: string,
  { nodes, ages }: DeskPart,
  days: DeskDays,
  take: number,
): Promise<DeskKey[]> {
  const periods = (['acceptance', 'running', 'returned'] as const).flatMap((period) => {
    const among = nodes.filter((node) => periodOf(node) === period)
    return among.length > 0 ? [{ period, among }] : []
  })
  const found = await Promise.all(
    periods.map(({ period, among }) => {
      const aged = (ages ?? DESK_AGES).map((age) => Prisma.sql`(${hasAge(period, age, days)})`)
      return readRows(
        db,
        select({
          id: c.id,
          dueOn: expression<string | null>(
            period === 'returned' ? Prisma.sql`NULL::text` : Prisma.sql`${KEYS[period]}::text`,
          ),
          returnedAt: expression<Date | null>(
            period === 'returned' ? c.last_act_at : Prisma.sql`NULL::timestamptz`,
          ),
        }),
        Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid AND ${isAt(among)}
          ${ages === null ? Prisma.empty : Prisma.sql`AND (${Prisma.join(aged, ' OR ')})`}
          ORDER BY ${KEYS[period]}, ${c.id} ${limitLiteral(take)} ${FORCE_CUSTOM_PLAN}`,
      )
    }),
  )
  return found.flat()
}
