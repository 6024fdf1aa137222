// Warnings of a mediation period, and who is reminded: the mediator first, then the institution
// that answers for the period (在线调解规则 第24条), at last the court that has to decide what follows
// (第25条第六项). The levels are the product's own (remaining.ts); the law knows only the last day.
import { findLapse, findRunningPause, type LapseFacts } from '../case/lapse'
import type { LocalDate } from '../time/local-date'
import { ok, type Result } from '../time/result'
import { countWorkingDays, type CalendarRefusal, type WorkCalendar } from './calendar'
import { computeRemaining } from './remaining'

/** In the order in which they are raised; `lapsed`: the period has run out. */
export const WARNING_LEVELS = ['yellow', 'orange', 'red', 'lapsed'] as const
export type WarningLevel = (typeof WARNING_LEVELS)[number]

export const REMINDED = ['mediator', 'administrators', 'clerks'] as const
export type Reminded = (typeof REMINDED)[number]

export type WarningFacts = LapseFacts & {
  readonly hasMediator: boolean
  /** The levels already raised for this last day. */
  readonly warned: readonly WarningLevel[]
}

export type Warning = {
  readonly level: WarningLevel
  readonly dueOn: LocalDate
  /** Working days after today up to the last day. */
  readonly remaining: number
  readonly remind: readonly Reminded[]
}

const REMIND = {
  yellow: ['mediator'],
  orange: ['mediator', 'administrators'],
  red: REMINDED,
  lapsed: REMINDED,
} satisfies Record<WarningLevel, readonly Reminded[]>

/**
 * The warning that a period raises on a day; null: none. A level is raised once for each last day,
 * and never after a higher one. A running pause raises none. Without a mediator the administrators
 * are reminded from the first level on, because no one else would be.
 * @returns refused in a year before the first published calendar
 */
export function decideWarning(
  facts: WarningFacts,
  today: LocalDate,
  calendar: WorkCalendar,
): Result<Warning | null, CalendarRefusal> {
  const { mediationDueOn: dueOn, hasMediator, warned } = facts
  if (dueOn === null) return ok(null)
  const level = levelOf(facts, dueOn, today, calendar)
  if (!level.ok) return level
  if (level.value === null || WARNING_LEVELS.indexOf(level.value) <= highest(warned))
    return ok(null)
  const remaining = today < dueOn ? countWorkingDays(calendar, today, dueOn) : ok(0)
  if (!remaining.ok) return remaining
  const first = hasMediator ? 'mediator' : 'administrators'
  const remind = REMINDED.filter((who) =>
    who === 'mediator' ? hasMediator : who === first || REMIND[level.value!].some((r) => r === who),
  )
  return ok({ level: level.value, dueOn, remaining: remaining.value, remind })
}

function levelOf(
  facts: WarningFacts,
  dueOn: LocalDate,
  today: LocalDate,
  calendar: WorkCalendar,
): Result<WarningLevel | null, CalendarRefusal> {
  if (findLapse(facts, today) !== null) return ok('lapsed')
  const pausedSince = findRunningPause(facts, today)?.from ?? null
  const standing = { kind: 'mediation', unit: 'calendar_day', dueOn, pausedSince } as const
  const remaining = computeRemaining(standing, today, calendar)
  if (!remaining.ok) return remaining
  return ok(remaining.value.risk === 'none' ? null : remaining.value.risk)
}

const highest = (warned: readonly WarningLevel[]) =>
  Math.max(-1, ...warned.map((level) => WARNING_LEVELS.indexOf(level)))
