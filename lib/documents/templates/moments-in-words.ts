import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { dayInFull } from '@/lib/labels/zh-CN/moment'

const momentInFull = (instant: Date) => `${dayInFull(toLocalDate(instant))}${clockTime(instant)}`

/** 2026年10月28日15:05至16:20; the second day is named where it is another one. */
export function spanInFull({ from, to }: { readonly from: Date; readonly to: Date }): string {
  const end = toLocalDate(from) === toLocalDate(to) ? clockTime(to) : momentInFull(to)
  return `${momentInFull(from)}至${end}`
}

/** 2026年10月28日15:05:07: as exact as what the case records. */
export function secondInFull(instant: Date): string {
  const second = String(instant.getUTCSeconds()).padStart(2, '0')
  return `${momentInFull(instant)}:${second}`
}

/** The day in words; null where there is none. */
export function dayOrNull(day: LocalDate | null | undefined): string | null {
  return day ? dayInFull(day) : null
}
