import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const c = columnsOf('courts', 'c')
const RULE = select({ courtId: c.id, court: c.name, days: c.notice_days })

export type CourtNoticeDays = {
  readonly courtId: string
  readonly court: string
  /**
   * Calendar days from the receipt of the referral; null where the court has no rule of its own.
   */
  readonly days: number | null
}

/**
 * The court's own rule for the notice, locked until it is changed or kept; null where there is no
 * such court.
 */
export async function lockNoticeDays(db: Db, courtId: string): Promise<CourtNoticeDays | null> {
  return readRow(db, RULE, Prisma.sql`FROM courts c WHERE ${c.id} = ${courtId}::uuid FOR UPDATE`)
}

/** Writes the court's own rule for the notice. */
export async function setNoticeDays(
  db: Db,
  _grant: Grant<'court:set-notice-days'>,
  courtId: string,
  days: number | null,
): Promise<void> {
  await db.court.update({
    where: { id: courtId },
    data: { noticeDays: days },
    select: { id: true },
  })
}
