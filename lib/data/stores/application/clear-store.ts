import 'server-only'
import type { Db } from '@/lib/data/door'

/**
 * Removes content, number and files of drafts without a change since `before.drafts`, and of
 * applications that ended without a case before `before.ended`, some at a time; the row remains and
 * is counted. The bytes are swept (lib/files/sweep-orphans.ts).
 * @returns how many
 */
export async function clearApplications(
  db: Db,
  before: { readonly drafts: Date; readonly ended: Date },
  atMost: number,
  at: Date,
): Promise<number> {
  const due = await db.application.findMany({
    where: {
      removedAt: null,
      OR: [
        { state: 'draft', savedAt: { lt: before.drafts } },
        { state: 'declined', answeredAt: { lt: before.ended } },
        { state: 'withdrawn', withdrawnAt: { lt: before.ended } },
      ],
    },
    take: atMost,
    select: { id: true },
  })
  const ids = due.map(({ id }) => id)
  await db.application.updateMany({
    where: { id: { in: ids } },
    data: {
      contentSealed: null,
      phoneSealed: null,
      phoneHash: null,
      proofHash: null,
      removedAt: at,
    },
  })
  await db.applicationMaterial.deleteMany({ where: { applicationId: { in: ids } } })
  await db.delivery.updateMany({
    where: { applicationId: { in: ids } },
    data: { numberSealed: null },
  })
  return ids.length
}
