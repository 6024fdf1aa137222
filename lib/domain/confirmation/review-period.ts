// The review with what the president added. Sources: 民诉法 第187条; 2011年司法确认程序规定 第5条.
import type { WorkCalendar } from '../deadline/calendar'
import { findClockRule } from '../deadline/clock-rules'
import type { LocalDate } from '../time/local-date'
import type { Confirmation } from './confirmation'
import { reviewClock } from './confirmation-clocks'

export type ReviewPeriod = {
  readonly dueOn: LocalDate
  readonly isProvisional: boolean
  /**
   * Days that the president may add; null where the article leaves it open, 0 where it allows none.
   */
  readonly mostExtraDays: number | null
}

/** The period in which an admitted application is decided; null: none runs. */
export function reviewPeriod(
  {
    admittedOn,
    extraDays,
    reviewClock: kind,
  }: Pick<Confirmation, 'admittedOn' | 'extraDays' | 'reviewClock'>,
  calendar: WorkCalendar,
): ReviewPeriod | null {
  if (admittedOn === null) return null
  const clock = reviewClock(admittedOn, { reviewClock: kind }, calendar, extraDays ?? 0)
  if (!clock.ok) return null
  const extension = findClockRule(kind, admittedOn)?.extension
  return {
    dueOn: clock.value.dueOn,
    isProvisional: clock.value.isProvisional,
    mostExtraDays: extension?.by === 'court_president' ? extension.days : 0,
  }
}
