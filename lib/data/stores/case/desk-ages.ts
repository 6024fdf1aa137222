import 'server-only'
import type { DeskAge, DeskDays, SinceDays } from '@/lib/domain/desk/court-desk'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { isPaused } from './case-conditions'
import { isSince, KEYS, type Period, type SincePeriod } from './desk-points'

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`

function sinceDaysOf(period: SincePeriod, days: DeskDays): SinceDays {
  if (period === 'archive') return days.archive
  return period === 'week' ? days.week : days.returned
}

function hasSinceAge(period: SincePeriod, age: DeskAge, days: DeskDays): Prisma.Sql {
  const { notOverdue, notToday, notSoon } = sinceDaysOf(period, days)
  const key = KEYS[period]
  const from = { within: notSoon, soon: notToday, today: notOverdue }
  const until = { soon: notSoon, today: notToday, overdue: notOverdue }
  const bounds = [
    ...(age === 'overdue' ? [] : [Prisma.sql`${key} >= ${midnight(from[age])}`]),
    ...(age === 'within' ? [] : [Prisma.sql`${key} < ${midnight(until[age])}`]),
  ]
  const inBounds = Prisma.join(bounds, ' AND ')
  return age === 'within' ? Prisma.sql`(${inBounds} OR ${key} IS NULL)` : inBounds
}

/**
 * Of `cases c` at a point of this period: has it this age? A clock that is paused is not near its
 * end.
 */
export function hasAge(period: Period, age: DeskAge, days: DeskDays): Prisma.Sql {
  if (isSince(period)) return hasSinceAge(period, age, days)
  const { today } = days
  const key = KEYS[period]
  const soon = period === 'acceptance' ? days.acceptanceSoon : days.mediationSoon
  const runs = period === 'running' ? Prisma.sql`NOT ${isPaused(today)}` : Prisma.sql`true`
  switch (age) {
    case 'within':
      return period === 'running'
        ? Prisma.sql`(${key} > ${soon}::date OR ${key} IS NULL OR ${isPaused(today)})`
        : Prisma.sql`(${key} > ${soon}::date OR ${key} IS NULL)`
    case 'soon':
      return Prisma.sql`${key} BETWEEN ${addDays(today, 1)}::date AND ${soon}::date AND ${runs}`
    case 'today':
      return Prisma.sql`${key} = ${today}::date AND ${runs}`
    case 'overdue':
      return Prisma.sql`${key} < ${today}::date AND ${runs}`
  }
}
