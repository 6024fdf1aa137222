import 'server-only'
import {
  DESK_AGES,
  DESK_NODES,
  isStageNode,
  nodeOf,
  NODE_STAGES,
  NODE_STATUSES,
  type DeskAge,
  type DeskDays,
  type DeskNode,
  type SinceDays,
} from '@/lib/domain/desk/court-desk'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { COURT_STAGES, OPEN_STAGES, type CourtStage } from '@/lib/domain/court-stage/stage'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral, FORCE_CUSTOM_PLAN, limitLiteral } from '@/lib/data/sql-literals'
import {
  columnsOf,
  expression,
  readRows,
  ROW_COUNT,
  select,
  type RowOf,
} from '@/lib/data/typed-reads'
import { isPaused } from './case-conditions'
import { countByStatus } from './case-count-store'

// 引调与督办. Each kind of period has an index of its own: cases_to_accept_at_court,
// cases_running_at_court, cases_returned, cases_uncontacted_at_court, cases_at_court_stage,
// cases_to_archive_at_court, cases_to_follow_up_at_court. Of the first three, what is not near its
// end is counted by subtraction from the counts kept by status, so that no statement reads more
// cases than those that press; the others hold what waits, and nothing else. Of the last two a
// count ends at COUNTED_AT_MOST.

/** How many cases of the court are at each point, by what is left of its period. */
export type DeskCounts = Readonly<Record<DeskNode, Readonly<Record<DeskAge, number>>>>

const c = columnsOf('cases', 'c')

const PERIODS = [
  'acceptance',
  'running',
  'returned',
  'contact',
  'days',
  'week',
  'archive',
  'performance',
] as const
type Period = (typeof PERIODS)[number]
const NODES_OF: Readonly<Record<Period, readonly DeskNode[]>> = {
  acceptance: ['acceptance'],
  running: ['assignment', 'taking', 'mediation'],
  returned: ['returned'],
  contact: ['contact'],
  days: ['transfer', 'receipt', 'record'],
  week: ['filing', 'paper'],
  archive: ['archive'],
  performance: ['performance'],
}

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

/** The index of what is to be followed up is over this expression. */
const DUE_AT = Prisma.sql`(${c.performance_due_on}::timestamp AT TIME ZONE 'Asia/Shanghai')`

/** The column whose order is that of the last days. */
const KEYS: Readonly<Record<Period, Prisma.Sql>> = {
  acceptance: c.acceptance_due_on,
  running: c.mediation_due_on,
  returned: c.last_act_at,
  contact: c.assigned_at,
  days: c.court_stage_at,
  week: c.court_stage_at,
  archive: c.closed_at,
  performance: DUE_AT,
}

/** Periods whose last day follows from the moment since which they run. */
type SincePeriod = Exclude<Period, 'acceptance' | 'running'>
const isSince = (period: Period): period is SincePeriod =>
  period !== 'acceptance' && period !== 'running'

function sinceDaysOf(period: SincePeriod, days: DeskDays): SinceDays {
  if (period === 'archive') return days.archive
  return period === 'week' ? days.week : days.returned
}

function hasSinceAge(period: SincePeriod, age: DeskAge, days: DeskDays): Prisma.Sql {
  const { notOverdue, notToday, notSoon } = sinceDaysOf(period, days)
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

/**
 * Of `cases c` at a point of this period: has it this age? A clock that is paused is not near its
 * end.
 */
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

/** Periods of which every case that waits is counted. */
const COUNTED_WHOLE: readonly Period[] = ['contact', 'days', 'week', 'archive', 'performance']

/**
 * Reminders of no article, which nothing keeps small: only so many of those that wait longest are
 * counted.
 */
const BOUNDED: readonly Period[] = ['archive', 'performance']
export const COUNTED_AT_MOST = 300

const WHOLE_NODES = COUNTED_WHOLE.flatMap((period) => NODES_OF[period])

/**
 * Every case at the points that is near its end, or past it; what else there is, the counts by
 * status know.
 */
function nearEnd(period: Period, days: DeskDays): Prisma.Sql {
  if (COUNTED_WHOLE.includes(period)) return Prisma.sql`true`
  if (period === 'returned')
    return Prisma.sql`${c.last_act_at} < ${midnight(days.returned.notSoon)}`
  const soon = period === 'acceptance' ? days.acceptanceSoon : days.mediationSoon
  return Prisma.sql`${KEYS[period]} <= ${soon}::date`
}

const PRESSING = ['soon', 'today', 'overdue'] as const satisfies readonly DeskAge[]

/** Nothing waits at a stage of the court; the partial indexes say the same. */
const NO_OPEN_STAGE = Prisma.sql`(c.court_stage IS NULL OR c.court_stage NOT IN ${enumListLiteral([...OPEN_STAGES])})`

const isFollowUpDue = (today: LocalDate) =>
  Prisma.sql`(${c.performance} IS NULL AND ${c.performance_due_on} <= ${today}::date)`

/** Is `cases c` at one of these points, which have one period? */
function isAt(period: Period, nodes: readonly DeskNode[], today: LocalDate): Prisma.Sql {
  const stages = nodes.filter(isStageNode).flatMap((node) => [...NODE_STAGES[node]])
  if (stages.length > 0) return Prisma.sql`c.court_stage IN ${enumListLiteral(stages)}`
  const statuses = nodes.flatMap((node) => (isStageNode(node) ? [] : [...NODE_STATUSES[node]]))
  const of = Prisma.sql`c.status IN ${enumListLiteral(statuses)}`
  if (period === 'contact') return Prisma.sql`${of} AND ${c.first_contact_at} IS NULL`
  if (period === 'archive')
    return Prisma.sql`${of} AND ${c.channel} <> 'records' AND ${NO_OPEN_STAGE}`
  if (period === 'performance')
    return Prisma.sql`${of} AND ${isFollowUpDue(today)} AND ${NO_OPEN_STAGE}`
  return period === 'running'
    ? Prisma.sql`${of} AND (c.status <> 'in_mediation' OR ${c.first_contact_at} IS NOT NULL)`
    : of
}

/** What decides at which point a row is. */
const pointAt = (today: LocalDate) => ({
  status: c.status,
  stage: c.court_stage,
  isUncontacted: expression<boolean>(Prisma.sql`(${c.first_contact_at} IS NULL)`),
  isFromRecords: expression<boolean>(Prisma.sql`(${c.channel} = 'records')`),
  isFollowUpDue: expression<boolean>(Prisma.sql`coalesce(${isFollowUpDue(today)}, false)`),
})

function readPoint({ status, stage, ...facts }: RowOf<ReturnType<typeof pointAt>>): {
  readonly node: DeskNode | null
  readonly stage: CourtStage | null
} {
  const courtStage =
    stage === null ? null : parseStoredEnum(COURT_STAGES, stage, 'cases.court_stage')
  return {
    stage: courtStage,
    node: nodeOf({
      ...facts,
      courtStage,
      status: parseStoredEnum(CASE_STATUSES, status, 'cases.status'),
    }),
  }
}

function countPressing(db: Read, courtId: string, period: Period, days: DeskDays) {
  const ages = COUNTED_WHOLE.includes(period) ? DESK_AGES : PRESSING
  const age = Prisma.join(
    ages.map((each) => Prisma.sql`WHEN ${hasAge(period, each, days)} THEN ${each}`),
    ' ',
  )
  const where = Prisma.sql`WHERE ${c.court_id} = ${courtId}::uuid
    AND ${isAt(period, NODES_OF[period], days.today)} AND ${nearEnd(period, days)}`
  const from = BOUNDED.includes(period)
    ? Prisma.sql`FROM (SELECT c.* FROM cases c ${where} ORDER BY ${KEYS[period]}, ${c.id} ${limitLiteral(COUNTED_AT_MOST)}) c`
    : Prisma.sql`FROM cases c ${where}`
  return readRows(
    db,
    select({
      ...pointAt(days.today),
      age: expression<DeskAge | null>(Prisma.sql`CASE ${age} END`),
      cases: ROW_COUNT,
    }),
    Prisma.sql`${from} GROUP BY 1, 2, 3, 4, 5, 6 ${FORCE_CUSTOM_PLAN}`,
  )
}

/** The table of the desk. */
export async function countDesk(db: Read, courtId: string, days: DeskDays): Promise<DeskCounts> {
  const [byStatus, ...pressing] = await Promise.all([
    countByStatus(db, { courtId }),
    ...PERIODS.map((period) => countPressing(db, courtId, period, days)),
  ])
  const rows = pressing.flat().map((row) => ({ ...row, ...readPoint(row) }))
  const countOf = (node: DeskNode, age: DeskAge) =>
    rows
      .filter((row) => row.age === age && row.node === node)
      .reduce((sum, { cases }) => sum + cases, 0)
  const uncontacted = DESK_AGES.reduce((sum, age) => sum + countOf('contact', age), 0)
  const ofNode = (node: DeskNode): Readonly<Record<DeskAge, number>> => {
    const near = Object.fromEntries(PRESSING.map((age) => [age, countOf(node, age)])) as Record<
      (typeof PRESSING)[number],
      number
    >
    if (isStageNode(node) || WHOLE_NODES.includes(node))
      return { ...near, within: countOf(node, 'within') }
    const all =
      NODE_STATUSES[node].reduce((sum, status) => sum + (byStatus[status] ?? 0), 0) -
      (node === 'mediation' ? uncontacted : 0)
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

/**
 * A case of the desk with what its last day follows from: the day itself, or the moment since which
 * it waits.
 */
export type DeskKey = {
  readonly id: string
  readonly node: DeskNode | null
  readonly stage: CourtStage | null
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
          ...pointAt(days.today),
          id: c.id,
          dueOn: expression<string | null>(
            isSince(period) ? Prisma.sql`NULL::text` : Prisma.sql`${KEYS[period]}::text`,
          ),
          since: expression<Date | null>(
            isSince(period) ? KEYS[period] : Prisma.sql`NULL::timestamptz`,
          ),
        }),
        Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid AND ${isAt(
          period,
          among,
          days.today,
        )}
          ${ages === null ? Prisma.empty : Prisma.sql`AND (${Prisma.join(aged, ' OR ')})`}
          ORDER BY ${KEYS[period]}, ${c.id} ${limitLiteral(take)} ${FORCE_CUSTOM_PLAN}`,
      )
      return rows.map(({ id, dueOn, since, ...row }) => ({
        id,
        dueOn,
        since,
        ...readPoint(row),
      }))
    }),
  )
  return found.flat()
}
