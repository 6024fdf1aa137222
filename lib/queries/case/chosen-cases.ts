import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import type { CaseListQuery } from '@/lib/data/stores/case/case-order'
import { findWhereabouts, type Whereabouts } from '@/lib/data/stores/case/whereabouts-store'
import { EXPORT } from '@/lib/labels/zh-CN/export'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import type { SkippedRow } from '../skipped-rows-sheet'

/** Selected cases (导出所选). */
export type ChosenCases = {
  /** Those the list still contains, in its order. */
  readonly rows: readonly CaseListRow[]
  /** Those it does not, in the order in which they were selected. */
  readonly skipped: readonly SkippedRow[]
}

/** Finds the cases selected in a list, which may have changed since the page was rendered. */
export async function findChosenCases(
  db: Db,
  institutionId: string,
  query: CaseListQuery,
  chosen: readonly string[],
): Promise<ChosenCases> {
  const rows = await readCaseList(
    db,
    query,
    { kind: 'ids', ids: chosen },
    { cursor: null, isBackwards: false, take: chosen.length },
  )
  const missing = chosen.filter((id) => !rows.some((row) => row.id === id))
  const whereabouts: ReadonlyMap<string, Whereabouts> =
    missing.length > 0 ? await findWhereabouts(db, institutionId, missing) : new Map()
  return { rows, skipped: missing.map((id) => toSkippedRow(whereabouts.get(id))) }
}

function toSkippedRow(found: Whereabouts | undefined): SkippedRow {
  if (!found) return { label: null, reason: EXPORT.skipped.gone }
  return {
    label: found.caseNo,
    reason:
      found.status === null
        ? EXPORT.skipped.declined
        : EXPORT.skipped.otherwise(caseStatus[found.status]),
  }
}
