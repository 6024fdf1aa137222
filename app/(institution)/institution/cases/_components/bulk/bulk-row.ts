import type { AcceptAbility, CaseRow } from '@/lib/queries/institution/case-row'
import { toUrgeRow, type UrgeRow } from './urge-row'

/** The part of a list row that the bar needs in the browser. */
export interface BulkRow extends UrgeRow {
  /** Null where the case does not wait for acceptance. */
  readonly accept: AcceptAbility | null
}

export function toBulkRow(row: CaseRow): BulkRow {
  return { ...toUrgeRow(row), accept: row.abilities.accept ?? null }
}
