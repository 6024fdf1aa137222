import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

/** A DATE column arrives as midnight UTC; its day is the day that was stored. */
export function toDay(date: Date): LocalDate {
  return parseLocalDate(date.toISOString().slice(0, 10))!
}

export function toDayOrNull(date: Date | null): LocalDate | null {
  return date && toDay(date)
}

/** The value a DATE column takes for a day. */
export function fromDay(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
