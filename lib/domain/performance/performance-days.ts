// 履行期: on which days the duties of an agreement fall due. Source: 人民调解法 第29条 (履行的方式、期限).
import { isDuty, type AgreementDraft } from '../agreement/draft'
import { addDays, parseLocalDate, type LocalDate } from '../time/local-date'

/**
 * A day on which a duty is due; `partNo` counts the instalments of an item, 1 where there is one
 * day.
 */
export type PerformanceDay = {
  readonly termNo: number
  readonly partNo: number
  readonly on: LocalDate
}

/**
 * How many days before a duty falls due the mediator is reminded first; a second time on the day.
 */
const REMINDED_AHEAD_DAYS = 3

/** Reminders come in the morning, in Shanghai. */
const REMINDED_AT = '09:00:00+08:00'

/** One reminder of a day of performance; `isAhead`: before it. */
export type Reminder = {
  readonly dueOn: LocalDate
  readonly isAhead: boolean
  readonly at: Date
}

/**
 * Every day of an agreement, in the order of its items. A duty that depends on an event alone has
 * none.
 */
export function findPerformanceDays({
  terms,
}: Pick<AgreementDraft, 'terms'>): readonly PerformanceDay[] {
  return terms.flatMap((term, index) => {
    if (!isDuty(term)) return []
    const days = term.kind === 'instalments' ? term.parts.map(({ on }) => on) : [term.on]
    return days.flatMap((text, part) => {
      const on = parseLocalDate(text)
      return on ? [{ termNo: index + 1, partNo: part + 1, on }] : []
    })
  })
}

/** The day on which all of it is due; null where no duty has a day. */
export function findLastDay(days: readonly Pick<PerformanceDay, 'on'>[]): LocalDate | null {
  return days.reduce<LocalDate | null>((last, { on }) => (last && last > on ? last : on), null)
}

/** The reminders that are still ahead: two for each day, whatever falls due on it. */
export function planPerformanceReminders(
  days: readonly Pick<PerformanceDay, 'on'>[],
  now: Date,
): readonly Reminder[] {
  return [...new Set(days.map(({ on }) => on))]
    .flatMap((dueOn): Reminder[] =>
      [true, false].map((isAhead) => {
        const day = isAhead ? addDays(dueOn, -REMINDED_AHEAD_DAYS) : dueOn
        return { dueOn, isAhead, at: new Date(`${day}T${REMINDED_AT}`) }
      }),
    )
    .filter(({ at }) => at > now)
}
