// What deserves attention in a plan and forbids nothing. Source: 特邀规定 第14条 (一般在人民法院或者调解组织所在地进行；
// 其他地点须双方选择并征得人民法院同意); docs/decisions/0056-meetings.md.
import { natureOfDay, type WorkCalendar } from '../deadline/calendar'
import { addDays, toLocalDate, type LocalDate } from '../time/local-date'
import { needsPlace, type Meeting } from './meeting'
import { hoursOn, isWithin, type WorkingHours } from './working-hours'

const MEETING_CAUTIONS = ['day_off', 'outside_hours', 'other_place'] as const
export type MeetingCaution = (typeof MEETING_CAUTIONS)[number]

const SHANGHAI_MINUTES = 8 * 60

const minuteOfDay = (instant: Date) =>
  (Math.floor(instant.getTime() / 60_000) + SHANGHAI_MINUTES) % (24 * 60)

/**
 * What a planned meeting gives reason to look at; `hours`: of the mediator. One at separate times
 * has no hours of its own.
 */
export function findMeetingCautions(
  { form, startsAt, endsAt, roomId }: Pick<Meeting, 'form' | 'startsAt' | 'endsAt' | 'roomId'>,
  calendar: WorkCalendar,
  hours: readonly WorkingHours[],
): readonly MeetingCaution[] {
  const isSitting = form !== 'asynchronous'
  const begins = minuteOfDay(startsAt)
  const ends = begins + (endsAt.getTime() - startsAt.getTime()) / 60_000
  const found: Record<MeetingCaution, boolean> = {
    day_off: isSitting && isDayOff(calendar, toLocalDate(startsAt)),
    outside_hours: isSitting && !isWithin(hoursOn(hours, toLocalDate(startsAt)), begins, ends),
    other_place: needsPlace(form) && roomId === null,
  }
  return MEETING_CAUTIONS.filter((caution) => found[caution])
}

function isDayOff(calendar: WorkCalendar, day: LocalDate): boolean {
  const nature = natureOfDay(calendar, day)
  return nature.ok && !nature.value.isWorking
}

/** The weekends and holidays from one day to another, both included. */
export function findDaysOff(
  calendar: WorkCalendar,
  from: LocalDate,
  to: LocalDate,
): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isDayOff(calendar, day)) days.push(day)
  return days
}
