import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { FiledDecline } from '@/lib/data/stores/case/case-file-types'
import type { CaseStatus } from '@/lib/domain/case/status'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { returnReason } from '@/lib/labels/zh-CN/act-choice'
import { disputeType, outcome } from '@/lib/labels/zh-CN/case'
import { caseChannel } from '@/lib/labels/zh-CN/case-channel'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { presentRowClock, type RowClock } from '../case/row-clock'
import type { ReadContext } from '../define-query'

/** Who declined a case, when and why. */
export type DeclineNote = {
  readonly institution: string
  readonly reason: string
  readonly text: string
  readonly by: string
  readonly at: string
}

export type CourtRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly referredOn: LocalDate
  readonly disputeType: string
  readonly applicants: string
  readonly respondents: string
  readonly institution: string | null
  readonly status: CaseStatus
  readonly clock: RowClock | null
  readonly mediator: string | null
  readonly closedOn: LocalDate | null
  readonly outcome: string | null
  /** How it came: by the court's system, a form, a list, an application, from records. */
  readonly channel: string
  readonly decline: DeclineNote | null
}

/** One line of a court's list of cases. `decline`: the last decline of a case that came back. */
export function presentCourtRow(
  row: CaseListRow,
  decline: FiledDecline | null,
  context: ReadContext,
): CourtRow {
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    referredOn: toLocalDate(row.referredAt),
    disputeType: disputeType[row.disputeType],
    applicants: namesInWords(row.applicants),
    respondents: namesInWords(row.respondents),
    institution: row.institutionName ?? decline?.institutionName ?? null,
    status: row.status,
    clock: presentRowClock(row, context),
    mediator: row.mediatorName,
    closedOn: row.closedAt && toLocalDate(row.closedAt),
    outcome: row.outcome && outcome[row.outcome],
    channel: caseChannel[row.channel],
    decline: row.status === 'returned' && decline ? presentDecline(decline) : null,
  }
}

function presentDecline(decline: FiledDecline): DeclineNote {
  return {
    institution: decline.institutionName,
    reason: returnReason[decline.reason],
    text: decline.text,
    by: decline.declinedBy,
    at: stamp(decline.declinedAt),
  }
}
