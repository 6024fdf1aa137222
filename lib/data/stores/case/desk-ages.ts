import 'server-only'
import type { DeskAge, DeskDays, SinceDays } from '@/lib/domain/desk/court-desk'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { isSince, KEYS, type Period, type SincePeriod } from './desk-points'

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

/** Ages by what is left: those of a part of the desk follow each other in this order. */
const BY_AGE: readonly DeskAge[] = ['overdue', 'today', 'soon', 'within']

function sinceDaysOf(period: SincePeriod, days: DeskDays): SinceDays {
  if (period === 'archive') return days.archive
  return period === 'week' ? days.week : days.returned
}

/** The first days of `today`, `soon` and `within` of a period, as its key counts them. */
function firstDays(
  period: Period,
  days: DeskDays,
): Readonly<Record<Exclude<DeskAge, 'overdue'>, LocalDate>> {
  if (isSince(period)) {
    const { notOverdue, notToday, notSoon } = sinceDaysOf(period, days)
    return { today: notOverdue, soon: notToday, within: notSoon }
  }
  const soon = period === 'acceptance' ? days.acceptanceSoon : days.mediationSoon
  return { today: days.today, soon: addDays(days.today, 1), within: addDays(soon, 1) }
}

/**
 * Of `cases c` at a point of this period: has its key one of these ages, which follow each other?
 * One range, so that an index serves it. What has no key, and what is paused, is said beside it.
 */
export function hasAge(period: Period, ages: readonly DeskAge[], days: DeskDays): Prisma.Sql {
  const places = ages.map((age) => BY_AGE.indexOf(age))
  const [first, last] = [BY_AGE[Math.min(...places)]!, BY_AGE[Math.max(...places)]!]
  const next = BY_AGE[BY_AGE.indexOf(last) + 1]
  const from = firstDays(period, days)
  // The day of a performance is a day already; of the others the moment since which they wait.
  const dayOf = (day: LocalDate) =>
    isSince(period) && period !== 'performance' ? midnight(day) : Prisma.sql`${day}::date`
  const bounds = [
    ...(first === 'overdue' ? [] : [Prisma.sql`${KEYS[period]} >= ${dayOf(from[first])}`]),
    ...(next && next !== 'overdue' ? [Prisma.sql`${KEYS[period]} < ${dayOf(from[next])}`] : []),
  ]
  return bounds.length > 0 ? Prisma.join(bounds, ' AND ') : Prisma.sql`true`
}
