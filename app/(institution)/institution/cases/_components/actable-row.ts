import type { AcceptAbility, CaseRow } from '@/lib/queries/institution/case-row'

/** The part of a list row that its acts need in the browser. */
export type ActableRow = Pick<CaseRow, 'caseId' | 'caseNo' | 'courtName'> & {
  /** Null where the case does not wait for acceptance. */
  readonly ability: AcceptAbility | null
}

/** The rows that can be accepted or declined from the list. */
export function toActableRows(rows: readonly CaseRow[]): readonly ActableRow[] {
  return rows.flatMap(({ caseId, caseNo, courtName, abilities: { accept, decline } }) =>
    accept || decline?.allowed ? [{ caseId, caseNo, courtName, ability: accept ?? null }] : [],
  )
}
