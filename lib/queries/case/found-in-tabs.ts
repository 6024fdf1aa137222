import 'server-only'
import type { Read } from '@/lib/data/door'
import { countFoundByStatus } from '@/lib/data/stores/case/case-count-store'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { ListedCases } from './case-list'

/** How many of the cases that the words find are in each tab, whatever else narrows the list. */
export type FoundInTabs<Tab extends string> = Readonly<Record<Tab, number>>

/**
 * Counts the cases found in each tab of a list: a case that is searched for in the wrong tab
 * exists. Null where nothing is searched for, or where the words find too many to count.
 * @param statuses the statuses of each tab; null: all
 */
export async function countFoundInTabs<Tab extends string>(
  db: Read,
  { query, matches }: ListedCases,
  statuses: Readonly<Record<Tab, readonly CaseStatus[] | null>>,
): Promise<FoundInTabs<Tab> | null> {
  const byStatus = await countFoundByStatus(db, query, matches)
  if (!byStatus) return null
  const sum = (among: readonly CaseStatus[] | null) =>
    Object.entries(byStatus).reduce(
      (total, [status, count]) =>
        among === null || among.some((each) => each === status) ? total + count : total,
      0,
    )
  const tabs = Object.keys(statuses) as Tab[]
  return Object.fromEntries(tabs.map((tab) => [tab, sum(statuses[tab])])) as Record<Tab, number>
}
