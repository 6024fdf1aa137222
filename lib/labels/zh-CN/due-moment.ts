import { toLocalDate, weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import { clockTime } from './clock-time'
import { dayInWords } from './moment'
import { weekday } from './weekday'

/** 11月26日（周四）20:00 */
export function dueInWords(at: Date, today: LocalDate): string {
  const day = toLocalDate(at)
  return `${dayInWords(day, today)}（${weekday[weekdayOf(day)]}）${clockTime(at)}`
}
