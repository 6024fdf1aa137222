// Three times at which a meeting can be held, offered before anyone looks for one. Sources:
// 特邀规定 第14条 (及时通知), 在线调解规则 第16条 (参与时间); docs/decisions/0146-before-a-conference.md.
import type { WorkCalendar } from '../deadline/calendar'
import type { Leave } from '../mediator/decide-leave'
import { addDays, toLocalDate, type LocalDate } from '../time/local-date'
import { findDaysOff } from './cautions'
import { latestLastDay } from '../case/lapse'
import { isUnavailable, type UnavailableEntry } from './unavailable'
import { hoursOn, type HourSpan, type WorkingHours } from './working-hours'

/** How long a meeting lasts where nothing else is chosen. */
export const USUAL_MINUTES = 60
export const PROPOSED_TIMES = 3

/** The parties learn of it at least a day before: it is also when they are reminded. */
const AHEAD_MS = 24 * 3_600_000
/** Where the period has no last day, and the farthest ahead that is searched. */
const DAYS_AHEAD = 30
const STEP_MINUTES = 30
/** Minutes of the day. Between them people eat and rest. */
const NOON: HourSpan = { from: 12 * 60, to: 14 * 60 }

export type ProposalFacts = {
  readonly mediationDueOn: LocalDate | null
  readonly isMediationDueProvisional: boolean
  readonly parties: readonly { readonly id: string }[]
  readonly unavailable: readonly UnavailableEntry[]
  readonly leave: Leave | null
  readonly hours: readonly WorkingHours[]
  /** Planned meetings of the mediator, of all cases: the one that is moved keeps no time either. */
  readonly busy: readonly { readonly startsAt: Date; readonly endsAt: Date }[]
}

export type ProposedTime = { readonly startsAt: Date; readonly endsAt: Date }

type HalfDay = ProposedTime & { readonly on: LocalDate; readonly isMorning: boolean }

/**
 * The first free time of each half-day, from a day ahead until the period ends, on days that are
 * worked, within the mediator's hours, not on leave, not on a day for which a party said that it
 * cannot come; at most three of them, on different days and with a morning and an afternoon where
 * there are such. A proposal promises nothing: planning it decides (decide-schedule.ts).
 * @param minutes how long the meeting is to last
 */
export function proposeTimes(
  facts: ProposalFacts,
  minutes: number,
  { now, calendar }: { readonly now: Date; readonly calendar: WorkCalendar },
): readonly ProposedTime[] {
  const halves = findHalfDays(facts, minutes, now, calendar)
  const chosen: HalfDay[] = []
  while (chosen.length < PROPOSED_TIMES) {
    const rest = halves.filter((half) => !chosen.includes(half))
    const isNewDay = ({ on }: HalfDay) => chosen.every((each) => each.on !== on)
    const last = chosen.at(-1)
    const next =
      rest.find((half) => isNewDay(half) && half.isMorning !== last?.isMorning) ??
      rest.find(isNewDay) ??
      rest[0]
    if (!next) break
    chosen.push(next)
  }
  return chosen
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))
}

function findHalfDays(
  facts: ProposalFacts,
  minutes: number,
  now: Date,
  calendar: WorkCalendar,
): readonly HalfDay[] {
  const today = toLocalDate(now)
  const farthest = addDays(today, DAYS_AHEAD)
  const { mediationDueOn: dueOn } = facts
  const last = dueOn && latestLastDay(dueOn, facts.isMediationDueProvisional)
  const until = last !== null && last < farthest ? last : farthest
  const daysOff = findDaysOff(calendar, today, until)
  const halves: HalfDay[] = []
  for (let day = today; day <= until; day = addDays(day, 1)) {
    if (daysOff.includes(day) || !isDayFree(facts, day)) continue
    for (const isMorning of [true, false]) {
      const time = findTime(facts, day, isMorning, minutes, now)
      if (time) halves.push({ ...time, on: day, isMorning })
    }
  }
  return halves
}

function isDayFree({ leave, parties, unavailable }: ProposalFacts, day: LocalDate): boolean {
  if (leave && leave.from <= day && day <= leave.to) return false
  return !parties.some(({ id }) => isUnavailable(unavailable, id, day))
}

/** The first free time in one half of a day. */
function findTime(
  { hours, busy }: ProposalFacts,
  day: LocalDate,
  isMorning: boolean,
  minutes: number,
  now: Date,
): ProposedTime | null {
  for (const span of hoursOn(hours, day)) {
    const from = isMorning ? span.from : Math.max(span.from, NOON.to)
    const to = isMorning ? Math.min(span.to, NOON.from) : span.to
    const first = Math.ceil(from / STEP_MINUTES) * STEP_MINUTES
    for (let minute = first; minute + minutes <= to; minute += STEP_MINUTES) {
      const startsAt = instantOf(day, minute)
      const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
      if (startsAt.getTime() - now.getTime() < AHEAD_MS) continue
      if (!busy.some((each) => each.startsAt < endsAt && startsAt < each.endsAt))
        return { startsAt, endsAt }
    }
  }
  return null
}

function instantOf(day: LocalDate, minute: number): Date {
  const two = (value: number) => String(value).padStart(2, '0')
  return new Date(`${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`)
}
