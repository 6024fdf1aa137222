import 'server-only'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import type { RefusalCode } from '@/lib/domain/refusal'
import { LEGAL_BASES, type LegalBasis } from '@/lib/domain/legal-basis'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { columnsOf, readRow, readRows, ROW_COUNT, select, type RowOf } from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { readableEvents } from './readable-events'

/** An event of a case's chain as it was stored; for courts, texts that are not theirs are empty. */
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

/** Which events of a case. */
export type CaseEventsFilter = {
  /** Only these kinds. */
  readonly kinds?: readonly EventKind[]
  readonly exceptKinds?: readonly EventKind[]
  /** Without refused acts of these codes. */
  readonly exceptRefusals?: readonly RefusalCode[]
}

export type CaseEventsQuery = CaseEventsFilter & {
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
const EVENTS = readableEvents(
  'id',
  'case_id',
  'seq',
  'kind',
  'data',
  'at',
  'actor_name',
  'actor_role',
  'basis',
)
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

function condition({ kinds, exceptKinds, exceptRefusals }: CaseEventsFilter): Prisma.Sql {
  return Prisma.sql`${kinds ? Prisma.sql`AND ${e.kind} = ANY (${[...kinds]})` : Prisma.empty}
    ${exceptKinds ? Prisma.sql`AND ${e.kind} <> ALL (${[...exceptKinds]})` : Prisma.empty}
    ${
      exceptRefusals
        ? Prisma.sql`AND NOT (${e.kind} = 'act.refused'
          AND ${e.data}->>'code' = ANY (${[...exceptRefusals]}))`
        : Prisma.empty
    }`
}

/** The chain of a case as far as this actor may see it, latest first. `seq` is its cursor. */
export async function findCaseEvents(
  db: Read,
  caseId: string,
  { before, take, ...filter }: CaseEventsQuery,
): Promise<CaseEvent[]> {
  const rows = await readRows(
    db,
    EVENT,
    Prisma.sql`FROM ${EVENTS} e WHERE ${e.case_id} = ${caseId}::uuid ${condition(filter)}
      ${before === undefined ? Prisma.empty : Prisma.sql`AND ${e.seq} < ${before}::bigint`}
      ORDER BY ${e.seq} DESC ${limitLiteral(take)}`,
  )
  return rows.map(toCaseEvent)
}

/** How many events of the case this actor may see. */
export async function countCaseEvents(
  db: Read,
  caseId: string,
  filter: CaseEventsFilter,
): Promise<number> {
  const row = await readRow(
    db,
    select({ count: ROW_COUNT }),
    Prisma.sql`FROM ${EVENTS} e WHERE ${e.case_id} = ${caseId}::uuid ${condition(filter)}`,
  )
  return row?.count ?? 0
}
