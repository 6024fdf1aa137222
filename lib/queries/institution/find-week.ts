import 'server-only'
import { z } from 'zod'
import {
  findInstitutionHours,
  type NamedHours,
} from '@/lib/data/stores/mediator/working-hours-store'
import { findRooms } from '@/lib/data/stores/meeting/room-store'
import {
  findMeetingsBetween,
  type ScheduledMeeting,
} from '@/lib/data/stores/meeting/schedule-store'
import { compareByName } from '@/lib/domain/list/by-name'
import { listHours } from '@/lib/domain/meeting/working-hours'
import { findDaysOff } from '@/lib/domain/meeting/cautions'
import { findSpan } from '@/lib/domain/meeting/meeting'
import { isInUse } from '@/lib/domain/meeting/room'
import {
  addDays,
  endOfLocalDate,
  parseLocalDate,
  toLocalDate,
  weekdayOf,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { meetingForm, meetingState } from '@/lib/labels/zh-CN/meeting'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'
import { HOURS, weekInWords } from '@/lib/labels/zh-CN/working-hours'
import { SCHEDULE, WEEK } from '@/lib/labels/zh-CN/schedule'
import { presentAttendances } from '../case/meetings-view'
import { defineSqlQuery, type ReadContext } from '../define-query'

export type WeekEntry = {
  readonly id: string
  readonly caseId: string
  /** 15:00—16:00; of one that was held, as it was. */
  readonly time: string
  readonly between: string
  /** 谢岚 · 现场 */
  readonly detail: string
  /** Of a meeting in no room: where it is. */
  readonly place: string | null
  /** 已召开; null while it is to come. */
  readonly state: string | null
  /** 迟到：张强（15:20 到）; who was late or absent. */
  readonly missing: readonly string[]
}

export type WeekRow = {
  readonly key: string
  readonly name: string
  /** 天河路1号3楼 */
  readonly place: string | null
  readonly isClosed: boolean
  /** One list for each day of the week. */
  readonly days: readonly (readonly WeekEntry[])[]
}

export type WeekView = {
  readonly days: readonly {
    readonly on: LocalDate
    readonly words: string
    readonly isToday: boolean
    readonly isOff: boolean
  }[]
  readonly from: string
  readonly to: string
  readonly total: number
  readonly previous: LocalDate
  readonly next: LocalDate
  /** The week of today is another one. */
  readonly isElsewhere: boolean
  /** Mediators with hours of their own in this week, by name. */
  readonly hours: readonly { readonly name: string; readonly words: readonly string[] }[]
  /** The rooms by name, and last the meetings in none. */
  readonly rows: readonly WeekRow[]
}

/** The Monday of the week that contains a day; of this week where the day is unreadable. */
function mondayOf(week: string | undefined, today: LocalDate): LocalDate {
  const day = parseLocalDate(week ?? '') ?? today
  return addDays(day, 1 - weekdayOf(day))
}

/** 日程 of an institution: the meetings of a week by room and day. */
export const findWeek = defineSqlQuery({
  act: 'mediator:list',
  input: z.strictObject({ week: z.string().max(20).optional() }),
  load: async (db, { week }, { actor, today }) => {
    if (!actor.institutionId) return null
    const monday = mondayOf(week, today)
    const [rooms, meetings, hours] = await Promise.all([
      findRooms(db),
      findMeetingsBetween(
        db,
        actor.institutionId,
        endOfLocalDate(addDays(monday, -1)),
        endOfLocalDate(addDays(monday, 6)),
      ),
      findInstitutionHours(db, actor.institutionId),
    ])
    return { monday, rooms, meetings, hours }
  },
  present: ({ monday, rooms, meetings, hours }, context): WeekView => {
    const { today, calendar } = context
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
    const off = new Set(findDaysOff(calendar, monday, addDays(monday, 6)))
    const rowOf = (roomId: string | null) =>
      days.map((day) =>
        meetings
          .filter((each) => each.roomId === roomId && dayOf(each, monday) === day)
          .map((each) => presentEntry(each, context)),
      )
    const isUsed = (roomId: string) => meetings.some((each) => each.roomId === roomId)
    return {
      days: days.map((on) => ({
        on,
        words: SCHEDULE.day(null, dayInWords(on, today), weekdayOf(on)),
        isToday: on === today,
        isOff: off.has(on),
      })),
      from: dayInWords(monday, today),
      to: dayInWords(addDays(monday, 6), today),
      total: meetings.length,
      previous: addDays(monday, -7),
      next: addDays(monday, 7),
      hours: presentPeopleHours(hours, monday, context.today),
      isElsewhere: monday !== mondayOf(undefined, today),
      rows: [
        ...rooms
          .filter((room) => isInUse(room, monday) || isUsed(room.id))
          .map((room) => ({
            key: room.id,
            name: room.name,
            place: room.place,
            isClosed: !isInUse(room, today),
            days: rowOf(room.id),
          })),
        { key: 'none', name: WEEK.noRoom, place: null, isClosed: false, days: rowOf(null) },
      ],
    }
  },
})

/** From today on, or from the beginning of a later week; to the end of the week. */
function presentPeopleHours(
  hours: readonly NamedHours[],
  monday: LocalDate,
  today: LocalDate,
): WeekView['hours'] {
  const sunday = addDays(monday, 6)
  const names = new Map(hours.map(({ mediatorId, name }) => [mediatorId, name]))
  return [...names]
    .map(([id, name]) => {
      const periods = listHours(
        hours.filter(({ mediatorId }) => mediatorId === id),
        monday,
      ).filter(({ from }) => from <= sunday)
      const words = periods.map(({ from, spans }) =>
        from === monday
          ? weekInWords(spans)
          : `${HOURS.from(dayInWords(from, today))}：${weekInWords(spans)}`,
      )
      return { id, name, words, isUsual: periods.every(({ spans }) => spans === null) }
    })
    .filter(({ isUsual }) => !isUsual)
    .toSorted(compareByName)
    .map(({ name, words }) => ({ name, words }))
}

/** A meeting at separate times that began before the week is listed on its Monday. */
function dayOf(meeting: ScheduledMeeting, monday: LocalDate): LocalDate {
  const day = toLocalDate(findSpan(meeting).from)
  return day < monday ? monday : day
}

function presentEntry(meeting: ScheduledMeeting, { today }: ReadContext): WeekEntry {
  const { state, roomId } = meeting
  const { from, to } = findSpan(meeting)
  const isOneDay = toLocalDate(from) === toLocalDate(to)
  return {
    id: meeting.id,
    caseId: meeting.caseId,
    time: isOneDay
      ? SCHEDULE.until(clockTime(from), clockTime(to))
      : SCHEDULE.until(dayAndTime(from, today), dayAndTime(to, today)),
    between: MEDIATOR.between(meeting.applicants, meeting.respondents),
    detail: WEEK.entry(meeting.mediatorName, meetingForm[meeting.form]),
    place: roomId === null ? meeting.place : null,
    state: state === 'planned' ? null : meetingState[state],
    missing: presentAttendances(meeting.missing),
  }
}
