import 'server-only'
import { compareByName } from '@/lib/domain/list/by-name'
import type { Db } from '@/lib/data/door'

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
  return rows.toSorted(compareByName).map(({ id, initialPasswordExpiresAt, ...row }) => ({
    ...row,
    mediatorId: id,
    expiresAt: initialPasswordExpiresAt,
  }))
}
