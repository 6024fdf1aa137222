// Working hours: when meetings are planned as a rule. They are advice and forbid nothing
// (docs/decisions/0069-working-hours-and-fairness.md).
import { addDays, weekdayOf, type LocalDate, type Weekday } from '../time/local-date'

/** Minutes of the day, the end not included. */
export type HourSpan = { readonly from: number; readonly to: number }
export type WeekSpan = HourSpan & { readonly weekday: Weekday }

/** Working hours as most institutions keep them, on every day that is worked. */
export const WORKING_HOURS: HourSpan = { from: 8 * 60 + 30, to: 18 * 60 }

/** The hours of a mediator from one day to another, both included. */
export type WorkingHours = {
  readonly validFrom: LocalDate
  /** null: until other hours are recorded. */
  readonly validTo: LocalDate | null
  /** null: the usual ones. */
  readonly spans: readonly WeekSpan[] | null
}

/** Of the entries that hold on a day, the one recorded last; null: none, the usual hours. */
function findHours(entries: readonly WorkingHours[], day: LocalDate): WorkingHours | null {
  return (
    entries.findLast(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    ) ?? null
  )
}

/**
 * The hours of a day, by the entries in the order in which they were recorded. The usual ones hold
 * for every day: that a day is not worked is a caution of its own.
 */
export function hoursOn(entries: readonly WorkingHours[], day: LocalDate): readonly HourSpan[] {
  const spans = findHours(entries, day)?.spans ?? null
  if (spans === null) return [WORKING_HOURS]
  const weekday = weekdayOf(day)
  return spans.filter((span) => span.weekday === weekday).map(({ from, to }) => ({ from, to }))
}

/** Does one of the spans contain the whole time? */
export function isWithin(spans: readonly HourSpan[], from: number, to: number): boolean {
  return spans.some((span) => span.from <= from && to <= span.to)
}

/** Hours that hold from today or a later day on, and until when. */
export type HoursPeriod = {
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly spans: readonly WeekSpan[] | null
}

/** What holds from today on, one period after the other; the last has no end. */
export function listHours(
  entries: readonly WorkingHours[],
  today: LocalDate,
): readonly HoursPeriod[] {
  const changes = entries.flatMap(({ validFrom, validTo }) => [
    validFrom,
    ...(validTo ? [addDays(validTo, 1)] : []),
  ])
  const days = [...new Set([today, ...changes.filter((day) => day > today)])].sort()
  const periods: HoursPeriod[] = []
  for (const from of days) {
    const spans = findHours(entries, from)?.spans ?? null
    const last = periods.at(-1)
    if (last && JSON.stringify(last.spans) === JSON.stringify(spans)) continue
    if (last) periods[periods.length - 1] = { ...last, to: addDays(from, -1) }
    periods.push({ from, to: null, spans })
  }
  return periods
}
