import 'server-only'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import { LEGAL_BASES, type LegalBasis } from '@/lib/domain/legal-basis'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
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

type EventRead = Omit<CaseEvent, 'seq' | 'event' | 'actorRole' | 'basis'> & {
  seq: bigint
  kind: string
  data: unknown
  actorRole: string
  basis: string | null
}

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
  const rows = await db.$queryRaw<EventRead[]>`
    SELECT e.id, e.seq, e.kind, e.data, e.at, e.actor_name AS "actorName",
      e.actor_role AS "actorRole", e.basis
    FROM events e WHERE e.case_id = ${caseId}::uuid
      ${kinds ? Prisma.sql`AND e.kind = ANY (${[...kinds]})` : Prisma.empty}
      ${before === undefined ? Prisma.empty : Prisma.sql`AND e.seq < ${before}::bigint`}
    ORDER BY e.seq DESC ${limitLiteral(take)}`
  return rows.map(toCaseEvent)
}

/** How many events of the case this actor may see, all and of some kinds. */
export async function countCaseEvents(
  db: Read,
  caseId: string,
  kinds: readonly EventKind[],
): Promise<{ readonly all: number; readonly ofKinds: number }> {
  const [row] = await db.$queryRaw<{ all: number; ofKinds: number }[]>`
    SELECT count(*)::int AS "all",
      (count(*) FILTER (WHERE e.kind = ANY (${[...kinds]})))::int AS "ofKinds"
    FROM events e WHERE e.case_id = ${caseId}::uuid`
  return row ?? { all: 0, ofKinds: 0 }
}
