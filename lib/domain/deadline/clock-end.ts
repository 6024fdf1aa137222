// When a period of the field ends that nothing pauses or extends. Sources: 民诉法 第85条 and the article
// of each clock.
import type { CaseSource } from '../case/source'
import type { LocalDate } from '../time/local-date'
import { ok, type Result } from '../time/result'
import { addWorkingDays, type CalendarRefusal, type WorkCalendar } from './calendar'
import { findClockRule, type ClockKind, type ClockRule } from './clock-rules'
import { countMonthsThrough, countThrough, type PeriodEnd } from './counting'

/**
 * The last day of a clock that began on `startsOn` (a day that is not counted), by the rule in
 * force on that day. `source`: of the case, for the clocks that depend on it. Null where the field
 * had no such period then.
 */
export function computeClockEnd(
  kind: ClockKind,
  startsOn: LocalDate,
  calendar: WorkCalendar,
  source?: CaseSource,
): Result<PeriodEnd, CalendarRefusal> | null {
  const rule = findClockRule(kind, startsOn, source)
  return rule && computeRuleEnd(rule, startsOn, calendar)
}

/** The same for a rule at hand, such as a court's own. */
export function computeRuleEnd(
  rule: Pick<ClockRule, 'length' | 'unit'>,
  startsOn: LocalDate,
  calendar: WorkCalendar,
): Result<PeriodEnd, CalendarRefusal> {
  switch (rule.unit) {
    case 'calendar_day':
      return countThrough(startsOn, rule.length, [], calendar)
    case 'month':
      return countMonthsThrough(startsOn, rule.length, calendar)
    case 'year':
      return countMonthsThrough(startsOn, rule.length * 12, calendar)
    case 'working_day':
      return countWorkingDays(startsOn, rule.length, calendar)
  }
}

function countWorkingDays(
  startsOn: LocalDate,
  length: number,
  calendar: WorkCalendar,
): Result<PeriodEnd, CalendarRefusal> {
  const counted = addWorkingDays(calendar, startsOn, length)
  if (!counted.ok) return counted
  const { on, isProvisional } = counted.value
  return ok({ nominalDueOn: on, dueOn: on, isProvisional })
}
