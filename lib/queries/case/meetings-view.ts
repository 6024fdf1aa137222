import { MEDIATION_CLOCK_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { FiledDelivery } from '@/lib/data/stores/delivery/delivery-store'
import { findMeetingCautions } from '@/lib/domain/meeting/cautions'
import { hoursOn, type WorkingHours } from '@/lib/domain/meeting/working-hours'
import {
  ATTENDANCES,
  findSpan,
  type Meeting,
  type MeetingAttendance,
  type MeetingState,
} from '@/lib/domain/meeting/meeting'
import {
  findUnavailableSpans,
  isUnavailable,
  type UnavailableEntry,
} from '@/lib/domain/meeting/unavailable'
import { toLocalDate, weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import {
  attendance,
  MEETING,
  meetingCaution,
  meetingForm,
  meetingState,
} from '@/lib/labels/zh-CN/meeting'
import { DELIVERY, deliveryState } from '@/lib/labels/zh-CN/delivery'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'
import { outsideHours } from '@/lib/labels/zh-CN/hour-spans'
import { weekday } from '@/lib/labels/zh-CN/weekday'

export type MeetingView = {
  readonly id: string
  /** 第2次调解会 */
  readonly title: string
  /** 现场 */
  readonly form: string
  /** 11月24日 周二 15:00—16:00; of one that was held, as it was. */
  readonly when: string
  readonly place: string | null
  readonly state: MeetingState
  /** 待召开; of a planned one whose case is closed, 未召开. */
  readonly stateWords: string
  /** It has a live room. */
  readonly hasConference: boolean
  readonly mediator: string
  /** 通知：许静已发送；恒信物业未送达 */
  readonly notified: string | null
  /** What deserves attention in a plan. */
  readonly cautions: readonly string[]
  /** A party said that it cannot come on its day. */
  readonly isToMove: boolean
  /** Why it was moved last, or cancelled. */
  readonly reason: string | null
  /** 到场：许静、张强 */
  readonly attendances: readonly string[]
  /** What was noted of a person. */
  readonly notes: readonly string[]
}

export type MeetingsView = {
  /** Those to come, the first of them first; then the others, latest first. */
  readonly list: readonly MeetingView[]
  /** 许静：11月25日 至 11月27日不能到会 */
  readonly unavailable: readonly string[]
}

type Context = {
  readonly today: LocalDate
  readonly calendar: WorkCalendar
  /** Of the mediator. */
  readonly hours: readonly WorkingHours[]
}

/** 11月24日 周二 15:00—16:00, or 11月24日 周二 15:00—11月26日 15:00. */
export function spanInWords(from: Date, to: Date, today: LocalDate): string {
  const day = toLocalDate(from)
  const ends = toLocalDate(to) === day ? clockTime(to) : dayAndTime(to, today)
  const begins = `${dayInWords(day, today)} ${weekday[weekdayOf(day)]} ${clockTime(from)}`
  return MEETING.span(begins, ends)
}

/** 到场：许静; 迟到：张强（15:20 到）; 未到：恒信物业. */
export function presentAttendances(
  attendances: readonly Pick<MeetingAttendance, 'personName' | 'attendance' | 'arrivedAt'>[],
): readonly string[] {
  return ATTENDANCES.flatMap((wanted) => {
    const names = attendances
      .filter((each) => each.attendance === wanted)
      .map(({ personName, arrivedAt }) =>
        arrivedAt ? MEETING.arrived(personName, clockTime(arrivedAt)) : personName,
      )
    return names.length > 0 ? [MEETING.attendance(attendance[wanted], names)] : []
  })
}

/** 指导法官：童岚 */
const presentJudges = (names: readonly string[]): readonly string[] =>
  names.length > 0 ? [MEETING.attendance(MEETING.guidingJudges, names)] : []

/** `mediator`: who has the case now, and so holds what is ahead. */
function presentMeeting(
  meeting: Meeting,
  { isCaseOpen, mediator }: { readonly isCaseOpen: boolean; readonly mediator: string | null },
  deliveries: readonly FiledDelivery[],
  missing: readonly string[],
  { today, calendar, hours }: Context,
): MeetingView {
  const { state, reason } = meeting
  const isDue = state === 'planned' && isCaseOpen
  const span = findSpan(meeting)
  return {
    id: meeting.id,
    title: MEETING.no(meeting.no),
    form: meetingForm[meeting.form],
    when: spanInWords(span.from, span.to, today),
    place: meeting.place,
    state,
    stateWords: state === 'planned' && !isCaseOpen ? MEETING.unheld : meetingState[state],
    hasConference: isDue && (meeting.form === 'video' || meeting.form === 'mixed'),
    mediator: MEETING.mediator((isDue && mediator) || meeting.mediatorName),
    notified: presentNotified(deliveries.filter(({ meetingId }) => meetingId === meeting.id)),
    isToMove: isDue && missing.length > 0,
    cautions: isDue
      ? findMeetingCautions(meeting, calendar, hours)
          .map((each) =>
            each === 'outside_hours'
              ? outsideHours(hoursOn(hours, toLocalDate(meeting.startsAt)))
              : meetingCaution[each],
          )
          .concat(missing.map(MEETING.cannotCome))
      : [],
    reason: reason && (state === 'cancelled' ? MEETING.reason(reason) : MEETING.moved(reason)),
    attendances: [
      ...presentAttendances(meeting.attendances),
      ...presentJudges(meeting.guidingJudges ?? []),
    ],
    notes: meeting.attendances.flatMap(({ personName, note }) =>
      note ? [MEETING.note(personName, note)] : [],
    ),
  }
}

/** The parties that said they cannot come on the day of a meeting. */
export const findMissing = (
  parties: readonly { readonly id: string; readonly name: string }[],
  unavailable: readonly UnavailableEntry[],
  { startsAt }: Pick<Meeting, 'startsAt'>,
): readonly string[] =>
  parties
    .filter(({ id }) => isUnavailable(unavailable, id, toLocalDate(startsAt)))
    .map(({ name }) => name)

/** The meetings of a case, and the days from today on on which a party cannot come. */
export function presentMeetings(
  {
    parties,
    meetings,
    unavailable,
    deliveries,
    status,
    mediatorName,
  }: {
    readonly parties: readonly { readonly id: string; readonly name: string }[]
    readonly meetings: readonly Meeting[]
    readonly unavailable: readonly UnavailableEntry[]
    readonly deliveries: readonly FiledDelivery[]
    readonly status: CaseStatus
    readonly mediatorName: string | null
  },
  context: Context,
): MeetingsView {
  const isOpen = (MEDIATION_CLOCK_STATUSES as readonly CaseStatus[]).includes(status)
  const isAhead = ({ state }: Meeting) => state === 'planned' && isOpen
  const startOf = (meeting: Meeting) => findSpan(meeting).from.getTime()
  const byStart = meetings.toSorted((a, b) => startOf(a) - startOf(b))
  const ordered = [
    ...byStart.filter(isAhead),
    ...byStart.filter((each) => !isAhead(each)).reverse(),
  ]
  return {
    list: ordered.map((meeting) =>
      presentMeeting(
        meeting,
        { isCaseOpen: isOpen, mediator: mediatorName },
        deliveries,
        findMissing(parties, unavailable, meeting),
        context,
      ),
    ),
    unavailable: isOpen
      ? parties.flatMap(({ id, name }) => {
          const spans = presentUnavailable(unavailable, id, context.today)
          return spans.length > 0 ? [MEETING.unavailable(name, spans)] : []
        })
      : [],
  }
}

/** The days from today on on which a party cannot come: 11月25日, 11月27日 至 11月29日. */
export function presentUnavailable(
  entries: readonly UnavailableEntry[],
  partyId: string,
  today: LocalDate,
): readonly string[] {
  return findUnavailableSpans(entries, partyId, today).map(({ from, to }) =>
    MEETING.daySpan(dayInWords(from, today), dayInWords(to, today)),
  )
}

/** The state of the last notice of a meeting to each party and each of its agents. */
function presentNotified(deliveries: readonly FiledDelivery[]): string | null {
  const last = new Map(deliveries.map((each) => [each.agentId ?? each.partyId, each]))
  if (last.size === 0) return null
  return DELIVERY.notified(
    [...last.values()].map(
      ({ receiver, behalf, state }) =>
        `${DELIVERY.receiver(receiver, behalf)}${deliveryState[state]}`,
    ),
  )
}
