import 'server-only'
import { fromDay } from '@/lib/data/mappers/day'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readValue } from '@/lib/data/typed-reads'
import type { LocalDate } from '@/lib/domain/time/local-date'

/**
 * Merges the shards of one tenant's tallies of the months before a day (prisma/functions,
 * heyi_merge_shards).
 * @returns whether a tenant had something to merge
 */
export async function mergeShardsOfOneTenant(db: Db, before: LocalDate): Promise<boolean> {
  const merged = expression<number>(Prisma.sql`heyi_merge_shards(${fromDay(before)}::date, 1)`)
  return (await readValue(db, merged)) > 0
}
