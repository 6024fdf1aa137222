import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  countCarried,
  findWorkTotals,
  NO_WORK,
  type WorkTotals,
} from '@/lib/data/stores/mediator/mediator-work-store'
import { findPeopleIds } from '@/lib/data/stores/mediator/people-store'
import type { PeopleOrder } from './people-filter'

type Worth = (id: string) => readonly number[]

/**
 * Mediators without closed cases have no rate and come last; at equal rates, the one who closed
 * more comes first.
 */
const rateOf = ({ closed, succeeded }: WorkTotals) => [
  closed === 0 ? -1 : succeeded / closed,
  closed,
]

async function worthOf(
  db: Db,
  institutionId: string,
  order: Exclude<PeopleOrder, 'name'>,
  ids: readonly string[],
): Promise<Worth> {
  if (order === 'open') {
    const carried = await countCarried(db, institutionId, ids)
    return (id) => [carried.get(id) ?? 0]
  }
  const work = await findWorkTotals(db, institutionId, ids)
  return (id) =>
    order === 'rate' ? rateOf(work.get(id) ?? NO_WORK) : [(work.get(id) ?? NO_WORK).points]
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
): Promise<readonly string[]> {
  const ids = await findPeopleIds(db, where)
  if (order === 'name') return ids
  const worth = await worthOf(db, institutionId, order, ids)
  const differ = (one: readonly number[], other: readonly number[]) =>
    one.map((value, index) => (other[index] ?? 0) - value).find((by) => by !== 0) ?? 0
  return [...ids].sort((one, other) => differ(worth(one), worth(other)))
}
