import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Setup } from './attempt'

// The mediation period, walked through day by day. Written from the texts: 在线调解规则 第24条 (三十日, 十五日,
// 七日; 各方同意延长), 第26条 (鉴定评估不计入), 特邀规定 第18条 (中止), 民诉法 第85条 (开始之日不计, 末日是休假日的顺延), domain.md,
// Decisions 2. It shares nothing with lib/domain/deadline.

export type Stop = {
  readonly reason: 'appraisal' | 'suspension'
  readonly from: string
  /** Null while it goes on. */
  readonly to: string | null
}
export type Longer = { readonly days: number; readonly agreedOn: string }
export type Clock = {
  readonly setup: Setup
  readonly acceptedOn: string
  readonly stops: readonly Stop[]
  readonly extensions: readonly Longer[]
  readonly today: string
}

/** 国务院办公厅 2026 年节假日安排, from the autumn on. */
const DAYS_OFF = [
  '2026-09-25',
  '2026-10-01',
  '2026-10-02',
  '2026-10-05',
  '2026-10-06',
  '2026-10-07',
]
const WORKED_WEEKENDS = ['2026-09-20', '2026-10-10']
/**
 * The notice for 2027 is not out: a last day in it may still be put off, by the longest holiday at
 * most.
 */
const FIRST_UNPUBLISHED = '2027-01-01'
const LONGEST_HOLIDAY = 16

const COUNTED = new Map<string, LocalDate>()

/** The day so many days later; kept, because the model counts the same days over and over. */
export function plus(day: string, days: number): LocalDate {
  const known = COUNTED.get(`${day}${days}`)
  if (known) return known
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  const later = date.toISOString().slice(0, 10) as LocalDate
  COUNTED.set(`${day}${days}`, later)
  return later
}

export function isDayOff(day: string): boolean {
  if (DAYS_OFF.includes(day)) return true
  if (WORKED_WEEKENDS.includes(day)) return false
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || day === '2027-01-01'
}

export function findStop({ stops }: Pick<Clock, 'stops'>, day: string): Stop | undefined {
  return stops.find(({ from, to }) => from <= day && (to === null || day <= to))
}

const LENGTH = {
  delegated_pre_filing: 30,
  administrative: 30,
  party_application: 30,
  entrusted_ordinary: 15,
  entrusted_summary: 7,
}

/** Days after `from`, paused ones left out, and then to a day that is neither paused nor off. */
function count(clock: Clock, from: string, days: number): string {
  const isStopped = (day: string) => day <= clock.today && findStop(clock, day) !== undefined
  let day = from
  for (let left = days; left > 0;) {
    day = plus(day, 1)
    if (!isStopped(day)) left -= 1
  }
  while (isStopped(day) || (day < FIRST_UNPUBLISHED && isDayOff(day))) day = plus(day, 1)
  return day
}

export type Period = {
  readonly end: string
  readonly mayMove: boolean
  /** An extension that was agreed on after the period had ended without it. */
  readonly tooLate: boolean
}

/** When the period ends, as far as is known today. */
export function periodOf(clock: Clock): Period {
  const original = count(clock, clock.acceptedOn, LENGTH[clock.setup.source])
  let end = original
  let added = 0
  let tooLate = false
  for (const { days, agreedOn } of [...clock.extensions].sort((a, b) =>
    a.agreedOn < b.agreedOn ? -1 : a.agreedOn > b.agreedOn ? 1 : 0,
  )) {
    if (agreedOn > end) tooLate = true
    added += days
    end = count(clock, original, added)
  }
  return { end, mayMove: end >= FIRST_UNPUBLISHED || original >= FIRST_UNPUBLISHED, tooLate }
}

/** The day on which the period ended, if it was over on this day. */
export function lapsedBy(clock: Clock, day: string): string | null {
  const { end, mayMove } = periodOf(clock)
  return day > (mayMove ? plus(end, LONGEST_HOLIDAY) : end) ? end : null
}

/** 在线调解规则 第12条: have three working days passed since the day? */
export function threeWorkingDaysOver(day: string, today: string): boolean {
  let worked = 0
  for (let each = plus(day, 1); each < today; each = plus(each, 1)) if (!isDayOff(each)) worked += 1
  return worked >= 3
}
