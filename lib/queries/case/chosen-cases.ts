import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { readCaseList, type CaseListQuery } from '@/lib/data/stores/case/case-list-store'
import { findWhereabouts, type Whereabouts } from '@/lib/data/stores/case/whereabouts-store'
import { EXPORT } from '@/lib/labels/zh-CN/export'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import type { SkippedRow } from '../skipped-rows-sheet'

export type ChosenCases = {
  /** Those that the list still holds, in its order. */
  readonly rows: readonly CaseListRow[]
  /** Those that it does not, in the order in which they were chosen. */
  readonly left: readonly SkippedRow[]
}

/** What became of the cases that somebody chose in a list: it may have changed since the page was drawn. */
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
  return { rows, left: missing.map((id) => leftOf(whereabouts.get(id))) }
}

function leftOf(found: Whereabouts | undefined): SkippedRow {
  if (!found) return { label: null, why: EXPORT.left.gone }
  return {
    label: found.caseNo,
    why:
      found.status === null
        ? EXPORT.left.declined
        : EXPORT.left.otherwise(caseStatus[found.status]),
  }
}
