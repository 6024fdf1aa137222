/**
 * Days and times as people type them into a list: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日,
 * 20260105, with or without a time of day.
 */
import { addDays, endOfLocalDate, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { readTypedDay } from '@/lib/domain/time/typed-day'
import { toHalfWidth } from '@/lib/domain/identity/half-width'

/** `isDay`: no time of day was given; then `at` is the day's first moment in Shanghai. */
export type TypedMoment = { readonly at: Date; readonly isDay: boolean }

// U+65F6 and U+5206 are behind hours and minutes.
const TIME = /^([01]?\d|2[0-3])[:\u65f6](?:([0-5]?\d)\u5206?)?(?::([0-5]\d))?$/

/** null unless it is a day that exists, alone or with a time of day behind a space or a T. */
export function readTypedMoment(text: string): TypedMoment | null {
  const plain = toHalfWidth(text)
    .trim()
    .replace(/\u65e5(?=\d)/, '$& ')
  const [dayText = '', ...rest] = plain.split(/[\sT]+/)
  const day = readTypedDay(dayText)
  if (!day || rest.length > 1) return null
  const midnight = endOfLocalDate(addDays(day, -1))
  if (rest.length === 0) return { at: midnight, isDay: true }
  const time = TIME.exec(rest[0] ?? '')
  if (!time) return null
  const [hours, minutes, seconds] = [time[1], time[2], time[3]].map((figure) => Number(figure ?? 0))
  const at = new Date(
    midnight.getTime() + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000,
  )
  return { at, isDay: at.getTime() === midnight.getTime() }
}

/** The day of a moment in Shanghai. */
export function dayOf({ at }: TypedMoment): LocalDate {
  return toLocalDate(at)
}
