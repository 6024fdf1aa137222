import 'server-only'
import type { EventKind } from '@/lib/domain/audit/events'
import { Prisma } from '@/lib/data/generated/prisma/client'

/** What a log is filtered by; instants in UTC, `until` not included. */
export type LogFilter = {
  /** The policy of the table says the same; this lets an index serve it. */
  readonly institutionId?: string
  readonly kinds?: readonly EventKind[]
  readonly exceptKinds?: readonly EventKind[]
  /** One look at a list once: without what the institutions concerned keep of it. */
  readonly isWithoutCopies?: boolean
  readonly actorNames?: readonly string[]
  readonly actorIds?: readonly string[]
  readonly caseIds?: readonly string[]
  readonly since?: Date
  readonly until?: Date
}

/** Recorded in the chain of the reader's court, and once more for each institution concerned. */
const COPIED: EventKind = 'list.viewed'

/**
 * A single value is compared by equality, so that an index on (tenant, column, time) keeps the
 * order.
 */
function among(values: readonly string[]): object | string | undefined {
  return values.length === 1 ? values[0] : { in: [...values] }
}

export function whereLogged({
  institutionId,
  kinds,
  exceptKinds,
  isWithoutCopies,
  actorNames,
  actorIds,
  caseIds,
  since,
  until,
}: LogFilter): object {
  return {
    ...(institutionId && { institutionId }),
    ...(kinds && { kind: among(kinds) }),
    ...(exceptKinds && { kind: { notIn: [...exceptKinds] } }),
    ...(isWithoutCopies && { NOT: { kind: COPIED, institutionId: { not: null } } }),
    ...(actorNames && { actorName: among(actorNames) }),
    ...(actorIds && { actorId: among(actorIds) }),
    ...(caseIds && { caseId: among(caseIds) }),
    ...((since || until) && { at: { ...(since && { gte: since }), ...(until && { lt: until }) } }),
  }
}

export function logConditionsOf({
  institutionId,
  kinds,
  exceptKinds,
  isWithoutCopies,
  actorNames,
  actorIds,
  caseIds,
  since,
  until,
}: LogFilter): Prisma.Sql {
  const among = (
    column: Prisma.Sql,
    values: readonly string[] | undefined,
    type = Prisma.sql`text`,
  ) =>
    values
      ? [
          values.length === 1
            ? Prisma.sql`${column} = ${values[0]}::${type}`
            : Prisma.sql`${column} = ANY (${[...values]}::${type}[])`,
        ]
      : []
  const uuid = Prisma.sql`uuid`
  const narrowed = [
    ...(institutionId ? [Prisma.sql`e.institution_id = ${institutionId}::uuid`] : []),
    ...among(Prisma.sql`e.kind`, kinds),
    ...(exceptKinds ? [Prisma.sql`e.kind <> ALL (${[...exceptKinds]})`] : []),
    ...(isWithoutCopies
      ? [Prisma.sql`NOT (e.kind = ${COPIED} AND e.institution_id IS NOT NULL)`]
      : []),
    ...among(Prisma.sql`e.actor_name`, actorNames),
    ...among(Prisma.sql`e.actor_id`, actorIds, uuid),
    ...among(Prisma.sql`e.case_id`, caseIds, uuid),
    ...(since ? [Prisma.sql`e.at >= ${since}::timestamptz`] : []),
    ...(until ? [Prisma.sql`e.at < ${until}::timestamptz`] : []),
  ]
  return narrowed.length > 0 ? Prisma.join(narrowed, ' AND ') : Prisma.sql`true`
}
