import 'server-only'
import { WARNING_DAYS, type RosterEntry } from '@/lib/domain/roster/roster'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { rosterSelect, toRosterEntry } from '@/lib/data/mappers/roster'

// Certificates that end soon, for the system's warnings.

export type EndingEntry = RosterEntry & { readonly warnedDays: number | null }

/**
 * The entries in force for which a warning is due and was not given. @param atMost the next call
 * goes on
 */
export async function findEndingEntries(
  db: Db,
  today: LocalDate,
  atMost: number,
): Promise<EndingEntry[]> {
  const due = WARNING_DAYS.map((days) => ({
    validUntil: { lte: fromDay(addDays(today, days)) },
    OR: [{ warnedDays: null }, { warnedDays: { gt: days } }],
  }))
  const rows = await db.rosterEntry.findMany({
    where: {
      status: 'confirmed',
      validFrom: { lte: fromDay(today) },
      validUntil: { gte: fromDay(today) },
      OR: due,
    },
    orderBy: [{ validUntil: 'asc' }, { id: 'asc' }],
    take: atMost,
    select: { ...rosterSelect, warnedDays: true },
  })
  return rows.map(({ warnedDays, ...row }) => ({ ...toRosterEntry(row), warnedDays }))
}

/** Marks the warning as given. @returns false: another process did it */
export async function markWarned(
  db: Db,
  { id, warnedDays }: Pick<EndingEntry, 'id' | 'warnedDays'>,
  days: number,
): Promise<boolean> {
  const { count } = await db.rosterEntry.updateMany({
    where: { id, warnedDays },
    data: { warnedDays: days },
  })
  return count === 1
}
