/**
 * Days and times as people type them into a list: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日,
 * 20260105, with or without a time of day.
 */
import {
  addDays,
  endOfLocalDate,
  parseLocalDate,
  toLocalDate,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { toHalfWidth } from '@/lib/domain/identity/half-width'

/** `isDay`: no time of day was given; then `at` is the day's first moment in Shanghai. */
export type TypedMoment = { readonly at: Date; readonly isDay: boolean }

// U+5E74, U+6708 and U+65E5 stand behind year, month and day.
const DAY = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const TIME = /^([01]?\d|2[0-3])[:\u65f6](?:([0-5]?\d)\u5206?)?(?::([0-5]\d))?$/

function readDay(text: string): LocalDate | null {
  const match = DAY.exec(text) ?? COMPACT.exec(text)
  if (!match) return null
  const [, year, month = '', day = ''] = match
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** null unless it is a day that exists, alone or with a time of day behind a space or a T. */
export function readTypedMoment(text: string): TypedMoment | null {
  const plain = toHalfWidth(text)
    .trim()
    .replace(/\u65e5(?=\d)/, '$& ')
  const [dayText = '', ...rest] = plain.split(/[\sT]+/)
  const day = readDay(dayText)
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
