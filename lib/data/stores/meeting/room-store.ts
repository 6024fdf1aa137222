import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { MEDIATION_CLOCK_STATUSES } from '@/lib/domain/case/status'
import type { RoomBooking, RoomProfile } from '@/lib/domain/meeting/decide-room'
import type { Room } from '@/lib/domain/meeting/room'
import { endOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDayOrNull } from '@/lib/data/mappers/day'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

const r = columnsOf('rooms', 'r')
const m = columnsOf('meetings', 'm')
const c = columnsOf('cases', 'c')
const ROOM = select({
  id: r.id,
  name: r.name,
  place: r.place,
  capacity: r.capacity,
  inUseUntil: r.in_use_until,
  version: r.version,
  changedAt: r.changed_at,
  changedBy: r.changed_by,
})
const BOOKING = select({
  mediator: expression<string>(Prisma.sql`coalesce(${c.mediator_name}, ${m.mediator_name})`),
  startsAt: m.starts_at,
})

/** A room with who changed it last. */
export type StoredRoom = Room & {
  readonly version: number
  readonly changedAt: Date
  readonly changedBy: string
}

/** The rooms of the actor's institution by name, those that are closed included. */
export async function findRooms(db: Read): Promise<StoredRoom[]> {
  const rows = await readRows(db, ROOM, Prisma.sql`FROM rooms r ORDER BY ${r.name}, ${r.id}`)
  return rows.map((row) => ({ ...row, inUseUntil: toDayOrNull(row.inUseUntil) }))
}

/** Locks the names of an institution's rooms: of two who give one name at once the second waits. */
export async function lockRoomNames(db: Db, institutionId: string | null): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('rooms of '
    || ${institutionId}, 0))`
}

/** Locks a room against meetings that are planned at the same time (heyi_meeting_clashes). */
export async function lockRoom(db: Db, roomId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('meeting in room '
    || ${roomId}, 0))`
}

/** The first meeting that is planned in the room for later than a day. */
export function findBookingAfter(
  db: Read,
  roomId: string,
  day: LocalDate,
): Promise<RoomBooking | null> {
  return readRow(
    db,
    BOOKING,
    Prisma.sql`FROM meetings m JOIN cases c ON ${c.id} = ${m.case_id}
      WHERE ${m.room_id} = ${roomId}::uuid AND ${m.state} = 'planned'
        AND ${m.ends_at} > ${endOfLocalDate(day)}
        AND ${c.status} IN ${enumListLiteral(MEDIATION_CLOCK_STATUSES)}
      ORDER BY ${m.starts_at} LIMIT 1`,
  )
}

export async function addRoom(
  db: Db,
  { actor }: Grant<'room:create'>,
  profile: RoomProfile,
  at: Date,
): Promise<string> {
  const { id } = await db.room.create({
    data: {
      ...profile,
      institutionId: actor.institutionId!,
      changedAt: at,
      changedBy: actor.name,
    },
    select: { id: true },
  })
  return id
}

/** Writes what was edited over the version it was read in. false: someone else was faster. */
export async function changeRoom(
  db: Db,
  { actor }: Grant<'room:edit'>,
  { id, version }: StoredRoom,
  profile: RoomProfile,
  at: Date,
): Promise<boolean> {
  const { count } = await db.room.updateMany({
    where: { id, version },
    data: { ...profile, version: { increment: 1 }, changedAt: at, changedBy: actor.name },
  })
  return count === 1
}

/** Gives the room its last day, over the version it was read in. */
export async function closeRoomAfter(
  db: Db,
  { actor }: Grant<'room:close'>,
  { id, version }: StoredRoom,
  until: LocalDate,
  at: Date,
): Promise<boolean> {
  const { count } = await db.room.updateMany({
    where: { id, version },
    data: {
      inUseUntil: fromDay(until),
      version: { increment: 1 },
      changedAt: at,
      changedBy: actor.name,
    },
  })
  return count === 1
}
