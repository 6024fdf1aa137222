import type { CaseStatus } from '@/lib/domain/case/status'
import type { AcceptAbility, CaseRow } from '@/lib/queries/institution/case-row'

/** The part of a list row that the bar needs in the browser. */
export interface BulkRow {
  readonly caseId: string
  readonly caseNo: string
  readonly status: CaseStatus
  /** Null where the case does not wait for acceptance. */
  readonly accept: AcceptAbility | null
}

export function toBulkRow({ caseId, caseNo, status, abilities }: CaseRow): BulkRow {
  return { caseId, caseNo, status, accept: abilities.accept ?? null }
}
