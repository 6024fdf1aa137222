import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Db } from '@/lib/data/door'

/**
 * Removes the lines of imports on which no one has worked since `before`, some imports at a time:
 * what was not made entirely, what was made but for its fingerprint and what it became. One that
 * was not carried to its end is finished with it.
 * @returns how many imports
 */
export async function clearLines(db: Db, before: Date, atMost: number, at: Date): Promise<number> {
  const old = { lt: before }
  const due = await db.import.findMany({
    where: {
      clearedAt: null,
      createdAt: old,
      OR: [{ lastBatchAt: null }, { lastBatchAt: old }],
    },
    take: atMost,
    select: { id: true },
  })
  const of = { importId: { in: due.map(({ id }) => id) } }
  await db.importRow.deleteMany({ where: { ...of, state: { not: 'made' } } })
  await db.importRow.updateMany({ where: of, data: { mistakes: [], preview: Prisma.DbNull } })
  await db.import.updateMany({
    where: { id: of.importId },
    data: { state: 'finished', clearedAt: at },
  })
  return due.length
}
