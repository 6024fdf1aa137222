import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const c = columnsOf('courts', 'c')
const NAME = select({ name: c.name })

/** The name of a court; null where the reader may not see it. */
export async function findCourtName(db: Read, courtId: string): Promise<string | null> {
  const row = await readRow(db, NAME, Prisma.sql`FROM courts c WHERE ${c.id} = ${courtId}::uuid`)
  return row?.name ?? null
}
