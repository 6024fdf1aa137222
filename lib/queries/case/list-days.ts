import 'server-only'
import type { ListDays } from '@/lib/data/stores/case/case-filter'
import { computeLevelEnds } from '@/lib/domain/deadline/warning'
import type { ReadContext } from '../define-query'

/**
 * The days that the conditions of a list of cases depend on, as of a read. Throws RangeError before
 * the first published year of the calendar, which no read of today can meet.
 */
export function listDaysOf({ today, calendar }: Pick<ReadContext, 'today' | 'calendar'>): ListDays {
  const ends = computeLevelEnds(today, calendar)
  if (!ends.ok) throw new RangeError(`no calendar for the lists of ${today}`)
  const { red, orange: soon, yellow } = ends.value
  return { today, red, soon, yellow }
}
