import 'server-only'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { openNumber } from '@/lib/platform/personal-number'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { profileSelect } from '@/lib/data/mappers/mediator-profile'

/** What 服务人员列表 is narrowed by; `name`: a part of it. */
export type PeopleFilter = {
  readonly name?: string
  /** The last four digits. */
  readonly phoneTail?: string
  readonly state?: 'active' | 'disabled' | 'on_leave' | 'off_roster'
  readonly specialty?: string
}

/** What a row of 服务人员列表 is made of. */
const peopleSelect = {
  id: true,
  name: true,
  phoneSealed: true,
  status: true,
  statusChangedAt: true,
  statusChangedByName: true,
  mustChangePassword: true,
  mediator: { select: { ...profileSelect, leaveFrom: true, leaveTo: true } },
} as const

function whereState(state: PeopleFilter['state'], today: Date): object {
  switch (state) {
    case 'active':
    case 'disabled':
      return { status: state }
    case 'on_leave':
      return { mediator: { leaveFrom: { lte: today }, leaveTo: { gte: today } } }
    case 'off_roster':
      return {
        mediator: {
          OR: [
            { rosterConfirmedOn: null },
            { rosterConfirmedOn: { gt: today } },
            { rosterExpiresOn: { lt: today } },
          ],
        },
      }
    default:
      return {}
  }
}

/** The condition over accounts: mediators of this institution that the filter means. */
export async function wherePeople(
  db: Db,
  institutionId: string,
  { name, phoneTail, state, specialty }: PeopleFilter,
  today: LocalDate,
): Promise<object> {
  return {
    AND: [
      { institutionId, role: 'mediator' },
      // In a LIKE pattern these three would be wildcards.
      ...(name ? [{ name: { contains: name.replace(/[\\%_]/g, '\\$&') } }] : []),
      ...(phoneTail
        ? [{ id: { in: await findIdsByPhoneTail(db, institutionId, phoneTail) } }]
        : []),
      whereState(state, fromDay(today)),
      ...(specialty ? [{ mediator: { specialties: { has: specialty } } }] : []),
    ],
  }
}

/** Someone of the institution who has an initial password and has not signed in with it. */
export type AwaitingPerson = {
  readonly mediatorId: string
  readonly name: string
  readonly version: number
  readonly phoneSealed: string
  readonly expiresAt: Date | null
}

/**
 * The condition over accounts: active mediators with an unused initial password; of one import only
 * those it added.
 */
async function whereAwaiting(
  db: Db,
  institutionId: string,
  importId: string | null,
): Promise<object> {
  const made =
    importId &&
    (await db.importRow.findMany({
      where: { importId, madeId: { not: null } },
      select: { madeId: true },
    }))
  return {
    institutionId,
    role: 'mediator',
    status: 'active',
    mustChangePassword: true,
    ...(made && { id: { in: made.flatMap(({ madeId }) => madeId ?? []) } }),
  }
}

export async function countAwaiting(
  db: Db,
  institutionId: string,
  importId: string | null,
): Promise<number> {
  return db.account.count({ where: await whereAwaiting(db, institutionId, importId) })
}

export async function findAwaitingPeople(
  db: Db,
  institutionId: string,
  importId: string | null,
  take: number,
): Promise<AwaitingPerson[]> {
  const rows = await db.account.findMany({
    where: await whereAwaiting(db, institutionId, importId),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take,
    select: {
      id: true,
      name: true,
      version: true,
      phoneSealed: true,
      initialPasswordExpiresAt: true,
    },
  })
  return rows.map(({ id, initialPasswordExpiresAt, ...row }) => ({
    ...row,
    mediatorId: id,
    expiresAt: initialPasswordExpiresAt,
  }))
}

const MOST_PEOPLE = 5_000

/**
 * Phones are sealed, so each is opened and compared: an institution has tens of mediators, seldom
 * hundreds.
 */
async function findIdsByPhoneTail(db: Db, institutionId: string, tail: string): Promise<string[]> {
  const rows = await db.account.findMany({
    where: { institutionId, role: 'mediator' },
    select: { id: true, phoneSealed: true },
    take: MOST_PEOPLE,
  })
  return rows
    .filter(({ phoneSealed }) => openNumber(phoneSealed).endsWith(tail))
    .map(({ id }) => id)
}

/** Ids of everyone whom the condition means, by name. */
export async function findPeopleIds(db: Db, where: object): Promise<readonly string[]> {
  const rows = await db.account.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true },
    take: MOST_PEOPLE,
  })
  return rows.map(({ id }) => id)
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
