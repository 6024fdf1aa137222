import 'server-only'
import { fromDay } from '@/lib/data/mappers/day'
import type { Db } from '@/lib/data/door'
import type { LocalDate } from '@/lib/domain/time/local-date'

/**
 * Merges the shards of one tenant's tallies of the months before a day (prisma/functions,
 * heyi_merge_shards).
 * @returns whether a tenant had something to merge
 */
export async function mergeShardsOfOneTenant(db: Db, before: LocalDate): Promise<boolean> {
  const [row] = await db.$queryRaw<{ merged: number }[]>`
    SELECT heyi_merge_shards(${fromDay(before)}::date, 1) AS merged`
  return (row?.merged ?? 0) > 0
}
