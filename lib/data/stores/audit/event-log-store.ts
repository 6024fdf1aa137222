import 'server-only'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import { LEGAL_BASES, type LegalBasis } from '@/lib/domain/legal-basis'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db, Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'

/** What a log is filtered by; instants in UTC, `until` not included. */
export type LogFilter = {
  /** The policy of the table says the same; this lets an index serve it. */
  readonly institutionId?: string
  readonly kinds?: readonly EventKind[]
  readonly exceptKinds?: readonly EventKind[]
  readonly actorNames?: readonly string[]
  readonly actorIds?: readonly string[]
  readonly caseIds?: readonly string[]
  readonly since?: Date
  readonly until?: Date
}

/**
 * A row of the whole record. `event` is null where the stored data does not have the shape of its
 * kind.
 */
export type LoggedEvent = {
  readonly id: string
  readonly chain: string
  readonly seq: number
  readonly kind: EventKind
  readonly event: DomainEvent | null
  readonly at: Date
  readonly actorName: string
  readonly actorRole: ActorRole | 'system'
  readonly caseId: string | null
  readonly courtId: string | null
  readonly institutionId: string | null
  readonly basis: LegalBasis | null
}

const KINDS = Object.keys(EVENT_SHAPES) as EventKind[]

/**
 * A single value is compared by equality, so that an index on (tenant, column, time) keeps the
 * order.
 */
function among(values: readonly string[]): object | string | undefined {
  return values.length === 1 ? values[0] : { in: [...values] }
}

function whereLogged({
  institutionId,
  kinds,
  exceptKinds,
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
    ...(actorNames && { actorName: among(actorNames) }),
    ...(actorIds && { actorId: among(actorIds) }),
    ...(caseIds && { caseId: among(caseIds) }),
    ...((since || until) && { at: { ...(since && { gte: since }), ...(until && { lt: until }) } }),
  }
}

type Slice = { readonly where: object; readonly orderBy: never[]; readonly take: number }

/** One page of the record as far as this actor may see it, in the order given. */
export async function findLoggedEvents(
  db: Db,
  filter: LogFilter,
  { where, orderBy, take }: Slice,
): Promise<LoggedEvent[]> {
  const rows = await db.event.findMany({
    where: { AND: [whereLogged(filter), where] },
    orderBy,
    take,
    select: {
      id: true,
      chain: true,
      seq: true,
      kind: true,
      data: true,
      at: true,
      actorName: true,
      actorRole: true,
      caseId: true,
      courtId: true,
      institutionId: true,
      basis: true,
    },
  })
  return rows.map(({ data, ...row }) => {
    const kind = parseStoredEnum(KINDS, row.kind, 'events.kind')
    const read = EVENT_SHAPES[kind].safeParse(data)
    return {
      ...row,
      kind,
      seq: Number(row.seq),
      event: read.success ? ({ kind, data: read.data } as DomainEvent) : null,
      actorRole:
        row.actorRole === 'system'
          ? 'system'
          : parseStoredEnum(ACTOR_ROLES, row.actorRole, 'events.actor_role'),
      basis: row.basis === null ? null : parseStoredEnum(LEGAL_BASES, row.basis, 'events.basis'),
    }
  })
}

function conditionsOf({
  institutionId,
  kinds,
  exceptKinds,
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
    ...among(Prisma.sql`e.actor_name`, actorNames),
    ...among(Prisma.sql`e.actor_id`, actorIds, uuid),
    ...among(Prisma.sql`e.case_id`, caseIds, uuid),
    ...(since ? [Prisma.sql`e.at >= ${since}::timestamptz`] : []),
    ...(until ? [Prisma.sql`e.at < ${until}::timestamptz`] : []),
  ]
  return narrowed.length > 0 ? Prisma.join(narrowed, ' AND ') : Prisma.sql`true`
}

/**
 * How many rows match, counted up to `atMost + 1`: beyond it the exact number is not shown, and
 * counting takes longer the more rows there are. It counts in the list's own order with the limit
 * in the text: a plan that does not know the limit collects and sorts all rows of the tenant.
 */
export async function countLoggedEvents(
  db: Read,
  filter: LogFilter,
  atMost: number,
): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (
      SELECT 1 FROM events e WHERE ${conditionsOf(filter)} ORDER BY e.at DESC, e.id DESC ${limitLiteral(atMost + 1)}) counted`
  return row?.n ?? 0
}

/** Which of these cases are still the institution's. */
export async function findCasesStillHere(
  db: Db,
  institutionId: string,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.case.findMany({
    where: { id: { in: [...caseIds] }, institutionId },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** A case begins with the event that gave it its number; how many links of its chain are read for it. */
const FIRST_LINKS = 3

/**
 * Numbers of cases by id, as their first event recorded them. Only the first links are read, and their kind is compared
 * here: in the statement, it would look up every referral there is by its kind.
 */
export async function findCaseNumbers(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.event.findMany({
    where: { caseId: { in: [...caseIds] }, seq: { lte: FIRST_LINKS } },
    select: { caseId: true, kind: true, data: true },
  })
  return new Map(
    rows.flatMap(({ caseId, kind, data }) => {
      if (kind !== 'case.referred' && kind !== 'case.imported') return []
      const read = EVENT_SHAPES[kind].safeParse(data)
      return caseId && read.success ? [[caseId, read.data.caseNo] as const] : []
    }),
  )
}

/**
 * Distinct names of the actors of recorded events. A recursive query steps from name to name in the
 * index, so that the cost grows with the names and not with the events. `institutionId` null: in
 * the whole record.
 */
export async function findActorNames(
  db: Read,
  institutionId: string | null,
  atMost: number,
): Promise<readonly string[]> {
  const tenant = institutionId
    ? Prisma.sql`e.institution_id = ${institutionId}::uuid`
    : Prisma.sql`true`
  const rows = await db.$queryRaw<{ name: string }[]>`
    WITH RECURSIVE named AS (
      (SELECT e.actor_name AS name FROM events e WHERE ${tenant} AND e.actor_name > '' ORDER BY e.actor_name LIMIT 1)
      UNION ALL
      SELECT (SELECT e.actor_name FROM events e WHERE ${tenant} AND e.actor_name > n.name ORDER BY e.actor_name LIMIT 1) FROM named n WHERE n.name IS NOT NULL)
    SELECT name FROM named WHERE name IS NOT NULL ${limitLiteral(atMost)}`
  return rows.map(({ name }) => name)
}

/** Names of courts and institutions by id. */
export async function findTenantNames(
  db: Db,
  courtIds: readonly string[],
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const courts = await db.court.findMany({
    where: { id: { in: [...courtIds] } },
    select: { id: true, name: true },
  })
  const institutions = await db.institution.findMany({
    where: { id: { in: [...institutionIds] } },
    select: { id: true, name: true },
  })
  return new Map([...courts, ...institutions].map(({ id, name }) => [id, name]))
}
