// 调解室 of an institution: kept by its administrators. No article; docs/decisions/0056-meetings.md.
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { isInUse, type Room } from './room'

export type RoomProfile = Pick<Room, 'name' | 'place' | 'capacity'>

/** A meeting that is planned in the room. */
export type RoomBooking = { readonly mediator: string; readonly startsAt: Date }

/**
 * A new room, or other facts of one: no two rooms of an institution have one name, because the
 * parties find it by it.
 * @returns the profile, or INPUT_INVALID
 */
export function decideRoom(
  rooms: readonly Room[],
  { id, ...profile }: RoomProfile & { readonly id: string | null },
): Decided<RoomProfile> {
  const isTaken = rooms.some((room) => room.id !== id && room.name === profile.name)
  return isTaken ? refuse('INPUT_INVALID', {}, { name: 'ROOM_NAME_TAKEN' }) : allow(profile)
}

/**
 * A room is used until a day from today on. Meetings that are planned in it for later are moved
 * first.
 * @returns the day, or INPUT_INVALID, ROOM_CLOSED_ALREADY, ROOM_HAS_MEETINGS
 */
export function decideCloseRoom(
  room: Room,
  until: LocalDate,
  bookedAfter: RoomBooking | null,
  { today }: { readonly today: LocalDate },
): Decided<LocalDate> {
  if (!isInUse(room, today))
    return refuse('ROOM_CLOSED_ALREADY', { name: room.name, until: room.inUseUntil })
  if (until < today) return refuse('INPUT_INVALID', {}, { until: 'DAY_PAST' })
  if (bookedAfter)
    return refuse(
      'ROOM_HAS_MEETINGS',
      { mediator: bookedAfter.mediator, at: bookedAfter.startsAt.toISOString() },
      { until: 'ROOM_HAS_MEETINGS' },
    )
  return allow(until)
}
