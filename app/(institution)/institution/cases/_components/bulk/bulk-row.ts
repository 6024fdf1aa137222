import type { CaseStatus } from '@/lib/domain/case/status'
import type { AcceptAbility, CaseRow } from '@/lib/queries/institution/case-row'

/** The part of a list row that the bar needs in the browser. */
export interface BulkRow {
  readonly caseId: string
  readonly caseNo: string
  /** 许静 / 恒信物业服务有限公司 */
  readonly parties: string
  readonly status: CaseStatus
  /** Null where the case does not wait for acceptance. */
  readonly accept: AcceptAbility | null
}

export function toBulkRow(row: CaseRow): BulkRow {
  const { caseId, caseNo, applicants, respondents, status, abilities } = row
  return {
    caseId,
    caseNo,
    parties: `${applicants} / ${respondents}`,
    status,
    accept: abilities.accept ?? null,
  }
}
