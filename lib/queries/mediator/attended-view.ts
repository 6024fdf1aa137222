import type { findConferenceLog } from '@/lib/data/stores/conference/record-store'
import { attendanceByPerson, readMarks } from '@/lib/domain/conference/attendance'
import type { Attendance, Meeting } from '@/lib/domain/meeting/meeting'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { minuteEnd } from '@/lib/domain/time/whole-minute'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'

/** What the conference of a meeting fills in the form that registers it. */
export type AttendedView = {
  /** As a datetime-local input takes them. */
  readonly from: string
  readonly to: string
  /** How long it lasted, its breaks and private talks, in a sentence. */
  readonly words: string
  readonly people: Readonly<
    Record<string, { readonly attendance: Attendance; readonly arrived: string }>
  >
}

const localMinute = (instant: Date) => `${toLocalDate(instant)}T${clockTime(instant)}`

/** null: there was no conference, or it was never opened. */
export function presentAttended(
  log: Awaited<ReturnType<typeof findConferenceLog>>,
  {
    meeting,
    personIds,
    now,
  }: {
    readonly meeting: Pick<Meeting, 'startsAt'>
    readonly personIds: readonly string[]
    readonly now: Date
  },
): AttendedView | null {
  const record = log && readMarks(log.marks, { startsAt: meeting.startsAt, now })
  if (!log || !record) return null
  const came = attendanceByPerson(record, log.seats)
  const { from, to } = record.held
  const end = minuteEnd(from)
  return {
    from: localMinute(from),
    // of less than a minute it would be the same as `from`, which is refused
    to: localMinute(to > end ? to : end),
    words: CONFERENCE.record(record.minutes, record.breaks.length, record.privateTalks.length),
    people: Object.fromEntries(
      personIds.map((id) => {
        const each = came.get(id)
        const arrived = each?.arrivedAt ? clockTime(each.arrivedAt) : ''
        return [id, { attendance: each?.attendance ?? 'absent', arrived }]
      }),
    ),
  }
}
