import 'server-only'
import type { Room } from '@/lib/domain/meeting/room'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const r = columnsOf('rooms', 'r')
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
