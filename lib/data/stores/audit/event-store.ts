import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import {
  chainOf,
  EVENT_SHAPES,
  type DomainEvent,
  type EventKind,
  type EventSubject,
} from '@/lib/domain/audit/events'
import { MOVE_EVENTS } from '@/lib/domain/case/moves'
import type { LegalBasis } from '@/lib/domain/legal-basis'
import { newId } from '@/lib/platform/ids'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'
import { readableEvents } from './readable-events'

export type NewEvent = {
  readonly event: DomainEvent
  readonly subject: EventSubject
  /** null: the system itself. */
  readonly by: Actor | null
  readonly at: Date
  readonly basis?: LegalBasis | null
}

/**
 * The event's columns; the data is checked against its shape. The database numbers, links and
 * hashes it.
 */
export function toEventRow({ event, subject, by, at, basis }: NewEvent) {
  return {
    id: newId(),
    chain: chainOf(subject),
    kind: event.kind,
    at,
    basis: basis ?? null,
    data: EVENT_SHAPES[event.kind].parse(event.data),
    actorId: by?.id ?? null,
    actorName: by?.name ?? '',
    actorRole: by?.role ?? 'system',
    caseId: subject.caseId ?? null,
    courtId: subject.courtId ?? null,
    institutionId: subject.institutionId ?? null,
  }
}

/**
 * Appends one event to its chain, in the caller's transaction; the database numbers and hashes it.
 * The data is checked against its shape first, so that every stored event can be read.
 * @returns the event's id, for score points and receipts that refer to it
 */
export async function appendEvent(db: Db, event: NewEvent): Promise<string> {
  const row = toEventRow(event)
  await db.event.create({ data: row, select: { id: true } })
  return row.id
}

/**
 * When an event was recorded that this transaction has added: later than the time that was given
 * where its chain has a later event already (prisma/functions/020-chains.sql). For rows that say
 * when the same happened.
 */
export async function findEventTime(db: Db, id: string): Promise<Date> {
  const { at } = await db.event.findUniqueOrThrow({ where: { id }, select: { at: true } })
  return at
}

/**
 * Appends several events in one statement, ordered by the names of their chains: two transactions
 * that write to the same chains wait in the same order and cannot deadlock. One parameter carries
 * them all: a page that a reviewer opens leaves one for each institution on it, and a call of the
 * model costs as much as the page itself (docs/operations/performance.md). Those of one chain keep
 * their order.
 */
export async function appendEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  const rows = JSON.stringify(events.map((event, position) => ({ ...toEventRow(event), position })))
  await db.$executeRaw`
    INSERT INTO events (id, chain, kind, at, basis, data, actor_id, actor_name, actor_role, case_id,
      court_id, institution_id)
    SELECT r.id, r.chain, r.kind, r.at, r.basis, r.data, r."actorId", r."actorName", r."actorRole",
      r."caseId", r."courtId", r."institutionId"
    FROM jsonb_to_recordset(${rows}::jsonb) AS r (id uuid, chain text, kind text, at timestamptz,
      basis text, data jsonb, "actorId" uuid, "actorName" text, "actorRole" text, "caseId" uuid,
      "courtId" uuid, "institutionId" uuid, position int)
    ORDER BY r.chain COLLATE "C", r.position`
}

const e = columnsOf('events', 'e')
const MOVE = select({ kind: e.kind, by: e.actor_name, at: e.at })
const MOVES = readableEvents('case_id', 'seq', 'kind', 'actor_name', 'at')

export type LastMove = { readonly kind: EventKind; readonly by: string; readonly at: Date }

/**
 * The last event that changed this case, as far as the actor may see it: reported to a user who
 * came too late.
 */
export async function findLastMove(db: Db, caseId: string): Promise<LastMove | null> {
  const row = await readRow(
    db,
    MOVE,
    Prisma.sql`FROM ${MOVES} e WHERE ${e.case_id} = ${caseId}::uuid
      AND ${e.kind} = ANY (${[...MOVE_EVENTS]}) ORDER BY ${e.seq} DESC LIMIT 1`,
  )
  return row && { kind: row.kind as EventKind, by: row.by, at: row.at }
}

/**
 * Whether the last that is seen of a case that is out of sight is its referral: then that was
 * undone, which is no event of the institution (case-store.ts).
 */
export const isUndoneReferral = (last: LastMove | null): boolean =>
  last?.kind === 'case.referred-again'

const h = columnsOf('chain_heads', 'h')
const HEAD = select({ seq: h.seq, hash: h.hash })

/**
 * The head of a case's chain of events; its row is locked, so that no event is added before the
 * transaction ends. Throws where the case has no event.
 */
export async function lockChainHead(
  db: Db,
  caseId: string,
): Promise<{ readonly seq: number; readonly hash: string }> {
  const head = await readRow(
    db,
    HEAD,
    Prisma.sql`FROM chain_heads h WHERE ${h.chain} = ${chainOf({ caseId })} FOR UPDATE`,
  )
  if (!head) throw new Error('a case has no chain of events')
  return { seq: Number(head.seq), hash: head.hash }
}
