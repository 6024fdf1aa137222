import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import {
  ASSIGNMENT_ENDS,
  DISPUTE_TYPES,
  OUTCOMES,
  type AssignmentEnd,
} from '@/lib/domain/case/vocabulary'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import type { CaseRecord } from './case'
import { toDayOrNull } from './day'
import { parseStoredEnum } from './stored-enum'

/** What a row of a list needs beyond the case itself. Names of parties, never their numbers. Days count from the referral; points as scored. */
export type CaseListRow = CaseRecord & {
  readonly courtShortName: string
  readonly institutionName: string | null
  readonly applicants: readonly string[]
  readonly respondents: readonly string[]
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  /** The last mediator before, where the case waits for another one. */
  readonly former: { readonly mediator: string; readonly because: AssignmentEnd } | null
  readonly closingDays: number | null
  readonly operationPoints: number
  readonly timePoints: number
  readonly resultPoints: number
}

/** A row as the list's statement returns it. */
export type CaseListRead = {
  id: string
  version: number
  case_no: string
  court_id: string
  institution_id: string | null
  holder_id: string
  mediator_id: string | null
  mediator_name: string | null
  status: string
  source: string
  dispute_type: string
  cause: string
  amount: string | null
  referred_at: Date
  received_at: Date
  accepted_at: Date | null
  assigned_at: Date | null
  closed_at: Date | null
  outcome: string | null
  acceptance_due_on: Date | null
  mediation_due_on: Date | null
  last_act: string
  last_act_by: string
  last_act_at: Date
  closing_days: number | null
  operation_points: number
  time_points: number
  result_points: number
  court_short_name: string
  court_name: string
  institution_name: string | null
  applicants: string[]
  respondents: string[]
  pauses: { from: string; to: string | null; reason: string }[] | null
  extensions: { days: number; agreedOn: string }[] | null
  former: { mediator: string; because: string } | null
}

const day = (text: string) => parseLocalDate(text)!

export function toCaseListRow(row: CaseListRead): CaseListRow {
  return {
    id: row.id,
    version: row.version,
    caseNo: row.case_no,
    courtId: row.court_id,
    courtName: row.court_name,
    courtShortName: row.court_short_name,
    institutionId: row.institution_id,
    institutionName: row.institution_name,
    holderId: row.holder_id,
    mediatorId: row.mediator_id,
    mediatorName: row.mediator_name,
    status: parseStoredEnum(CASE_STATUSES, row.status, 'cases.status'),
    source: parseStoredEnum(CASE_SOURCES, row.source, 'cases.source'),
    disputeType: parseStoredEnum(DISPUTE_TYPES, row.dispute_type, 'cases.dispute_type'),
    outcome: row.outcome === null ? null : parseStoredEnum(OUTCOMES, row.outcome, 'cases.outcome'),
    cause: row.cause,
    amount: row.amount,
    referredAt: row.referred_at,
    receivedAt: row.received_at,
    acceptedAt: row.accepted_at,
    assignedAt: row.assigned_at,
    closedAt: row.closed_at,
    acceptanceDueOn: toDayOrNull(row.acceptance_due_on),
    mediationDueOn: toDayOrNull(row.mediation_due_on),
    lastAct: row.last_act,
    lastActBy: row.last_act_by,
    lastActAt: row.last_act_at,
    closingDays: row.closing_days,
    operationPoints: row.operation_points,
    timePoints: row.time_points,
    resultPoints: row.result_points,
    applicants: row.applicants,
    respondents: row.respondents,
    pauses: (row.pauses ?? []).map(({ from, to, reason }) => ({
      from: day(from),
      to: to === null ? null : day(to),
      reason: parseStoredEnum(['appraisal', 'suspension'], reason, 'clock_pauses.reason'),
    })),
    extensions: (row.extensions ?? []).map(({ days, agreedOn }) => ({
      days,
      agreedOn: day(agreedOn),
    })),
    former: row.former && {
      mediator: row.former.mediator,
      because: parseStoredEnum(ASSIGNMENT_ENDS, row.former.because, 'assignments.ended_because'),
    },
  }
}
