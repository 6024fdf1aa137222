import type { findConferenceLog } from '@/lib/data/stores/conference/record-store'
import { readMarks } from '@/lib/domain/conference/attendance'
import { isPresiding } from '@/lib/domain/conference/conference'
import type { Hearing, HearingAttendance } from '@/lib/domain/confirmation/hearing'
import { attendanceAtHearing } from '@/lib/domain/confirmation/hearing-attendance'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { seatKind } from '@/lib/labels/zh-CN/conference'
import { HEARING_ROOM } from '@/lib/labels/zh-CN/hearing-room'

/** What a hearing by video fills in the form that records its result. */
export type HeldByVideo = {
  readonly attendance: Readonly<Record<string, HearingAttendance>>
  /** When it began and ended, and who came when, in sentences. */
  readonly words: string
}

/** null: there was no conference, it was never opened, or it goes on. */
export function presentHeldByVideo(
  log: Awaited<ReturnType<typeof findConferenceLog>>,
  {
    hearing: { startsAt },
    partyIds,
    now,
  }: { readonly hearing: Hearing; readonly partyIds: readonly string[]; readonly now: Date },
): HeldByVideo | null {
  const record = log && readMarks(log.marks, { startsAt, now })
  if (!record || !log.marks.some(({ kind }) => kind === 'ended')) return null
  const { from, to } = record.held
  const came = record.attendances.flatMap(({ seatId, attendance, arrivedAt }) => {
    const seat = log.seats.find(({ id }) => id === seatId)
    return seat && arrivedAt && attendance !== 'absent' && !isPresiding(seat.kind)
      ? [HEARING_ROOM.came(seat.name, seatKind[seat.kind], clockTime(arrivedAt))]
      : []
  })
  return {
    attendance: Object.fromEntries(attendanceAtHearing(record, log.seats, partyIds)),
    words: [HEARING_ROOM.attended(clockTime(from), clockTime(to), record.minutes), ...came].join(
      '',
    ),
  }
}
