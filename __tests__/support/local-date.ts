import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

/** A day that a test writes down; a slip of the pen fails the test instead of becoming null. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text)
  if (date === null) throw new RangeError(`no such day: ${text}`)
  return date
}
