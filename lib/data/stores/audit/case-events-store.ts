import 'server-only'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import { LEGAL_BASES, type LegalBasis } from '@/lib/domain/legal-basis'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import {
  columnsOf,
  expression,
  readRow,
  readRows,
  ROW_COUNT,
  select,
  type RowOf,
} from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'

/** An event of a case's chain, as it was stored. */
export type CaseEvent = {
  readonly id: string
  readonly seq: number
  readonly event: DomainEvent
  readonly at: Date
  readonly actorName: string
  readonly actorRole: ActorRole | 'system'
  readonly basis: LegalBasis | null
}

const KINDS = Object.keys(EVENT_SHAPES) as EventKind[]

export type CaseEventsQuery = {
  /** Only these kinds. */
  readonly kinds?: readonly EventKind[]
  /** Only what was written before this number of the chain. */
  readonly before?: number
  readonly take: number
}

const e = columnsOf('events', 'e')
const eventColumns = {
  id: e.id,
  seq: e.seq,
  kind: e.kind,
  data: e.data,
  at: e.at,
  actorName: e.actor_name,
  actorRole: e.actor_role,
  basis: e.basis,
}
const EVENT = select(eventColumns)
type EventRead = RowOf<typeof eventColumns>

function toCaseEvent({ seq, kind: stored, data, actorRole, basis, ...row }: EventRead): CaseEvent {
  const kind = parseStoredEnum(KINDS, stored, 'events.kind')
  return {
    ...row,
    seq: Number(seq),
    // The shape belongs to the kind: both were checked when they were written, and are again here.
    event: { kind, data: EVENT_SHAPES[kind].parse(data) } as DomainEvent,
    actorRole:
      actorRole === 'system'
        ? 'system'
        : parseStoredEnum(ACTOR_ROLES, actorRole, 'events.actor_role'),
    basis: basis === null ? null : parseStoredEnum(LEGAL_BASES, basis, 'events.basis'),
  }
}

/** The chain of a case as far as this actor may see it, latest first. `seq` is its cursor. */
export async function findCaseEvents(
  db: Read,
  caseId: string,
  { kinds, before, take }: CaseEventsQuery,
): Promise<CaseEvent[]> {
  const rows = await readRows(
    db,
    EVENT,
    Prisma.sql`FROM events e WHERE ${e.case_id} = ${caseId}::uuid
      ${kinds ? Prisma.sql`AND ${e.kind} = ANY (${[...kinds]})` : Prisma.empty}
      ${before === undefined ? Prisma.empty : Prisma.sql`AND ${e.seq} < ${before}::bigint`}
      ORDER BY ${e.seq} DESC ${limitLiteral(take)}`,
  )
  return rows.map(toCaseEvent)
}

/** How many events of the case this actor may see, all and of some kinds. */
export async function countCaseEvents(
  db: Read,
  caseId: string,
  kinds: readonly EventKind[],
): Promise<{ readonly all: number; readonly ofKinds: number }> {
  const row = await readRow(
    db,
    select({
      all: ROW_COUNT,
      ofKinds: expression<number>(
        Prisma.sql`(count(*) FILTER (WHERE ${e.kind} = ANY (${[...kinds]})))::int`,
      ),
    }),
    Prisma.sql`FROM events e WHERE ${e.case_id} = ${caseId}::uuid`,
  )
  return row ?? { all: 0, ofKinds: 0 }
}
