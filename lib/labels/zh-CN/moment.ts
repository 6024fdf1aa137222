// Instants and days in words, always in Asia/Shanghai.
import { daysBetween, toLocalDate, yearOf, type LocalDate } from '@/lib/domain/time/local-date'
import { clockTime } from './clock-time'

/** 11月24日, with its year where it is not this one. */
export function dayInWords(day: LocalDate, today: LocalDate): string {
  const [, month, date] = day.split('-').map(Number)
  return `${yearOf(day) === yearOf(today) ? '' : `${yearOf(day)}年`}${month}月${date}日`
}

/** 2026年11月28日: days in documents are written in full, in Arabic figures (GB/T 9704 7.3.5.4). */
export function dayInFull(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** For sentences about what just happened: 14:02 today, 昨天 14:02, else 11月20日 14:02. */
export function momentInWords(instant: Date, today: LocalDate): string {
  const day = toLocalDate(instant)
  const ago = daysBetween(day, today)
  if (ago === 0) return clockTime(instant)
  return ago === 1 ? `昨天 ${clockTime(instant)}` : dayAndTime(instant, today)
}

/** For what is compared with other days: 11月20日 14:02, also of today. */
export function dayAndTime(instant: Date, today: LocalDate): string {
  return `${dayInWords(toLocalDate(instant), today)} ${clockTime(instant)}`
}

/**
 * A day that courts give without a time is stored as its midnight in Shanghai: said without the
 * false 00:00. 2026-11-24 or 2026-11-24 14:02
 */
export function dayOrStamp(instant: Date): string {
  const words = stamp(instant)
  return words.endsWith(' 00:00') ? words.slice(0, -6) : words
}

/** For tables and timelines: 2026-11-24 14:02 */
export function stamp(instant: Date): string {
  return `${toLocalDate(instant)} ${clockTime(instant)}`
}
