import 'server-only'
import {
  AT_COURT_STATUSES,
  CASE_STATUSES,
  isAtCourt,
  type CaseStatus,
} from '@/lib/domain/case/status'
import { OPEN_STATUSES } from '@/lib/domain/statistics/open-statuses'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { conditionsOf, isLate, isRunningOut, isWaitingLate } from '../case/case-conditions'
import { isByStatusAlone, type CaseFilter, type ListDays, type Tenant } from '../case/case-filter'
import { countByStatus } from '../case/case-count-store'
import { caseFilterOf, type ReportFilter } from './report-filter'
import {
  columnsOf,
  expression,
  readRows,
  readValue,
  ROW_COUNT,
  select,
} from '@/lib/data/typed-reads'

/**
 * Open cases of one status and mediator (null: of none, or of all): how many, how many wait for
 * acceptance past its due day, how many are past their mediation period or within its last three
 * working days.
 */
export type OpenCases = {
  readonly status: CaseStatus
  readonly mediatorId: string | null
  readonly cases: number
  readonly waitingLate: number
  readonly late: number
  readonly runningOut: number
}

/** What is not accepted, or not any more here, has neither a mediator nor a period that runs. */
const WITHOUT_PERIOD: readonly CaseStatus[] = ['pending_acceptance', ...AT_COURT_STATUSES]

/** Open and accepted: the partial indexes of running cases hold these alone. */
const RUNNING_STATUSES = OPEN_STATUSES.filter((status) => !WITHOUT_PERIOD.includes(status))

const c = columnsOf('cases', 'c')
const BY_STATUS = select({
  status: c.status,
  cases: ROW_COUNT,
})
const HOLDING = select({
  institutionId: expression<string | null>(Prisma.sql`${c.institution_id}::text`),
})
/** Of the counts `o` in the statement below. */
const OPEN = select({
  status: expression<string>(Prisma.sql`o.status`),
  mediatorId: expression<string | null>(Prisma.sql`o.mediator_id::text`),
  cases: expression<number>(Prisma.sql`o.cases`),
  late: expression<number>(Prisma.sql`o.late`),
  runningOut: expression<number>(Prisma.sql`o.running_out`),
})

/**
 * All open cases by status, for an institution also by mediator, and for a court what was returned
 * to it and what it ended then. With a filter: read over the open cases of the tenant, with the
 * conditions of the lists. Without one: from an index of open cases alone and from the counts kept
 * by status.
 */
export async function readOpen(
  db: Read,
  tenant: Tenant,
  filter: ReportFilter,
  days: ListDays,
): Promise<OpenCases[]> {
  const caseFilter = caseFilterOf(filter)
  const isOpen = (status: CaseStatus) =>
    OPEN_STATUSES.some((open) => open === status) || ('courtId' in tenant && isAtCourt(status))
  // A court does not see single mediators: thousands work for it.
  const mediator = 'institutionId' in tenant ? Prisma.sql`c.mediator_id` : Prisma.sql`NULL::uuid`
  const running = { ...caseFilter, statuses: RUNNING_STATUSES }
  const [others, waitingLate, rows] = await Promise.all([
    countStatuses(db, tenant, { ...caseFilter, statuses: WITHOUT_PERIOD.filter(isOpen) }, days),
    countWaitingLate(db, tenant, caseFilter, days),
    readRows(
      db,
      OPEN,
      Prisma.sql`FROM (
        SELECT c.status, ${mediator} AS mediator_id, count(*)::int AS cases,
          (count(*) FILTER (WHERE ${isLate(days.today)}))::int AS late,
          (count(*) FILTER (WHERE ${isRunningOut(days)}))::int AS running_out
        FROM cases c WHERE ${conditionsOf(tenant, running, days)}
        GROUP BY 1, 2) o`,
    ),
  ])
  return [
    ...others.map(({ status, cases }) => ({
      status,
      mediatorId: null,
      cases,
      waitingLate: status === 'pending_acceptance' ? waitingLate : 0,
      late: 0,
      runningOut: 0,
    })),
    ...rows.map((row) => ({
      ...row,
      waitingLate: 0,
      status: parseStoredEnum(CASE_STATUSES, row.status, 'cases.status'),
    })),
  ]
}

/**
 * Institutions that have an open case of this court, or that this mediator carries one for; from
 * the open cases alone: those that wait for acceptance and those that run have an index each.
 */
export async function findInstitutionsWithOpenCases(
  db: Read,
  courtId: string,
  { mediatorId }: Pick<ReportFilter, 'mediatorId'>,
  days: ListDays,
): Promise<string[]> {
  const rows = await readRows(
    db,
    HOLDING,
    Prisma.sql`FROM (${Prisma.join(
      [['pending_acceptance'] as const, RUNNING_STATUSES].map(
        (statuses) => Prisma.sql`SELECT c.institution_id FROM cases c
          WHERE ${conditionsOf({ courtId }, { statuses, mediatorId }, days)}`,
      ),
      ' UNION ALL ',
    )}) c GROUP BY c.institution_id`,
  )
  return rows.flatMap(({ institutionId }) => institutionId ?? [])
}

/** From the cases that wait, which are few whatever the size of the tenant. */
function countWaitingLate(
  db: Read,
  tenant: Tenant,
  filter: CaseFilter,
  days: ListDays,
): Promise<number> {
  const waiting = { ...filter, statuses: ['pending_acceptance'] } as const
  return readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM cases c WHERE ${conditionsOf(tenant, waiting, days)}
      AND ${isWaitingLate(days.today)}`,
  )
}

async function countStatuses(
  db: Read,
  tenant: Tenant,
  filter: CaseFilter,
  days: ListDays,
): Promise<{ status: CaseStatus; cases: number }[]> {
  if (isByStatusAlone(filter)) {
    const counts = await countByStatus(db, tenant)
    return (filter.statuses ?? []).flatMap((status) =>
      counts[status] ? [{ status, cases: counts[status] }] : [],
    )
  }
  const rows = await readRows(
    db,
    BY_STATUS,
    Prisma.sql`FROM cases c WHERE ${conditionsOf(tenant, filter, days)} GROUP BY ${c.status}`,
  )
  return rows.map(({ status, cases }) => ({
    status: parseStoredEnum(CASE_STATUSES, status, 'cases.status'),
    cases,
  }))
}
