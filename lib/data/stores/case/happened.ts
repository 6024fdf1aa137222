import 'server-only'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Happened, Tenant } from './case-filter'

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

const ofTenant = (tenant: Tenant) =>
  'institutionId' in tenant
    ? Prisma.sql`x.holder_id = ${tenant.institutionId}::uuid`
    : Prisma.sql`x.court_id = ${tenant.courtId}::uuid`

/** Which rows `x` say that it happened, and their day as a column. */
const SOURCES = {
  declined: { table: Prisma.sql`assignments`, given: Prisma.sql`AND x.accepted_at IS NULL` },
  resigned: { table: Prisma.sql`assignments`, given: Prisma.sql`AND x.accepted_at IS NOT NULL` },
  withdrawn: { table: Prisma.sql`assignments`, given: Prisma.empty },
  extended: { table: Prisma.sql`clock_extensions`, day: Prisma.sql`x.agreed_on` },
  paused: { table: Prisma.sql`clock_pauses`, day: Prisma.sql`x.from_on` },
} as const

/**
 * The rows `x`, one or more for each case of the tenant to which it happened in the days given:
 * FROM and WHERE, each by an index of its own (migration 0067).
 */
export function fromHappened(tenant: Tenant, { what, from, to }: Happened): Prisma.Sql {
  const source = SOURCES[what]
  const within =
    'day' in source
      ? Prisma.sql`${from ? Prisma.sql`AND ${source.day} >= ${from}::date` : Prisma.empty}
        ${to ? Prisma.sql`AND ${source.day} <= ${to}::date` : Prisma.empty}`
      : Prisma.sql`AND x.ended_because = 'withdrawn' ${source.given}
        ${from ? Prisma.sql`AND x.ended_at >= ${midnight(from)}` : Prisma.empty}
        ${to ? Prisma.sql`AND x.ended_at < ${midnight(addDays(to, 1))}` : Prisma.empty}`
  return Prisma.sql`FROM ${source.table} x WHERE ${ofTenant(tenant)} ${within}`
}

/** The condition on `cases c` of the tenant. */
export function hasHappened(tenant: Tenant, happened: Happened): Prisma.Sql {
  return Prisma.sql`c.id = ANY (ARRAY(SELECT x.case_id ${fromHappened(tenant, happened)}))`
}
