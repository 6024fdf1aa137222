/**
 * Days as spreadsheets count them: whole days since 30 December 1899 (or 1 January 1904), the time
 * as a fraction (ECMA-376 Part 1,
 * 18.17.4.1). Excel holds 1900 for a leap year, so what lies before March 1900 means nothing
 * certain.
 */
import { addDays, parseLocalDate } from '@/lib/domain/time/local-date'

const FIRST_CERTAIN = 61
const DAYS_OF_1904 = 1_462
const DAY_SECONDS = 86_400

/**
 * `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` where there is a time of day; null where the number is no
 * day of this system's years.
 */
export function readSerialDay(serial: number, is1904: boolean): string | null {
  const since1900 = is1904 ? serial + DAYS_OF_1904 : serial
  if (!Number.isFinite(since1900) || since1900 < FIRST_CERTAIN || since1900 > 80_000) return null
  const seconds = Math.round(since1900 * DAY_SECONDS)
  const [days, rest] = [Math.floor(seconds / DAY_SECONDS), seconds % DAY_SECONDS]
  const epoch = parseLocalDate('1900-03-01')
  const day = epoch && parseLocalDate(addDays(epoch, days - FIRST_CERTAIN))
  if (!day || rest === 0) return day
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day}T${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}:${two(rest % 60)}`
}
