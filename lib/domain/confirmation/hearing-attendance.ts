// Who came to a hearing by video, from the log of its conference. Sources: 民诉解释 第351条
// (本人或者代理人), 第356条; docs/decisions/0151-hearings-by-video.md.
import type { ConferenceRecord, SeatOfPerson } from '../conference/attendance'
import type { HearingAttendance } from './hearing'

/**
 * Of every party that applied whether it came: itself, by its agent or representative, or not. Who
 * was never let in did not come; where both came the party itself counts.
 */
export function attendanceAtHearing(
  { attendances }: Pick<ConferenceRecord, 'attendances'>,
  seats: readonly Pick<SeatOfPerson, 'id' | 'kind' | 'partyIds'>[],
  partyIds: readonly string[],
): ReadonlyMap<string, HearingAttendance> {
  const wasIn = (id: string) =>
    attendances.some(({ seatId, attendance }) => seatId === id && attendance !== 'absent')
  const came = seats.filter(({ id }) => wasIn(id))
  return new Map(
    partyIds.map((partyId) => {
      const own = came.filter((seat) => seat.partyIds.includes(partyId))
      const attendance: HearingAttendance = own.some(({ kind }) => kind === 'party')
        ? 'present'
        : own.length > 0
          ? 'by_agent'
          : 'absent'
      return [partyId, attendance]
    }),
  )
}
