import 'server-only'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'
import { columnsOf } from '@/lib/data/typed-reads'

// Whether a court refers to an institution: the days that the database keeps from its entry in the
// roster.

const v = columnsOf('institution_courts', 'v')

/** The condition on `institution_courts v` of a statement. */
export const isInForceOn = (today: LocalDate): Prisma.Sql =>
  Prisma.sql`${v.roster_from} <= ${today}::date AND (${v.roster_until} IS NULL OR ${v.roster_until} >= ${today}::date)`

/** The same for a model. */
export const inForceOn = (today: LocalDate) => ({
  rosterFrom: { lte: fromDay(today) },
  OR: [{ rosterUntil: null }, { rosterUntil: { gte: fromDay(today) } }],
})
