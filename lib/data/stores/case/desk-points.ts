import 'server-only'
import {
  isStageNode,
  nodeOf,
  NODE_STAGES,
  NODE_STATUSES,
  type DeskNode,
} from '@/lib/domain/desk/court-desk'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { COURT_STAGES } from '@/lib/domain/court-stage/stage'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression } from '@/lib/data/typed-reads'

// The points of 引调与督办 over `cases c`, by the kind of their period. Each kind has an index of its own: cases_to_accept_at_court,
// cases_running_at_court, cases_running_by_status_at_court, cases_returned, cases_uncontacted_at_court, cases_waiting_at_court.

const c = columnsOf('cases', 'c')

export const PERIODS = ['acceptance', 'running', 'returned', 'contact', 'days', 'week'] as const
export type Period = (typeof PERIODS)[number]
export const NODES_OF: Readonly<Record<Period, readonly DeskNode[]>> = {
  acceptance: ['acceptance'],
  running: ['assignment', 'taking', 'mediation'],
  returned: ['returned'],
  contact: ['contact'],
  days: ['transfer', 'receipt', 'record'],
  week: ['filing', 'paper'],
}

/** The column whose order is that of the last days. */
export const KEYS: Readonly<Record<Period, Prisma.Sql>> = {
  acceptance: c.acceptance_due_on,
  running: c.mediation_due_on,
  returned: c.last_act_at,
  contact: c.assigned_at,
  days: c.court_stage_at,
  week: c.court_stage_at,
}

/** Periods whose last day follows from the moment since which they run. */
export type SincePeriod = Exclude<Period, 'acceptance' | 'running'>
export const isSince = (period: Period): period is SincePeriod =>
  period !== 'acceptance' && period !== 'running'

/** Is `cases c` at one of these points, which have one period? */
export function isAt(period: Period, nodes: readonly DeskNode[]): Prisma.Sql {
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
export const POINT = {
  status: c.status,
  stage: c.court_stage,
  isUncontacted: expression<boolean>(Prisma.sql`(${c.first_contact_at} IS NULL)`),
}

export function nodeOfRow({
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
