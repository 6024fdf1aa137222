import 'server-only'
import type { Db } from '@/lib/data/door'
import { profileSelect } from '@/lib/data/mappers/mediator-profile'
import { compareByName } from '@/lib/domain/list/by-name'
import { MOST_PEOPLE } from './people-conditions'

/** What a row of 服务人员列表 is made of. */
const peopleSelect = {
  id: true,
  name: true,
  phoneSealed: true,
  status: true,
  statusChangedAt: true,
  statusChangedByName: true,
  mustChangePassword: true,
  endedOn: true,
  endedAs: true,
  initialPasswordExpiresAt: true,
  mediator: { select: { ...profileSelect, leaveFrom: true, leaveTo: true } },
} as const

/** Ids of everyone whom the condition means, by name. */
export async function findPeopleIds(db: Db, where: object): Promise<readonly string[]> {
  const rows = await db.account.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
    take: MOST_PEOPLE,
  })
  return rows.toSorted(compareByName).map(({ id }) => id)
}

/** These people of the institution, in the order of the ids given; unknown ids are skipped. */
export async function readPeople(db: Db, institutionId: string, ids: readonly string[]) {
  const rows = await db.account.findMany({
    where: { institutionId, role: 'mediator', id: { in: [...ids] } },
    select: peopleSelect,
  })
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** One mediator of the list, who must exist. */
export async function getPerson(db: Db, mediatorId: string) {
  return db.account.findUniqueOrThrow({ where: { id: mediatorId }, select: peopleSelect })
}
