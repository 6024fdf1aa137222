import 'server-only'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import { LEGAL_BASES, type LegalBasis } from '@/lib/domain/legal-basis'
import type { Db, Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { type LogFilter, whereLogged, logConditionsOf } from './event-log-conditions'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { readValue, ROW_COUNT } from '@/lib/data/typed-reads'

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
  return readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM (
      SELECT 1 FROM events e WHERE ${logConditionsOf(filter)}
      ORDER BY e.at DESC, e.id DESC ${limitLiteral(atMost + 1)}) counted`,
  )
}
