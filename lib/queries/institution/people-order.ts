import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  countCarried,
  findWorkTotals,
  NO_WORK,
} from '@/lib/data/stores/mediator/mediator-work-store'
import { readPerformance } from '@/lib/data/stores/statistics/performance-rate-store'
import { findPeopleIds } from '@/lib/data/stores/mediator/people-store'
import { NO_PERFORMANCE } from '@/lib/domain/performance/performance-rate'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { PeopleOrder } from './people-filter'

type Worth = (id: string) => readonly number[]

/** A rate of nothing comes last; of equal rates, the one of more cases comes first. */
const rateOf = (part: number, whole: number) => [whole === 0 ? -1 : part / whole, whole]

async function worthOf(
  db: Db,
  institutionId: string,
  order: Exclude<PeopleOrder, 'name'>,
  ids: readonly string[],
  today: LocalDate,
): Promise<Worth> {
  if (order === 'open') {
    const carried = await countCarried(db, institutionId, ids)
    return (id) => [carried.get(id) ?? 0]
  }
  if (order === 'performance') {
    const filter = { mediatorIds: ids }
    const found = await readPerformance(db, { institutionId }, ['mediator'], filter, today)
    return (id) => {
      const { followed, voluntary } = found.mediator.get(id) ?? NO_PERFORMANCE
      return rateOf(voluntary, followed)
    }
  }
  const work = await findWorkTotals(db, institutionId, ids)
  return (id) => {
    const { succeeded, closed, points } = work.get(id) ?? NO_WORK
    return order === 'rate' ? rateOf(succeeded, closed) : [points]
  }
}

/**
 * All ids of the filter in the requested order, equals by name. The counts are in no index, and an
 * institution has tens of mediators, seldom hundreds, so they are sorted here.
 */
export async function findPeopleInOrder(
  db: Db,
  institutionId: string,
  where: object,
  order: PeopleOrder,
  today: LocalDate,
): Promise<readonly string[]> {
  const ids = await findPeopleIds(db, where)
  if (order === 'name') return ids
  const worth = await worthOf(db, institutionId, order, ids, today)
  const differ = (one: readonly number[], other: readonly number[]) =>
    one.map((value, index) => (other[index] ?? 0) - value).find((by) => by !== 0) ?? 0
  return [...ids].sort((one, other) => differ(worth(one), worth(other)))
}
