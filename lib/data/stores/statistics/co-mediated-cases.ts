import 'server-only'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CoMediated, Tenant } from '../case/case-filter'

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

/**
 * The entries `m` of 协同调解 that began in the days given, also those that have ended: FROM and WHERE.
 * A mediator may have several of one case. Read by case_co_mediators (holder, added_at).
 */
export function fromCoMediated(tenant: Tenant, { mediatorId, from, to }: CoMediated): Prisma.Sql {
  return Prisma.sql`FROM case_co_mediators m WHERE ${
    'institutionId' in tenant
      ? Prisma.sql`m.holder_id = ${tenant.institutionId}::uuid`
      : Prisma.sql`m.court_id = ${tenant.courtId}::uuid`
  }
    ${mediatorId ? Prisma.sql`AND m.mediator_id = ${mediatorId}::uuid` : Prisma.empty}
    ${from ? Prisma.sql`AND m.added_at >= ${midnight(from)}` : Prisma.empty}
    ${to ? Prisma.sql`AND m.added_at < ${midnight(addDays(to, 1))}` : Prisma.empty}`
}

/** The condition on `cases c` of the tenant. */
export function wasCoMediated(tenant: Tenant, coMediated: CoMediated): Prisma.Sql {
  return Prisma.sql`c.id = ANY (ARRAY(SELECT m.case_id ${fromCoMediated(tenant, coMediated)}))`
}
