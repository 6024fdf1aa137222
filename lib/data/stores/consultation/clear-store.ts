import 'server-only'
import type { Db } from '@/lib/data/door'

/**
 * Removes the words and numbers of consultations without a new entry since `before`, some at a
 * time; what remains is counted. One that never was answered ends with it.
 * @returns how many
 */
export async function clearConsultations(
  db: Db,
  before: Date,
  atMost: number,
  at: Date,
): Promise<number> {
  const due = await db.consultation.findMany({
    where: { lastEntryAt: { lt: before }, removedAt: null },
    orderBy: { lastEntryAt: 'asc' },
    take: atMost,
    select: { id: true },
  })
  const ids = due.map(({ id }) => id)
  await db.consultation.updateMany({
    where: { id: { in: ids }, closedAt: null },
    data: { state: 'closed', dueAt: null, closedAt: at },
  })
  await db.consultation.updateMany({
    where: { id: { in: ids } },
    data: { proofHash: null, phoneSealed: null, ratingWords: null, removedAt: at },
  })
  await db.consultationEntry.updateMany({
    where: { consultationId: { in: ids } },
    data: { words: '' },
  })
  await db.delivery.updateMany({
    where: { consultationId: { in: ids } },
    data: { numberSealed: null },
  })
  return ids.length
}
