import 'server-only'
import { compareByName } from '@/lib/domain/list/by-name'
import type { Db } from '@/lib/data/door'

export type MediatorName = {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
}

/** Mediators of an institution whose name contains the text, by name. */
export async function findMediatorsByName(
  db: Db,
  institutionId: string,
  text: string,
  atMost: number,
): Promise<MediatorName[]> {
  const rows = await db.account.findMany({
    // In a LIKE pattern these three would be wildcards.
    where: { institutionId, role: 'mediator', name: { contains: text.replace(/[\\%_]/g, '\\$&') } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: atMost,
    select: { id: true, name: true, status: true },
  })
  return rows
    .toSorted(compareByName)
    .map(({ id, name, status }) => ({ id, name, isActive: status === 'active' }))
}
