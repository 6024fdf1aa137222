// 共同申请司法确认的期间. Sources: 民诉法 第205条 (自调解协议生效之日起三十日内), 第85条.
import type { LocalDate } from '../time/local-date'
import type { Result } from '../time/result'
import type { CalendarRefusal, WorkCalendar } from './calendar'
import { findClockRule } from './clock-rules'
import { countThrough, type PeriodEnd } from './counting'

/**
 * By when the parties of an agreement may apply together for its confirmation; null where the field
 * had no such period on the day on which the agreement took effect.
 */
export function computeConfirmationEnd(
  effectiveOn: LocalDate,
  calendar: WorkCalendar,
): Result<PeriodEnd, CalendarRefusal> | null {
  const rule = findClockRule('confirmation_application', effectiveOn)
  return rule && countThrough(effectiveOn, rule.length, [], calendar)
}
