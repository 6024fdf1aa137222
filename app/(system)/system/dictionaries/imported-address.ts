import type { PlanCounts } from '@/lib/domain/dictionary/plan-import'

const WRITTEN = ['added', 'renamed', 'retired', 'changed'] as const
type Written = Pick<PlanCounts, (typeof WRITTEN)[number]>

/** `done` in the address of a dictionary after an import: imported-2-1-0-0, by WRITTEN. */
export const importedCode = (counts: Written) =>
  ['imported', ...WRITTEN.map((is) => counts[is])].join('-')

/** The counts in a `done` of importedCode; null for any other value. */
export function importedCounts(done: string | undefined): Written | null {
  const counts = /^imported-(\d{1,5})-(\d{1,5})-(\d{1,5})-(\d{1,5})$/.exec(done ?? '')
  if (!counts) return null
  const [added, renamed, retired, changed] = counts.slice(1).map(Number)
  return { added: added!, renamed: renamed!, retired: retired!, changed: changed! }
}
