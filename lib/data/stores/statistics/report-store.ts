import 'server-only'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import {
  DISPUTE_TYPES,
  isSuccess,
  OUTCOMES,
  type DisputeType,
  type Outcome,
} from '@/lib/domain/case/vocabulary'
import {
  FLOWS,
  NO_FLOW,
  type Flow,
  type FlowSums,
  type KeyedFlow,
} from '@/lib/domain/statistics/flow'
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  parseMonth,
  type Month,
} from '@/lib/domain/statistics/month'
import { OPEN_STATUSES } from '@/lib/domain/statistics/open-statuses'
import type { Period } from '@/lib/domain/statistics/period'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  conditionsOf,
  isByStatusAlone,
  isLate,
  isRunningOut,
  type CaseFilter,
  type Tenant,
} from '../case/case-conditions'
import { countByStatus } from '../case/case-list-store'

// What a report is made of. Nothing here walks the table of cases: flows come from the tallies that are kept as cases change (the coarse
// ones where nothing narrows the report, the fine ones by type and source), what is open now is read over the open cases alone, and one
// mediator's numbers over that mediator's own cases.

/** What narrows a report beside its period. */
export type ReportFilter = {
  readonly disputeType?: DisputeType | undefined
  readonly source?: CaseSource | undefined
  readonly mediatorId?: string | undefined
}

/** One period's flows, each summed by month, dispute type, source and outcome. */
export type ReportFlows = {
  readonly months: readonly KeyedFlow<Month>[]
  readonly types: readonly KeyedFlow<DisputeType>[]
  readonly sources: readonly KeyedFlow<CaseSource>[]
  readonly outcomes: readonly KeyedFlow<Outcome>[]
}

const SUCCESSES: readonly string[] = OUTCOMES.filter(isSuccess)
const tenantIdOf = (tenant: Tenant) =>
  'institutionId' in tenant ? tenant.institutionId : tenant.courtId

/** A report's filter as the lists of cases know it. */
export function caseFilterOf({ disputeType, source, mediatorId }: ReportFilter): CaseFilter {
  return { disputeTypes: disputeType && [disputeType], sources: source && [source], mediatorId }
}

/** The finer rows kept by the database, for everything but one mediator. */
function fromTallies(tenant: Tenant, { from, to }: Period, filter: ReportFilter): Prisma.Sql {
  return Prisma.sql`
    SELECT flow, month, dispute_type, source, outcome, cases, late, days, seconds, days_7, days_15, days_30, days_60, days_90 FROM flow_tallies
    WHERE home_id = ${tenantIdOf(tenant)}::uuid AND flow = ANY (${[...FLOWS]}) AND month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date
      ${filter.disputeType ? Prisma.sql`AND dispute_type = ${filter.disputeType}` : Prisma.empty}
      ${filter.source ? Prisma.sql`AND source = ${filter.source}` : Prisma.empty}`
}

/**
 * The same shape from one mediator's own cases: the tallies do not know who will carry a case on the day it comes in. The policy keeps it
 * to the tenant; named here as well, the planner would walk the tenant's whole index beside the mediator's.
 */
function fromOwnCases(
  { from, to }: Period,
  { mediatorId, disputeType, source }: ReportFilter,
): Prisma.Sql {
  const midnight = (day: LocalDate) =>
    Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`
  const [begin, end] = [midnight(firstDayOf(from)), midnight(firstDayOf(addMonths(to, 1)))]
  return Prisma.sql`
    SELECT f.flow, heyi_month(f.at) AS month, c.dispute_type, c.source, f.outcome, 1 AS cases, f.late, f.days, f.seconds,
      (f.flow = 'closed' AND f.days <= 7)::int AS days_7, (f.days BETWEEN 8 AND 15)::int AS days_15, (f.days BETWEEN 16 AND 30)::int AS days_30,
      (f.days BETWEEN 31 AND 60)::int AS days_60, (f.days BETWEEN 61 AND 90)::int AS days_90
    FROM cases c CROSS JOIN LATERAL (
      SELECT 'referred' AS flow, c.referred_at AS at, '' AS outcome, 0 AS late, 0 AS days, 0::bigint AS seconds
        WHERE c.referred_at >= ${begin} AND c.referred_at < ${end}
      UNION ALL SELECT 'accepted', c.accepted_at, '', (heyi_day(c.accepted_at) > c.acceptance_due_on IS TRUE)::int, 0,
        greatest(0, extract(epoch FROM c.accepted_at - c.received_at))::bigint WHERE c.accepted_at >= ${begin} AND c.accepted_at < ${end}
      UNION ALL SELECT 'closed', c.closed_at, c.outcome, (heyi_day(c.closed_at) > c.mediation_due_on IS TRUE)::int, c.closing_days, 0::bigint
        WHERE c.closed_at >= ${begin} AND c.closed_at < ${end}) f
    WHERE c.mediator_id = ${mediatorId}::uuid AND c.referred_at < ${end}
      ${disputeType ? Prisma.sql`AND c.dispute_type = ${disputeType}` : Prisma.empty} ${source ? Prisma.sql`AND c.source = ${source}` : Prisma.empty}`
}

type FlowPart = 'month' | 'type' | 'source' | 'outcome'
type PartFlow = {
  readonly part: FlowPart
  readonly word: string
  readonly flow: Flow
  readonly sums: FlowSums
}

type NarrowedRead = FlowSums & {
  flow: string
  month: string | null
  dispute_type: string | null
  source: string | null
  outcome: string | null
}

/** Narrowed by type, source or mediator: added up from the finer rows. */
async function readNarrowed(
  db: Read,
  tenant: Tenant,
  period: Period,
  filter: ReportFilter,
): Promise<PartFlow[]> {
  const rows = await db.$queryRaw<NarrowedRead[]>`
    WITH counted AS (${filter.mediatorId ? fromOwnCases(period, filter) : fromTallies(tenant, period, filter)})
    SELECT flow, to_char(month, 'YYYY-MM') AS month, dispute_type, source, outcome, sum(cases)::int AS cases,
      coalesce(sum(cases) FILTER (WHERE outcome = ANY (${[...SUCCESSES]})), 0)::int AS succeeded,
      sum(late)::int AS late, sum(days)::float8 AS days, sum(seconds)::float8 AS seconds,
      ARRAY[sum(days_7), sum(days_15), sum(days_30), sum(days_60), sum(days_90),
        CASE WHEN flow = 'closed' THEN sum(cases) - sum(days_7 + days_15 + days_30 + days_60 + days_90) ELSE 0 END]::int[] AS bands
    FROM counted GROUP BY GROUPING SETS ((flow, month), (flow, dispute_type), (flow, source), (flow, outcome)) HAVING sum(cases) > 0`
  return rows.flatMap(({ flow, month, dispute_type: type, source, outcome, ...sums }) => {
    const found = (
      [
        ['month', month],
        ['type', type],
        ['source', source],
        ['outcome', outcome],
      ] as const
    ).find(([, word]) => word !== null)
    // What is not closed has no outcome yet.
    return found?.[1]
      ? [
          {
            part: found[0],
            word: found[1],
            flow: parseStoredEnum(FLOWS, flow, 'flow of tallies'),
            sums,
          },
        ]
      : []
  })
}

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
 * Nothing narrows it: from the rows kept for reports. Each part of them holds every case: the months are taken from the smallest, and only
 * they say what was late and how long things took, which is shown for the whole period alone. The shards are added up first, in the order of
 * the index and so without sorting.
 */
async function readCoarse(db: Read, tenant: Tenant, { from, to }: Period): Promise<PartFlow[]> {
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

/** What came in, was accepted and was closed in a period, in one statement. Rows without a case are left out. */
export async function readFlows(
  db: Read,
  tenant: Tenant,
  period: Period,
  filter: ReportFilter,
): Promise<ReportFlows> {
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  const rows = isNarrowed
    ? await readNarrowed(db, tenant, period, filter)
    : await readCoarse(db, tenant, period)
  const keyed = <Key extends string>(
    part: FlowPart,
    keyOf: (word: string) => Key | null,
  ): KeyedFlow<Key>[] =>
    rows.flatMap(({ word, ...row }) => {
      const key = row.part === part ? keyOf(word) : null
      return key === null ? [] : [{ flow: row.flow, key, sums: row.sums }]
    })
  return {
    months: keyed('month', parseMonth),
    types: keyed('type', (word) => parseStoredEnum(DISPUTE_TYPES, word, 'dispute_type of tallies')),
    sources: keyed('source', (word) => parseStoredEnum(CASE_SOURCES, word, 'source of tallies')),
    outcomes: keyed('outcome', (word) => parseStoredEnum(OUTCOMES, word, 'outcome of tallies')),
  }
}

/** The first month in which a case came in; null where none ever did. */
export async function findEarliestMonth(db: Read, tenant: Tenant): Promise<Month | null> {
  const [row] = await db.$queryRaw<{ month: string | null }[]>`
    SELECT to_char(min(month), 'YYYY-MM') AS month FROM flow_tallies WHERE home_id = ${tenantIdOf(tenant)}::uuid AND flow = 'referred' AND cases > 0`
  return row?.month ? parseMonth(row.month) : null
}

/** Open cases of one status and mediator (null: of none, or of whomever): how many, how many past their mediation period, how many with at most three days left. */
export type OpenCases = {
  readonly status: CaseStatus
  readonly mediatorId: string | null
  readonly cases: number
  readonly late: number
  readonly runningOut: number
}

/** What is not accepted, or not any more here, has neither a mediator nor a period that runs. */
const WITHOUT_PERIOD: readonly CaseStatus[] = ['pending_acceptance', 'returned']

/**
 * Everything that is open now, by status and at an institution by mediator, and for a court what was returned to it: read over these cases of one tenant alone,
 * with the lists' own conditions. Where nothing narrows it, from an index that holds nothing else and from the counts kept by status.
 */
export async function readOpen(
  db: Read,
  tenant: Tenant,
  filter: ReportFilter,
  today: LocalDate,
): Promise<OpenCases[]> {
  const caseFilter = caseFilterOf(filter)
  const isOpen = (status: CaseStatus) =>
    OPEN_STATUSES.some((open) => open === status) || ('courtId' in tenant && status === 'returned')
  // A court asks nothing of single mediators: thousands work for it.
  const mediator = 'institutionId' in tenant ? Prisma.sql`c.mediator_id` : Prisma.sql`NULL::uuid`
  const running = OPEN_STATUSES.filter((status) => !WITHOUT_PERIOD.includes(status))
  const rows = await db.$queryRaw<
    { status: string; mediator: string | null; cases: number; late: number; running_out: number }[]
  >`
    SELECT o.status, o.mediator_id::text AS mediator, o.cases, o.late, o.running_out FROM (
      SELECT c.status, ${mediator} AS mediator_id, count(*)::int AS cases,
        (count(*) FILTER (WHERE ${isLate(today)}))::int AS late, (count(*) FILTER (WHERE ${isRunningOut(today)}))::int AS running_out
      FROM cases c WHERE ${conditionsOf(tenant, { ...caseFilter, statuses: running }, today)} GROUP BY 1, 2) o`
  const others = await countStatuses(
    db,
    tenant,
    { ...caseFilter, statuses: WITHOUT_PERIOD.filter(isOpen) },
    today,
  )
  return [
    ...others.map(({ status, cases }) => ({
      status,
      mediatorId: null,
      cases,
      late: 0,
      runningOut: 0,
    })),
    ...rows.map(({ status, mediator, cases, late, running_out: runningOut }) => ({
      status: parseStoredEnum(CASE_STATUSES, status, 'cases.status'),
      mediatorId: mediator,
      cases,
      late,
      runningOut,
    })),
  ]
}

async function countStatuses(
  db: Read,
  tenant: Tenant,
  filter: CaseFilter,
  today: LocalDate,
): Promise<{ status: CaseStatus; cases: number }[]> {
  if (isByStatusAlone(filter)) {
    const counts = await countByStatus(db, tenant)
    return (filter.statuses ?? []).flatMap((status) =>
      counts[status] ? [{ status, cases: counts[status] }] : [],
    )
  }
  const rows = await db.$queryRaw<{ status: string; cases: number }[]>`
    SELECT c.status, count(*)::int AS cases FROM cases c WHERE ${conditionsOf(tenant, filter, today)} GROUP BY c.status`
  return rows.map(({ status, cases }) => ({
    status: parseStoredEnum(CASE_STATUSES, status, 'cases.status'),
    cases,
  }))
}

/** How many referrals an institution declined in a period. */
export async function countDeclines(
  db: Read,
  institutionId: string,
  { from, to }: Period,
  disputeType: DisputeType | undefined,
): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM case_declines WHERE institution_id = ${institutionId}::uuid
      AND declined_at >= (${firstDayOf(from)}::date::timestamp AT TIME ZONE 'Asia/Shanghai')
      AND declined_at < (${addDays(lastDayOf(to), 1)}::date::timestamp AT TIME ZONE 'Asia/Shanghai')
      ${disputeType ? Prisma.sql`AND dispute_type = ${disputeType}` : Prisma.empty}`
  return row?.n ?? 0
}

/** A mediator of an institution, and how many cases they may carry. */
export type CarryingMediator = {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
  readonly cap: number
}

/** Every mediator an institution has or had, by name. */
export async function findCarryingMediators(
  db: Read,
  institutionId: string,
): Promise<CarryingMediator[]> {
  return db.$queryRaw<CarryingMediator[]>`
    SELECT a.id::text AS id, a.name, a.status = 'active' AS "isActive", p.caseload_cap AS cap
    FROM mediator_profiles p JOIN accounts a ON a.id = p.account_id WHERE p.institution_id = ${institutionId}::uuid ORDER BY a.name, a.id`
}
