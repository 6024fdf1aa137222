import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const c = columnsOf('courts', 'c')
const LIMIT = select({ courtId: c.id, court: c.name, most: c.max_extension_days })

export type CourtExtensionLimit = {
  readonly courtId: string
  readonly court: string
  /** Days that the parties of a case may add to the mediation period in all. */
  readonly most: number
}

/** How many days the court lets the parties of its cases add in all. */
export async function getMaxExtensionDays(db: Read, courtId: string): Promise<number> {
  const row = await readRow(db, LIMIT, Prisma.sql`FROM courts c WHERE ${c.id} = ${courtId}::uuid`)
  if (!row) throw new Error('the court of a case is not to be read')
  return row.most
}

/** The limit of a court, locked until it is changed or kept; null where there is no such court. */
export async function lockExtensionLimit(
  db: Db,
  courtId: string,
): Promise<CourtExtensionLimit | null> {
  return readRow(db, LIMIT, Prisma.sql`FROM courts c WHERE ${c.id} = ${courtId}::uuid FOR UPDATE`)
}

/** Writes the limit of a court. */
export async function setExtensionLimit(
  db: Db,
  _grant: Grant<'court:set-extension-limit'>,
  courtId: string,
  most: number,
): Promise<void> {
  await db.court.update({
    where: { id: courtId },
    data: { maxExtensionDays: most },
    select: { id: true },
  })
}
