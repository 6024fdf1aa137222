import type { CaseStatus } from '@/lib/domain/case/status'
import type { CaseRow } from '@/lib/queries/institution/case-row'
import type { RecordRow } from '@/lib/queries/institution/record-row'
import type { UrgeView } from '@/lib/queries/institution/urge-view'

/** The part of a list row that 催办 of several cases needs in the browser. */
export interface UrgeRow {
  readonly caseId: string
  readonly caseNo: string
  /** 许静 / 恒信物业服务有限公司 */
  readonly parties: string
  readonly status: CaseStatus
  readonly mediator: string | null
  /** Null where the next act is not the mediator's. */
  readonly urge: UrgeView | null
}

export function toUrgeRow(row: CaseRow | RecordRow): UrgeRow {
  const { caseId, caseNo, applicants, respondents, status, mediator, urge } = row
  return { caseId, caseNo, parties: `${applicants} / ${respondents}`, status, mediator, urge }
}
