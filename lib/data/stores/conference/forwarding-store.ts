import 'server-only'
import type { TransportKind } from '@/lib/domain/conference/media-limits'
import { TRANSPORT_KINDS } from '@/lib/domain/conference/media-limits'
import type { HallsStatement } from '@/lib/domain/conference/forwarder-protocol'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, readValue, select } from '@/lib/data/typed-reads'

// Which way a conference goes, and what the forwarder is to know of it
// (prisma/functions/204-forwarded-conferences.sql).

const TRANSPORT = select({
  transport: expression<string | null>(Prisma.sql`r.transport`),
  plannedSeats: expression<number>(Prisma.sql`r.planned_seats`),
})

/** The way of a conference (null: not chosen yet); null: it does not exist for the actor. */
export async function findTransport(
  db: Read,
  conferenceId: string,
): Promise<{ readonly transport: TransportKind | null; readonly plannedSeats: number } | null> {
  const row = await readRow(
    db,
    TRANSPORT,
    Prisma.sql`FROM heyi_conference_transport(${conferenceId}::uuid) r`,
  )
  return (
    row && {
      plannedSeats: row.plannedSeats,
      transport:
        row.transport === null
          ? null
          : parseStoredEnum(TRANSPORT_KINDS, row.transport, 'conferences.transport'),
    }
  )
}

/** Chooses the way of a conference. @returns the way that it is: one that is chosen remains */
export async function chooseTransport(
  db: Db,
  conferenceId: string,
  kind: TransportKind,
): Promise<TransportKind> {
  const chosen = await readValue(
    db,
    expression<string>(Prisma.sql`heyi_choose_transport(${conferenceId}::uuid, ${kind})`),
  )
  return parseStoredEnum(TRANSPORT_KINDS, chosen, 'conferences.transport')
}

const FORWARDING = select({
  conferenceId: expression<string>(Prisma.sql`r.conference_id`),
  seatId: expression<string>(Prisma.sql`r.seat_id`),
})

/** The actor's seat, if this page of it may signal to the forwarder now; null: it may not. */
export const findForwarding = (
  db: Read,
  meetingId: string,
  { connection, epoch }: { readonly connection: string; readonly epoch: number },
) =>
  readRow(
    db,
    FORWARDING,
    Prisma.sql`FROM heyi_may_forward(${meetingId}::uuid, ${connection}::uuid, ${epoch}::int) r`,
  )

const STATED = select({
  isOver: expression<boolean>(Prisma.sql`r.is_over`),
  revision: expression<number>(Prisma.sql`r.revision`),
  halls: expression<HallsStatement['halls']>(Prisma.sql`r.halls`),
})

/**
 * Who may send and receive in a conference now, as the forwarder is to know it; null: it is not
 * forwarded. For the role of access (`withAccess`).
 */
export const findStatedHalls = (db: Db, conferenceId: string) =>
  readRow(db, STATED, Prisma.sql`FROM heyi_stated_halls(${conferenceId}::uuid) r`)
