import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

/**
 * A day for a test; throws when it does not exist, so that no test rests on a day that is not
 * there.
 */
export function day(text: string): LocalDate {
  const date = parseLocalDate(text)
  if (!date) throw new Error(`${text} is no day`)
  return date
}

/** An instant by the clock on the wall in Shanghai: `at('2026-10-26 09:30')`. */
export function at(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`)
}
