import 'server-only'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRows, select } from '@/lib/data/typed-reads'

/**
 * Agreements of which so many days have passed since their effect, and those that all had confirmed
 * by then.
 */
export type ConfirmationShare = {
  readonly days: number
  readonly agreements: number
  readonly applied: number
}

const SHARE = select({
  days: expression<number>(Prisma.sql`x.days`),
  agreements: expression<number>(Prisma.sql`x.agreements`),
  applied: expression<number>(Prisma.sql`x.applied`),
})

/**
 * Of the agreements of the own institution or court that took effect in a period, by 1, 7 and 30
 * days, as of a moment.
 */
export function readConfirmationShares(
  db: Read,
  { from, to }: Period,
  at: Date,
): Promise<ConfirmationShare[]> {
  return readRows(
    db,
    SHARE,
    Prisma.sql`FROM heyi_confirmation_shares(${firstDayOf(from)}::date, ${lastDayOf(to)}::date,
      ${at}) x
      ORDER BY x.days`,
  )
}
