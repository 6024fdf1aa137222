import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const c = columnsOf('courts', 'c')
const SETTING = select({ courtId: c.id, court: c.name, days: c.chase_answer_days })

export type CourtChaseDays = {
  readonly courtId: string
  readonly court: string
  /** Working days for the answer to a 催办; null: the usual ones. */
  readonly days: number | null
}

/** The court's setting, locked until it is changed or kept; null where there is no such court. */
export async function lockChaseDays(db: Db, courtId: string): Promise<CourtChaseDays | null> {
  return readRow(db, SETTING, Prisma.sql`FROM courts c WHERE ${c.id} = ${courtId}::uuid FOR UPDATE`)
}

export async function setChaseDays(
  db: Db,
  _grant: Grant<'court:set-chase-days'>,
  courtId: string,
  days: number | null,
): Promise<void> {
  await db.court.update({
    where: { id: courtId },
    data: { chaseAnswerDays: days },
    select: { id: true },
  })
}
