import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { CalendarYear, WorkCalendar } from '@/lib/domain/deadline/calendar'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { mergeCalendar } from '@/lib/platform/published-calendar'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

export type LoadedYear = CalendarYear & {
  readonly source: string
  readonly loadedAt: Date
  readonly loadedBy: string
}

const y = columnsOf('calendar_years', 'y')
const DAYS = { year: y.year, holidays: y.holidays, makeUpWorkdays: y.make_up_workdays }
const YEAR = select({
  ...DAYS,
  source: y.source,
  loadedAt: y.loaded_at,
  loadedBy: y.loaded_by,
})

function toDays(texts: readonly string[]): LocalDate[] {
  return texts.map((text) => {
    const day = parseLocalDate(text)
    if (!day) throw new Error('calendar_years holds a day that does not exist')
    return day
  })
}

const toYear = (row: {
  year: number
  holidays: string[]
  makeUpWorkdays: string[]
}): CalendarYear => ({
  year: row.year,
  holidays: toDays(row.holidays),
  makeUpWorkdays: toDays(row.makeUpWorkdays),
})

/** Years that were loaded from a notice into this deployment. */
export async function findLoadedYears(db: Read): Promise<LoadedYear[]> {
  const rows = await readRows(db, YEAR, Prisma.sql`FROM calendar_years y ORDER BY ${y.year}`)
  return rows.map((row) => ({ ...row, ...toYear(row) }))
}

/** The present statutory calendar: packaged years and loaded ones. */
export async function getCalendar(db: Read): Promise<WorkCalendar> {
  // Not who loaded them: a visitor may know the days alone.
  const rows = await readRows(
    db,
    select(DAYS),
    Prisma.sql`FROM calendar_years y ORDER BY ${y.year}`,
  )
  return mergeCalendar(rows.map(toYear))
}

const RECENT_MS = 10_000
const read = { at: 0, calendar: null as WorkCalendar | null }

/**
 * The calendar for display: each process reads it at most every ten seconds, since every page needs
 * it and a notice comes once a year. Decisions always read it from the database (getCalendar).
 * `at`: this moment.
 */
export async function getRecentCalendar(db: Read, at: Date): Promise<WorkCalendar> {
  const age = at.getTime() - read.at
  if (read.calendar && age >= 0 && age < RECENT_MS) return read.calendar
  const calendar = await getCalendar(db)
  Object.assign(read, { at: at.getTime(), calendar })
  return calendar
}

/**
 * Stores a year's notice; a second notice for the same year replaces the first, and the event chain
 * keeps both. `replaces`: when the notice that the user saw was loaded (null: there was none), so
 * that one of two simultaneous users succeeds. The open cases are then to be recounted
 * (recount-store.ts).
 * @returns false, and nothing is written, where another notice is stored by now
 */
export async function saveCalendarYear(
  db: Db,
  grant: Grant<'calendar:load'> | null,
  year: LoadedYear,
  replaces: Date | null = null,
): Promise<boolean> {
  const row = {
    holidays: [...year.holidays],
    makeUpWorkdays: [...year.makeUpWorkdays],
    source: year.source,
    loadedAt: year.loadedAt,
    loadedBy: grant?.actor.name ?? year.loadedBy,
    recountedAt: null,
    recountAfter: null,
  }
  const { count } = replaces
    ? await db.calendarYear.updateMany({
        where: { year: year.year, loadedAt: replaces },
        data: row,
      })
    : await db.calendarYear.createMany({
        data: [{ year: year.year, ...row }],
        skipDuplicates: true,
      })
  if (count === 1) read.calendar = null
  return count === 1
}
