import 'server-only'
import {
  AMOUNT_STEPS,
  DIFFICULTIES,
  LEVEL_FROM,
  PARTY_STEPS,
  SHORT_PERIOD_SOURCES,
} from '@/lib/domain/statistics/difficulty'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { enumListLiteral } from '@/lib/data/sql-literals'
import type { Assigned, Tenant } from '../case/case-filter'

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

const reached = (value: Prisma.Sql, steps: readonly number[]) =>
  Prisma.join(
    steps.map((step) => Prisma.sql`(coalesce(${value}, 0) >= ${Prisma.raw(String(step))})::int`),
    ' + ',
  )

/** The points of difficulty.ts for the case `d` of an assignment `x`. */
const POINTS = Prisma.sql`(
  ${reached(Prisma.sql`(SELECT count(*) FROM parties p WHERE p.case_id = d.id)`, PARTY_STEPS)}
  + ${reached(Prisma.sql`d.amount`, AMOUNT_STEPS)}
  + (d.source IN ${enumListLiteral(SHORT_PERIOD_SOURCES)})::int
  + (EXISTS (SELECT 1 FROM assignments y WHERE y.case_id = x.case_id
      AND y.mediator_id <> x.mediator_id AND y.assigned_at < x.assigned_at
      AND y.ended_because IS DISTINCT FROM 'undone'))::int)`

/** The level for the points of a row `q`. */
const LEVEL = Prisma.sql`CASE ${Prisma.join(
  DIFFICULTIES.toReversed().map(
    (level) =>
      Prisma.sql`WHEN q.points >= ${Prisma.raw(String(LEVEL_FROM[level]))} THEN ${Prisma.raw(`'${level}'`)}`,
  ),
  ' ',
)} END`

/**
 * A sub-select of the cases that were assigned in the days given, one row for each mediator and
 * case: mediator_id, case_id, level. An assignment that was undone is none; of several of one
 * mediator the last counts. Read by assignments (holder, assigned_at).
 */
export function assignedCases(
  tenant: Tenant,
  { mediatorId, from, to }: Pick<Assigned, 'mediatorId' | 'from' | 'to'>,
): Prisma.Sql {
  return Prisma.sql`(SELECT q.mediator_id, q.case_id, ${LEVEL} AS level FROM (
    SELECT DISTINCT ON (x.mediator_id, x.case_id) x.mediator_id, x.case_id, ${POINTS} AS points
    FROM assignments x JOIN cases d ON d.id = x.case_id
    WHERE ${
      'institutionId' in tenant
        ? Prisma.sql`x.holder_id = ${tenant.institutionId}::uuid`
        : Prisma.sql`x.court_id = ${tenant.courtId}::uuid`
    } AND x.ended_because IS DISTINCT FROM 'undone'
      ${mediatorId ? Prisma.sql`AND x.mediator_id = ${mediatorId}::uuid` : Prisma.empty}
      ${from ? Prisma.sql`AND x.assigned_at >= ${midnight(from)}` : Prisma.empty}
      ${to ? Prisma.sql`AND x.assigned_at < ${midnight(addDays(to, 1))}` : Prisma.empty}
    ORDER BY x.mediator_id, x.case_id, x.assigned_at DESC) q)`
}

/** The condition on `cases c` of the tenant. */
export function wasAssigned(tenant: Tenant, assigned: Assigned): Prisma.Sql {
  return Prisma.sql`c.id = ANY (ARRAY(SELECT s.case_id FROM ${assignedCases(tenant, assigned)} s
    ${assigned.level ? Prisma.sql`WHERE s.level = ${assigned.level}` : Prisma.empty}))`
}
