import 'server-only'
import {
  DESK_AGES,
  DESK_NODES,
  isStageNode,
  isWeekNode,
  nodeOf,
  NODE_STAGES,
  NODE_STATUSES,
  type DeskAge,
  type DeskDays,
  type DeskNode,
} from '@/lib/domain/desk/court-desk'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { COURT_STAGES } from '@/lib/domain/court-stage/stage'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral, FORCE_CUSTOM_PLAN, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'
import { isPaused } from './case-conditions'

// 引调与督办. How many cases are at each point is kept by the day that decides their age (desk_tallies). Each kind of period has an index of
// its own for the cases themselves: cases_to_accept_at_court, cases_running_at_court, cases_running_by_status_at_court, cases_returned,
// cases_uncontacted_at_court, cases_waiting_at_court.

/** How many cases of the court are at each point, by what is left of its period. */
export type DeskCounts = Readonly<Record<DeskNode, Readonly<Record<DeskAge, number>>>>

const c = columnsOf('cases', 'c')

const PERIODS = ['acceptance', 'running', 'returned', 'contact', 'days', 'week'] as const
type Period = (typeof PERIODS)[number]
const NODES_OF: Readonly<Record<Period, readonly DeskNode[]>> = {
  acceptance: ['acceptance'],
  running: ['assignment', 'taking', 'mediation'],
  returned: ['returned'],
  contact: ['contact'],
  days: ['transfer', 'receipt', 'record'],
  week: ['filing', 'paper'],
}

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

/** The column whose order is that of the last days. */
const KEYS: Readonly<Record<Period, Prisma.Sql>> = {
  acceptance: c.acceptance_due_on,
  running: c.mediation_due_on,
  returned: c.last_act_at,
  contact: c.assigned_at,
  days: c.court_stage_at,
  week: c.court_stage_at,
}

/** Periods whose last day follows from the moment since which they run. */
type SincePeriod = Exclude<Period, 'acceptance' | 'running'>
const isSince = (period: Period): period is SincePeriod =>
  period !== 'acceptance' && period !== 'running'

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

/** Is `cases c` at one of these points, which have one period? */
function isAt(period: Period, nodes: readonly DeskNode[]): Prisma.Sql {
  const stages = nodes.filter(isStageNode).flatMap((node) => [...NODE_STAGES[node]])
  if (stages.length > 0) return Prisma.sql`c.court_stage IN ${enumListLiteral(stages)}`
  const statuses = nodes.flatMap((node) => (isStageNode(node) ? [] : [...NODE_STATUSES[node]]))
  const of = Prisma.sql`c.status IN ${enumListLiteral(statuses)}`
  if (period === 'contact') return Prisma.sql`${of} AND ${c.first_contact_at} IS NULL`
  return period === 'running'
    ? Prisma.sql`${of} AND (c.status <> 'in_mediation' OR ${c.first_contact_at} IS NOT NULL)`
    : of
}

/** What decides at which point a row is. */
const POINT = {
  status: c.status,
  stage: c.court_stage,
  isUncontacted: expression<boolean>(Prisma.sql`(${c.first_contact_at} IS NULL)`),
}

function nodeOfRow({
  status,
  stage,
  isUncontacted,
}: {
  readonly status: string
  readonly stage: string | null
  readonly isUncontacted: boolean
}): DeskNode | null {
  return nodeOf({
    status: parseStoredEnum(CASE_STATUSES, status, 'cases.status'),
    courtStage: stage === null ? null : parseStoredEnum(COURT_STAGES, stage, 'cases.court_stage'),
    isUncontacted,
  })
}

/** The first days of `today`, `soon` and `within`, as the days of a point are kept: a day before the first of them is overdue. */
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

/** Cases at the points of the mediation period whose clock stands still, by point and last day. */
function countPaused(db: Read, courtId: string, today: LocalDate) {
  return readRows(
    db,
    select({
      ...POINT,
      dueOn: expression<string | null>(Prisma.sql`${c.mediation_due_on}::text`),
      cases: ROW_COUNT,
    }),
    Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid AND ${isAt('running', NODES_OF.running)}
      AND ${c.id} = ANY (ARRAY(SELECT p.case_id FROM clock_pauses p WHERE p.court_id = ${courtId}::uuid
        AND coalesce(p.to_on, 'infinity'::date) >= ${today}::date)) GROUP BY 1, 2, 3, 4`,
  )
}

/** The table of the desk: from the days that the database keeps (prisma/functions/193-court-figures.sql), and what is paused. */
export async function countDesk(db: Read, courtId: string, days: DeskDays): Promise<DeskCounts> {
  const bounds = DESK_NODES.map(
    (node) =>
      Prisma.sql`(${node}, ${Prisma.join(boundsOf(node, days).map((day) => Prisma.sql`${day}::date`))})`,
  )
  const [kept, paused] = await Promise.all([
    readRows(
      db,
      COUNT,
      Prisma.sql`FROM (VALUES ${Prisma.join(bounds)}) b(node, today, soon, within)
        LEFT JOIN desk_tallies t ON ${t.court_id} = ${courtId}::uuid AND ${t.node} = b.node
        GROUP BY b.node`,
    ),
    countPaused(db, courtId, days.today),
  ])
  const ofNode = (node: DeskNode): Readonly<Record<DeskAge, number>> => {
    const counts = { ...kept.find((row) => row.node === node)! }
    // What is paused is not near its end, whatever its last day.
    for (const row of paused) {
      if (nodeOfRow(row) !== node) continue
      const age = ageOf(row.dueOn, boundsOf(node, days))
      counts[age] -= row.cases
      counts.within += row.cases
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
