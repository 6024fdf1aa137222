import 'server-only'
import {
  isStageNode,
  nodeOf,
  NODE_STAGES,
  NODE_STATUSES,
  type DeskNode,
} from '@/lib/domain/desk/court-desk'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { COURT_STAGES, OPEN_STAGES, type CourtStage } from '@/lib/domain/court-stage/stage'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, type RowOf } from '@/lib/data/typed-reads'

// The points of 引调与督办 over `cases c`, by the kind of their period. Each kind has an index of its
// own: cases_to_accept_at_court, cases_running_at_court, cases_running_by_status_at_court,
// cases_returned, cases_uncontacted_at_court, cases_waiting_at_court, cases_to_archive_at_court,
// cases_to_follow_up_at_court.

const c = columnsOf('cases', 'c')

export const PERIODS = [
  'acceptance',
  'running',
  'returned',
  'contact',
  'days',
  'week',
  'archive',
  'performance',
] as const
export type Period = (typeof PERIODS)[number]
export const NODES_OF: Readonly<Record<Period, readonly DeskNode[]>> = {
  acceptance: ['acceptance'],
  running: ['assignment', 'taking', 'mediation'],
  returned: ['returned'],
  contact: ['contact'],
  days: ['transfer', 'receipt', 'record'],
  week: ['filing', 'paper'],
  archive: ['archive'],
  performance: ['performance'],
}

/** The column whose order is that of the last days: compared alone, it is what an index holds. */
export const KEYS: Readonly<Record<Period, Prisma.Sql>> = {
  acceptance: c.acceptance_due_on,
  running: c.mediation_due_on,
  returned: c.last_act_at,
  contact: c.assigned_at,
  days: c.court_stage_at,
  week: c.court_stage_at,
  archive: c.closed_at,
  performance: c.performance_due_on,
}

/** Periods whose last day follows from the moment since which they run. */
export type SincePeriod = Exclude<Period, 'acceptance' | 'running'>
export const isSince = (period: Period): period is SincePeriod =>
  period !== 'acceptance' && period !== 'running'

/** The moment since which a case of such a period waits. */
export const sinceOf = (period: SincePeriod) =>
  period === 'performance'
    ? Prisma.sql`(${c.performance_due_on}::timestamp AT TIME ZONE 'Asia/Shanghai')`
    : KEYS[period]

/** Nothing waits at a stage of the court; the partial indexes say the same. */
const NO_OPEN_STAGE = Prisma.sql`(c.court_stage IS NULL
  OR c.court_stage NOT IN ${enumListLiteral([...OPEN_STAGES])})`

const isFollowUpDue = (today: LocalDate) =>
  Prisma.sql`(${c.performance} IS NULL AND ${c.performance_due_on} <= ${today}::date)`

/** Is `cases c` at one of these points, which have one period? */
export function isAt(period: Period, nodes: readonly DeskNode[], today: LocalDate): Prisma.Sql {
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
export const pointAt = (today: LocalDate) => ({
  status: c.status,
  stage: c.court_stage,
  isUncontacted: expression<boolean>(Prisma.sql`(${c.first_contact_at} IS NULL)`),
  isFromRecords: expression<boolean>(Prisma.sql`(${c.channel} = 'records')`),
  isFollowUpDue: expression<boolean>(Prisma.sql`coalesce(${isFollowUpDue(today)}, false)`),
})

export function readPoint({ status, stage, ...facts }: RowOf<ReturnType<typeof pointAt>>): {
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
