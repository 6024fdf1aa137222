import 'server-only'
import { asSystem } from '@/lib/data/door'
import { mergeShardsOfOneTenant } from '@/lib/data/stores/statistics/tally-shards-store'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

/** In one run; the next goes on. */
const MOST_TENANTS = 10_000

const firstOfMonth = (day: LocalDate) => `${day.slice(0, 7)}-01` as LocalDate

/**
 * Merges the tallies of the months before the last one, which hardly change any more: a transaction
 * for each tenant, so that writers wait for one tenant's rows at most. Several processes may do so
 * at once.
 * @returns the number of tenants with something to merge
 */
export async function mergeTallies(now: Date): Promise<number> {
  const thisMonth = firstOfMonth(toLocalDate(now))
  const lastMonth = firstOfMonth(addDays(thisMonth, -1))
  for (let merged = 0; merged < MOST_TENANTS; merged++) {
    const isMerged = await asSystem('merge the tallies of closed months', (db) =>
      mergeShardsOfOneTenant(db, lastMonth),
    )
    if (!isMerged) return merged
  }
  return MOST_TENANTS
}
