import 'server-only'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'

/** What 服务人员列表 is narrowed by; `name`: a part of it. */
export type PeopleFilter = {
  readonly name?: string
  /** The last four digits. */
  readonly phoneTail?: string
  readonly state?: 'active' | 'disabled' | 'on_leave' | 'off_roster'
  readonly specialty?: string
}

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

export const MOST_PEOPLE = 5_000

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
    .filter(({ id, phoneSealed }) => {
      const phone = readSealed(phoneSealed, 'accounts.phone_sealed', id)
      return phone !== UNREADABLE && phone.endsWith(tail)
    })
    .map(({ id }) => id)
}
