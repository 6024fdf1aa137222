import { ASSIGNMENT_ENDS, type AssignmentEnd } from '@/lib/domain/case/vocabulary'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { readCaseRecord, type CaseRead, type CaseRecord } from './case'
import { readClockChanges, type ClockChangesRead } from './clock-changes'
import { parseStoredEnum } from './stored-enum'

/**
 * What a row of a list needs beyond the case itself. Names of parties, never their numbers. Days
 * count from the referral; points as scored.
 */
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
export type CaseListRead = CaseRead &
  ClockChangesRead & {
    closing_days: number | null
    operation_points: number
    time_points: number
    result_points: number
    court_short_name: string
    institution_name: string | null
    applicants: string[]
    respondents: string[]
    former: { mediator: string; because: string } | null
  }

export function toCaseListRow(row: CaseListRead): CaseListRow {
  return {
    ...readCaseRecord(row),
    ...readClockChanges(row),
    courtShortName: row.court_short_name,
    institutionName: row.institution_name,
    closingDays: row.closing_days,
    operationPoints: row.operation_points,
    timePoints: row.time_points,
    resultPoints: row.result_points,
    applicants: row.applicants,
    respondents: row.respondents,
    former: row.former && {
      mediator: row.former.mediator,
      because: parseStoredEnum(ASSIGNMENT_ENDS, row.former.because, 'assignments.ended_because'),
    },
  }
}
