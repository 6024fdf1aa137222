import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

/** A day of the sample; one that does not exist fails the tests instead of becoming null. */
export function sampleDay(text: string): LocalDate {
  const date = parseLocalDate(text)
  if (date === null) throw new RangeError(`no such day: ${text}`)
  return date
}
