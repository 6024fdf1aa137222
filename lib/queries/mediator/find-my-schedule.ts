import 'server-only'
import { z } from 'zod'
import { findMyMeetings, type ScheduledMeeting } from '@/lib/data/stores/meeting/schedule-store'
import { findWorkingHours } from '@/lib/data/stores/mediator/working-hours-store'
import { computeNoticeDue } from '@/lib/domain/case/notice'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { hoursOn } from '@/lib/domain/meeting/working-hours'
import { findDaysOff } from '@/lib/domain/meeting/cautions'
import { findSpan } from '@/lib/domain/meeting/meeting'
import {
  addDays,
  endOfLocalDate,
  toLocalDate,
  weekdayOf,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { meetingForm, meetingState } from '@/lib/labels/zh-CN/meeting'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'
import { hoursOfDay } from '@/lib/labels/zh-CN/working-hours'
import { SCHEDULE } from '@/lib/labels/zh-CN/schedule'
import { presentAttendances } from '../case/meetings-view'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { readCaseCards, type CaseCardFacts } from './case-card'
import { presentScheduled, type ScheduleMeetingView } from './schedule-meeting-view'

export type ScheduleItem = {
  readonly key: string
  readonly kind: 'meeting' | 'callback' | 'due'
  readonly caseId: string
  /** 15:00—16:00; null for what has no hour. */
  readonly time: string | null
  readonly title: string
  /** 许静 与 恒信物业 */
  readonly between: string
  readonly detail: string | null
  /** Of a meeting that was held today: 已召开, and who was late or absent. */
  readonly held: { readonly state: string; readonly missing: readonly string[] } | null
}

export type ScheduleDay = {
  readonly on: LocalDate
  /** 今天 11月24日 周二 */
  readonly words: string
  readonly isOff: boolean
  /** 工作时间 8:30 至 12:00; null where the mediator has none of their own. */
  readonly hours: string | null
  readonly items: readonly ScheduleItem[]
}

export type MyScheduleView = {
  /** Planned meetings that are over and were not registered. */
  readonly unregistered: readonly ScheduleMeetingView[]
  /** Today, with what was held of it, then each coming day that has something. */
  readonly days: readonly ScheduleDay[]
}

/** Last days of periods are listed this far ahead; meetings and call backs however far. */
const DAYS_AHEAD = 30

/** 日程 of a mediator: meetings, agreed call backs and last days of periods, by day. */
export const findMySchedule = defineSqlQuery({
  act: 'today:read',
  input: z.strictObject({}),
  load: async (db, _input, context) => {
    const [cards, meetings, hours] = await Promise.all([
      readCaseCards(db, context, { statuses: CARRIED_STATUSES }),
      findMyMeetings(db, context.actor.id, endOfLocalDate(addDays(context.today, -1))),
      findWorkingHours(db, context.actor.id),
    ])
    return { cards, meetings, hours }
  },
  present: ({ cards, meetings, hours }, context): MyScheduleView => {
    const { now, today, calendar } = context
    const isOver = ({ state, endsAt }: ScheduledMeeting) => state === 'planned' && endsAt <= now
    const entries = [
      ...meetings.filter((each) => !isOver(each)).map((each) => meetingEntry(each, context)),
      ...cards.flatMap((card) => [...callbackEntries(card, today), ...dueEntries(card, context)]),
    ]
    const days = [...new Set([today, ...entries.map(({ on }) => on)])].sort()
    const off = new Set(findDaysOff(calendar, today, days.at(-1)!))
    return {
      unregistered: meetings.filter(isOver).map((each) => presentScheduled(each, today)),
      days: days.map((on) => ({
        on,
        words: dayWords(on, today),
        isOff: off.has(on),
        hours: hours.length > 0 ? hoursOfDay(hoursOn(hours, on)) : null,
        items: entries
          .filter((entry) => entry.on === on)
          .toSorted((a, b) => a.order - b.order)
          .map(({ item }) => item),
      })),
    }
  },
})

type Entry = { readonly on: LocalDate; readonly order: number; readonly item: ScheduleItem }

function dayWords(on: LocalDate, today: LocalDate): string {
  const word = on === today ? SCHEDULE.today : on === addDays(today, 1) ? SCHEDULE.tomorrow : null
  return SCHEDULE.day(word, dayInWords(on, today), weekdayOf(on))
}

/**
 * One that was held is listed as it was. A meeting that began on an earlier day and goes on is
 * listed today.
 */
function meetingEntry(meeting: ScheduledMeeting, { today }: ReadContext): Entry {
  const { from, to } = findSpan(meeting)
  const on = toLocalDate(from)
  const ends = toLocalDate(to) === on ? clockTime(to) : dayAndTime(to, today)
  const begins = on < today ? dayAndTime(from, today) : clockTime(from)
  return {
    on: on < today ? today : on,
    order: from.getTime(),
    item: {
      key: meeting.id,
      kind: 'meeting',
      caseId: meeting.caseId,
      time: SCHEDULE.until(begins, ends),
      title: SCHEDULE.meeting(meeting.no, meetingForm[meeting.form]),
      between: MEDIATOR.between(meeting.applicants, meeting.respondents),
      detail: meeting.place,
      held:
        meeting.state === 'held'
          ? { state: meetingState.held, missing: presentAttendances(meeting.missing) }
          : null,
    },
  }
}

/** Agreed call backs; one whose day has passed is up today. */
function callbackEntries(card: CaseCardFacts, today: LocalDate): readonly Entry[] {
  return card.callbacks.flatMap(({ callbackAt, personId, personName, note }) => {
    if (!callbackAt) return []
    const on = toLocalDate(callbackAt)
    return [
      {
        on: on < today ? today : on,
        order: callbackAt.getTime(),
        item: {
          key: `callback-${card.id}-${personId}`,
          kind: 'callback' as const,
          caseId: card.id,
          time: on < today ? dayAndTime(callbackAt, today) : clockTime(callbackAt),
          title: SCHEDULE.callback(personName),
          between: MEDIATOR.between(card.applicants, card.respondents),
          detail: note,
          held: null,
        },
      },
    ]
  })
}

/** The last days of the notice and of the period that are to come. */
function dueEntries(card: CaseCardFacts, { today, calendar }: ReadContext): readonly Entry[] {
  if (card.status !== 'in_mediation' || card.clock?.state === 'paused') return []
  const noticeOn = computeNoticeDue(card, calendar)?.on ?? null
  const dueOn = card.clock?.dueOn ?? card.mediationDueOn
  const title = card.isMediationDueProvisional ? SCHEDULE.dueProvisional : SCHEDULE.due
  return [
    { on: noticeOn, title: SCHEDULE.notice },
    { on: dueOn, title },
  ].flatMap(({ on, title: words }) =>
    on && on >= today && on <= addDays(today, DAYS_AHEAD)
      ? [
          {
            on,
            order: Number.MAX_SAFE_INTEGER,
            item: {
              key: `${words}-${card.id}`,
              kind: 'due' as const,
              caseId: card.id,
              time: null,
              title: words,
              between: MEDIATOR.between(card.applicants, card.respondents),
              detail: card.caseNo,
              held: null,
            },
          },
        ]
      : [],
  )
}
