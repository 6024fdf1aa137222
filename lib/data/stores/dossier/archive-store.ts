import 'server-only'
import type { CaseRecord } from '@/lib/data/mappers/case'
import type { Db } from '@/lib/data/door'

/**
 * 归档: the closed case becomes an archived one. Only the system does it, with the volume that was
 * bound.
 */
export async function archiveCase(
  db: Db,
  { id, version }: Pick<CaseRecord, 'id' | 'version'>,
  at: Date,
): Promise<void> {
  await db.case.update({
    where: { id, status: 'closed', version },
    data: {
      status: 'archived',
      version: { increment: 1 },
      lastAct: 'case.archived',
      lastActBy: '',
      lastActAt: at,
    },
    select: { id: true },
  })
}
