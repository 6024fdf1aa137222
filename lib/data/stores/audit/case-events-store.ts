import 'server-only'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import { LEGAL_BASES, type LegalBasis } from '@/lib/domain/legal-basis'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

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

export type EventsQuery = {
  /** Only these kinds. */
  readonly kinds?: readonly EventKind[]
  /** Only what was written before this number of the chain. */
  readonly before?: number
  readonly take: number
}

/** The chain of a case as far as this actor may see it, latest first. `seq` is the place in the chain, to go on from. */
export async function findCaseEvents(
  db: Db,
  caseId: string,
  { kinds, before, take }: EventsQuery,
): Promise<CaseEvent[]> {
  const rows = await db.event.findMany({
    where: {
      caseId,
      ...(kinds && { kind: { in: [...kinds] } }),
      ...(before !== undefined && { seq: { lt: before } }),
    },
    orderBy: { seq: 'desc' },
    take,
    select: {
      id: true,
      seq: true,
      kind: true,
      data: true,
      at: true,
      actorName: true,
      actorRole: true,
      basis: true,
    },
  })
  return rows.map((row) => {
    const kind = parseStoredEnum(KINDS, row.kind, 'events.kind')
    return {
      id: row.id,
      seq: Number(row.seq),
      at: row.at,
      actorName: row.actorName,
      // The stored shape belongs to the stored kind: both were checked when they were written, and are again here.
      event: { kind, data: EVENT_SHAPES[kind].parse(row.data) } as DomainEvent,
      actorRole:
        row.actorRole === 'system'
          ? 'system'
          : parseStoredEnum(ACTOR_ROLES, row.actorRole, 'events.actor_role'),
      basis: row.basis === null ? null : parseStoredEnum(LEGAL_BASES, row.basis, 'events.basis'),
    }
  })
}

/** How many events of the case this actor may see, all and of some kinds. */
export async function countCaseEvents(
  db: Db,
  caseId: string,
  kinds: readonly EventKind[],
): Promise<{ readonly all: number; readonly ofKinds: number }> {
  return {
    all: await db.event.count({ where: { caseId } }),
    ofKinds: await db.event.count({ where: { caseId, kind: { in: [...kinds] } } }),
  }
}
