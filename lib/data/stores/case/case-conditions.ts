import 'server-only'
import { MOVES } from '@/lib/domain/case/moves'
import type { CaseStatus } from '@/lib/domain/case/status'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { isArchiving } from '../dossier/archiving-state'
import { wasAssigned } from '../statistics/assigned-cases'
import { wasCoMediated } from '../statistics/co-mediated-cases'
import { hasHappened } from './happened'
import type { Awaited, DayRange, CaseFilter, ListDays, Tenant } from './case-filter'

const RUNNING_STATUSES = [
  'pending_assignment',
  'pending_mediator',
  'disclosure_review',
  'in_mediation',
] as const satisfies readonly CaseStatus[]
/** Accepted and not closed, of `cases c`. */
export const RUNNING = Prisma.sql`c.status IN ${enumListLiteral(RUNNING_STATUSES)}`
/** A report of it can be answered. */
export const REPORTED = Prisma.sql`c.status IN ${enumListLiteral(MOVES.answer_suspicion.from)}`
const TO_REASSIGN = Prisma.sql`c.status = 'pending_assignment'
  AND EXISTS (SELECT 1 FROM assignments a WHERE a.case_id = c.id AND a.ended_because <> 'undone'
    AND a.ended_because <> 'case_closed')`
const AWAITS: Readonly<Record<Awaited, Prisma.Sql>> = {
  // As isOpenRequest (change-requests.ts) and heyi_waiting decide.
  change: Prisma.sql`c.status IN ('pending_mediator', 'disclosure_review', 'in_mediation')
    AND EXISTS (
    SELECT 1 FROM change_requests g WHERE g.case_id = c.id AND g.mediator_id = c.mediator_id
      AND g.decision IS NULL AND NOT g.refuses_to_choose)`,
  suspicion: Prisma.sql`${REPORTED} AND EXISTS (
    SELECT 1 FROM suspicion_reports q WHERE q.case_id = c.id AND q.answer IS NULL)`,
}
const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

function within(column: Prisma.Sql, range: DayRange | undefined): Prisma.Sql[] {
  return [
    ...(range?.from ? [Prisma.sql`${column} >= ${midnight(range.from)}`] : []),
    ...(range?.to ? [Prisma.sql`${column} < ${midnight(addDays(range.to, 1))}`] : []),
  ]
}

function among(column: Prisma.Sql, values: readonly string[] | undefined): Prisma.Sql[] {
  if (!values) return []
  // A single value is compared by equality, so that an index on (tenant, column, order) keeps the
  // order.
  return values.length === 1
    ? [Prisma.sql`${column} = ${values[0]}`]
    : [Prisma.sql`${column} = ANY (${[...values]})`]
}

/**
 * Literals in the text, since the partial indexes of the work lists contain certain statuses alone.
 */
function inStatus(statuses: readonly CaseStatus[] | undefined): Prisma.Sql[] {
  if (!statuses) return []
  if (statuses.length === 0) return [Prisma.sql`false`]
  // The table's own constraint, which the planner does not apply: such a case has a closing, and
  // the partial index of the closed cases requires it.
  const isClosed = statuses.every((status) => status === 'closed' || status === 'archived')
  return [
    Prisma.sql`c.status IN ${enumListLiteral(statuses)}`,
    ...(isClosed ? [Prisma.sql`c.closed_at IS NOT NULL`] : []),
  ]
}

/** Conditions that hold for running cases alone, and say so themselves (clockOf). */
const RUNNING_CLOCKS: readonly CaseFilter['clock'][] = [
  ...(['running_late', 'running_out', 'warned'] as const),
  ...(['yellow', 'orange', 'red', 'paused'] as const),
]
/**
 * The statuses of a filter, unless its clock narrows them further: said twice, the planner takes
 * the cases for few.
 */
function statusesOf({ statuses, clock }: CaseFilter): CaseFilter['statuses'] {
  const isSaid = RUNNING_STATUSES.every((status) => statuses?.includes(status))
  return RUNNING_CLOCKS.includes(clock) && isSaid ? undefined : statuses
}

/** Its clock does not stand still: a period that is paused neither ends soon nor is over. */
const unpaused = (today: LocalDate) => Prisma.sql`NOT ${isPaused(today)}`
/** The clock of `cases c` is paused on this day. */
export const isPaused = (today: LocalDate) => Prisma.sql`EXISTS (
  SELECT 1 FROM clock_pauses p WHERE p.case_id = c.id
    AND coalesce(p.to_on, ${today}::date) >= ${today}::date)`

/** What is past the three working days of acceptance, of `cases c` that wait for it. */
export const isWaitingLate = (today: LocalDate) => Prisma.sql`c.acceptance_due_on < ${today}::date`

/** What is past its mediation period and what ends soon, of `cases c` that are running. */
export const isLate = (today: LocalDate) =>
  Prisma.sql`c.mediation_due_on < ${today}::date AND ${unpaused(today)}`
export const isRunningOut = ({ today, soon }: ListDays) =>
  Prisma.sql`c.mediation_due_on BETWEEN ${today}::date AND ${soon}::date AND ${unpaused(today)}`

/** Running, and due from one day to another, both included. */
const hasLevel = (from: LocalDate, to: LocalDate, { today }: ListDays) =>
  Prisma.sql`${RUNNING} AND c.mediation_due_on BETWEEN ${from}::date AND ${to}::date
    AND ${unpaused(today)}`

function clockOf(clock: CaseFilter['clock'], days: ListDays): Prisma.Sql[] {
  switch (clock) {
    case 'waiting_late':
      return [Prisma.sql`c.status = 'pending_acceptance' AND ${isWaitingLate(days.today)}`]
    case 'running_late':
      return [Prisma.sql`${RUNNING} AND ${isLate(days.today)}`]
    case 'running_out':
      return [Prisma.sql`${RUNNING} AND ${isRunningOut(days)}`]
    case 'accepted_late':
      return [
        Prisma.sql`c.accepted_at IS NOT NULL AND heyi_day(c.accepted_at) > c.acceptance_due_on`,
      ]
    case 'warned':
      return [
        Prisma.sql`${RUNNING} AND c.mediation_due_on <= ${days.yellow}::date
          AND ${unpaused(days.today)}`,
      ]
    case 'red':
      return [hasLevel(days.today, days.red, days)]
    case 'orange':
      return [hasLevel(addDays(days.red, 1), days.soon, days)]
    case 'yellow':
      return [hasLevel(addDays(days.soon, 1), days.yellow, days)]
    case 'paused':
      return [Prisma.sql`${RUNNING} AND ${isPaused(days.today)}`]
    case 'closed_late':
      return [Prisma.sql`c.closed_at IS NOT NULL AND heyi_day(c.closed_at) > c.mediation_due_on`]
    default:
      return []
  }
}

/**
 * What counts for 自动履行率, of `cases c`: followed up, and its last day of performance has come
 * (findPerformanceResult). The partial indexes hold these alone.
 */
export const isFollowed = (today: LocalDate) =>
  Prisma.sql`c.performance IS NOT NULL AND c.performance_due_on <= ${today}::date`
/** The same of those whose last day has not come yet: they count from that day on. */
export const isAhead = (today: LocalDate) =>
  Prisma.sql`c.performance IS NOT NULL AND c.performance_due_on > ${today}::date`
export const VOLUNTARY = Prisma.sql`c.performance = 'voluntary'`

/** Closed on these days, of `cases c`. */
export const closedWithin = (range: DayRange | undefined) => within(Prisma.sql`c.closed_at`, range)

/** `cases c` of this tenant. */
export function isOf(tenant: Tenant): Prisma.Sql {
  return 'institutionId' in tenant
    ? Prisma.sql`c.institution_id = ${tenant.institutionId}::uuid`
    : Prisma.sql`c.court_id = ${tenant.courtId}::uuid`
}

/** Yuan as the whole number that the index of amounts compares. */
const cents = (yuan: string) => Prisma.sql`(${yuan}::numeric * 100)::bigint`

/** The list's conditions over `cases c`, without the words searched for. */
export function conditionsOf(tenant: Tenant, filter: CaseFilter, days: ListDays): Prisma.Sql {
  const { closingDays, amount } = filter
  return Prisma.join(
    [
      isOf(tenant),
      ...inStatus(statusesOf(filter)),
      ...among(Prisma.sql`c.dispute_type`, filter.disputeTypes),
      ...among(Prisma.sql`c.source`, filter.sources),
      ...among(Prisma.sql`c.channel`, filter.channels),
      ...among(Prisma.sql`c.outcome`, filter.outcomes),
      ...(filter.mediatorId ? [Prisma.sql`c.mediator_id = ${filter.mediatorId}::uuid`] : []),
      ...(filter.courtId ? [Prisma.sql`c.court_id = ${filter.courtId}::uuid`] : []),
      ...(filter.importId ? [Prisma.sql`c.import_id = ${filter.importId}::uuid`] : []),
      ...within(Prisma.sql`c.referred_at`, filter.referred),
      ...within(Prisma.sql`c.accepted_at`, filter.accepted),
      ...closedWithin(filter.closed),
      ...(closingDays?.from !== undefined
        ? [Prisma.sql`c.closing_days >= ${closingDays.from}`]
        : []),
      ...(closingDays?.to !== undefined ? [Prisma.sql`c.closing_days <= ${closingDays.to}`] : []),
      ...(amount?.from !== undefined ? [Prisma.sql`c.amount_cents >= ${cents(amount.from)}`] : []),
      ...(amount?.to !== undefined ? [Prisma.sql`c.amount_cents <= ${cents(amount.to)}`] : []),
      ...clockOf(filter.clock, days),
      ...(filter.happened ? [hasHappened(tenant, filter.happened)] : []),
      ...(filter.assigned ? [wasAssigned(tenant, filter.assigned)] : []),
      ...(filter.coMediated ? [wasCoMediated(tenant, filter.coMediated)] : []),
      ...(filter.isToReassign ? [TO_REASSIGN] : []),
      ...(filter.awaits ? [AWAITS[filter.awaits]] : []),
      ...(filter.archiving ? [isArchiving(filter.archiving)] : []),
      ...(filter.performance ? [isFollowed(days.today)] : []),
      ...(filter.performance === 'voluntary' ? [VOLUNTARY] : []),
    ],
    ' AND ',
  )
}
