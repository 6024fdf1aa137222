import type { CaseStatus } from '@/lib/domain/case/status'
import type { AcceptAbility, CaseRow } from '@/lib/queries/institution/case-row'

/** What the bar needs of a row of the list: no more goes to the browser. */
export interface BulkRow {
  readonly caseId: string
  readonly caseNo: string
  readonly status: CaseStatus
  /** null: it does not wait for acceptance. */
  readonly accept: AcceptAbility | null
}

export function toBulkRow({ caseId, caseNo, status, abilities }: CaseRow): BulkRow {
  return { caseId, caseNo, status, accept: abilities.accept ?? null }
}
