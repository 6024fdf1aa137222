import 'server-only'
import type { Db } from '@/lib/data/door'

/**
 * Deletes drafts without a change since `before` and those that were removed, some at a time, with
 * the rows of their files, and the rows of files that were taken out; the bytes are swept
 * (lib/files/sweep-orphans.ts).
 * @returns how many drafts
 */
export async function clearDrafts(db: Db, before: Date, atMost: number): Promise<number> {
  const due = await db.referralDraft.findMany({
    where: { OR: [{ savedAt: { lt: before } }, { state: 'removed' }] },
    take: atMost,
    select: { id: true },
  })
  const { count } = await db.referralDraft.deleteMany({
    where: { id: { in: due.map(({ id }) => id) } },
  })
  await db.referralDraftMaterial.deleteMany({ where: { removedAt: { not: null } } })
  return count
}
