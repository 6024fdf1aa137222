import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { isSettled, type CaseStatus } from '@/lib/domain/case/status'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { caseSource, disputeType, outcome } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import type { ReadContext } from '../define-query'
import { presentRowClock, type RowClock } from '../case/row-clock'
import { presentAmount } from './case-row'
import { presentUrge, type UrgeView } from './urge-view'

/**
 * One line of 案件调解记录. `days`: from referral to closing. A case has its score once it is closed
 * (domain.md 5.4); an open one shows 0.
 */
export type RecordRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly referredOn: LocalDate
  readonly acceptedOn: LocalDate | null
  readonly disputeType: string
  readonly source: string
  readonly applicants: string
  readonly respondents: string
  readonly amount: string | null
  readonly courtName: string
  readonly mediator: string | null
  readonly status: CaseStatus
  /** Only of an open case. */
  readonly clock: RowClock | null
  readonly closedOn: LocalDate | null
  readonly closingDays: number | null
  readonly outcome: string | null
  readonly totalPoints: number | null
  /** null where the next act is not the mediator's. */
  readonly urge: UrgeView | null
}

export function presentRecord(row: CaseListRow, context: ReadContext): RecordRow {
  const dayOf = (instant: Date | null) => instant && toLocalDate(instant)
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    referredOn: toLocalDate(row.referredAt),
    acceptedOn: dayOf(row.acceptedAt),
    disputeType: disputeType[row.disputeType],
    source: caseSource[row.source],
    applicants: namesInWords(row.applicants),
    respondents: namesInWords(row.respondents),
    amount: presentAmount(row.amount),
    courtName: row.courtName,
    mediator: row.mediatorName,
    status: row.status,
    clock: isSettled(row.status) ? null : presentRowClock(row, context),
    closedOn: dayOf(row.closedAt),
    closingDays: row.closingDays,
    outcome: row.outcome && outcome[row.outcome],
    totalPoints: row.closedAt ? row.operationPoints + row.timePoints + row.resultPoints : null,
    urge: presentUrge(row, context),
  }
}
