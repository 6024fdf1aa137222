import 'server-only'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import { LEGAL_BASES, type LegalBasis } from '@/lib/domain/legal-basis'
import type { Db } from '../door'
import { known } from '../mappers/known'

/** An event of a case's chain, as it was stored. */
export type CaseEvent = {
  readonly id: string
  readonly event: DomainEvent
  readonly at: Date
  readonly actorName: string
  readonly actorRole: ActorRole | 'system'
  readonly basis: LegalBasis | null
}

const KINDS = Object.keys(EVENT_SHAPES) as EventKind[]

/** The chain of a case as far as this actor may see it, in the order in which it was written. */
export async function findCaseEvents(db: Db, caseId: string): Promise<CaseEvent[]> {
  const rows = await db.event.findMany({
    where: { caseId },
    orderBy: { seq: 'asc' },
    select: { id: true, kind: true, data: true, at: true, actorName: true, actorRole: true, basis: true },
  })
  return rows.map((row) => {
    const kind = known(KINDS, row.kind, 'events.kind')
    return {
      id: row.id,
      at: row.at,
      actorName: row.actorName,
      // The stored shape belongs to the stored kind: both were checked when they were written, and are again here.
      event: { kind, data: EVENT_SHAPES[kind].parse(row.data) } as DomainEvent,
      actorRole: row.actorRole === 'system' ? 'system' : known(ACTOR_ROLES, row.actorRole, 'events.actor_role'),
      basis: row.basis === null ? null : known(LEGAL_BASES, row.basis, 'events.basis'),
    }
  })
}
