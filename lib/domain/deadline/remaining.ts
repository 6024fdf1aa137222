/**
 * How much of a deadline remains on a day, and how urgent that is.
 *
 * Bands of risk (the product's own; the law knows only the due day), by the working days that
 * remain after today, because nothing gets done on the others: before a holiday of a week a period
 * warns a week earlier. acceptance: due today or overdue red, 1 orange, 2 yellow, more none.
 * mediation: at most 1 or overdue red, at most 3 orange (warning.ts), at most 5 yellow, more none.
 * A case of the 7-day period is therefore yellow from its first day, which is meant: there is no
 * slack in it. A paused or met deadline carries no risk.
 */
import { daysBetween, type LocalDate } from '@/lib/domain/time/local-date'
import { ok, type Result } from '@/lib/domain/time/result'
import { countWorkingDays, type CalendarRefusal, type WorkCalendar } from './calendar'
import type { Deadline, DeadlineKind, DeadlineUnit } from './deadline'
import { MEDIATION_BANDS } from './warning'

export const RISKS = ['none', 'yellow', 'orange', 'red'] as const

export type Risk = (typeof RISKS)[number]

/** A deadline as computed or as stored; `metOn` is the day on which what was due was done. */
export type DeadlineStanding = Pick<Deadline, 'kind' | 'unit' | 'dueOn' | 'pausedSince'> & {
  readonly metOn?: LocalDate | null
}

export type Remaining =
  | {
      readonly state: 'running'
      readonly risk: Risk
      readonly calendarDaysRemaining: number
      /** Set for a clock in working days only. */
      readonly workingDaysRemaining?: number
    }
  | { readonly state: 'due_today'; readonly risk: Risk }
  /** In days of the unit; 0 working days when only days off have passed since the due day. */
  | {
      readonly state: 'overdue'
      readonly risk: Risk
      readonly overdueDays: number
      readonly unit: DeadlineUnit
    }
  | { readonly state: 'paused'; readonly risk: 'none'; readonly since: LocalDate }
  /** `overdueDays` is set when it was met late. */
  | {
      readonly state: 'met'
      readonly risk: 'none'
      readonly overdueDays?: number
      readonly unit: DeadlineUnit
    }

/**
 * The state of a deadline on a day, counted provisionally in a year whose calendar is not published
 * yet. Refused only before the first published year: where a clock in working days is overdue, and
 * where any clock still runs. `today` is the day in Shanghai: on the due day an act is in time
 * until 24:00.
 */
export function computeRemaining(
  deadline: DeadlineStanding,
  today: LocalDate,
  calendar: WorkCalendar,
): Result<Remaining, CalendarRefusal> {
  const { kind, unit, dueOn, pausedSince, metOn } = deadline
  if (metOn && metOn <= dueOn) return ok({ state: 'met', risk: 'none', unit })
  if (metOn) {
    const late = countDays(unit, dueOn, metOn, calendar)
    return late.ok ? ok({ state: 'met', risk: 'none', unit, overdueDays: late.value }) : late
  }
  if (pausedSince) return ok({ state: 'paused', risk: 'none', since: pausedSince })
  if (today === dueOn) return ok({ state: 'due_today', risk: 'red' })
  if (today > dueOn) {
    const overdue = countDays(unit, dueOn, today, calendar)
    return overdue.ok
      ? ok({ state: 'overdue', risk: 'red', overdueDays: overdue.value, unit })
      : overdue
  }
  const left = countWorkingDays(calendar, today, dueOn)
  if (!left.ok) return left
  return ok({
    state: 'running',
    risk: riskOf(kind, left.value),
    calendarDaysRemaining: daysBetween(today, dueOn),
    ...(unit === 'working_day' && { workingDaysRemaining: left.value }),
  })
}

function countDays(
  unit: DeadlineUnit,
  from: LocalDate,
  to: LocalDate,
  calendar: WorkCalendar,
): Result<number, CalendarRefusal> {
  return unit === 'working_day' ? countWorkingDays(calendar, from, to) : ok(daysBetween(from, to))
}

/** The widest number of working days left at which each band still holds. */
const BANDS = {
  acceptance: { red: 0, orange: 1, yellow: 2 },
  mediation: MEDIATION_BANDS,
} satisfies Record<DeadlineKind, Record<Exclude<Risk, 'none'>, number>>

function riskOf(kind: DeadlineKind, left: number): Risk {
  const { red, orange, yellow } = BANDS[kind]
  if (left <= red) return 'red'
  if (left <= orange) return 'orange'
  return left <= yellow ? 'yellow' : 'none'
}
