import type { Change } from '@/lib/domain/audit/list-changes'
import type { PerformanceRate } from '@/lib/domain/performance/performance-rate'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { EventQuote } from '@/lib/labels/zh-CN/event'
import type { MediatorField } from '@/lib/labels/zh-CN/person-field'
import type { HoursView } from '../case/hours-view'
import type { RowClock } from '../case/row-clock'
import type { MediatorRow } from './mediator-row'

export type MonthView = {
  readonly month: string
  readonly closed: number
  readonly succeeded: number
  readonly rate: string | null
  readonly performance: PerformanceRate
  readonly points: number
  /** First and last day, for the link to these cases. */
  readonly from: LocalDate
  readonly to: LocalDate
}

export type OpenCaseRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly disputeType: string
  readonly parties: readonly [string, string]
  readonly status: CaseStatus
  readonly clock: RowClock | null
  /**
   * How the case can be taken from them: 更换调解员, or, under review, the decision on the disclosure.
   */
  readonly release: 'replace' | 'disclosure' | null
}

/** A case that they co-mediate. */
export type CoMediationRow = {
  readonly caseId: string
  readonly caseNo: string
  readonly disputeType: string
  readonly status: CaseStatus
  /** null: the case waits for a presiding mediator. */
  readonly presiding: string | null
  readonly since: LocalDate
}

export type TrainingView = {
  readonly trainingId: string
  readonly title: string
  readonly organiser: string | null
  readonly heldOn: LocalDate
  readonly hours: number
  readonly recordedBy: string
  readonly revoked: { readonly by: string; readonly at: string } | null
}

export type HistoryLine = {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly title: string
  readonly sentence: string
  readonly changes: readonly Change[]
  /** What somebody wrote with it, numbers masked. */
  readonly quotes: readonly EventQuote[]
}

export type MediatorView = MediatorRow & {
  /** The account waits for its first sign-in with an initial password. */
  readonly awaitsFirstSignIn: boolean
  /** The training that is missing, in words. */
  readonly trainingGap: string | null
  readonly createdAt: string
  /** The file in words, numbers masked. */
  readonly fields: readonly {
    readonly field: MediatorField
    readonly label: string
    readonly value: string | null
  }[]
  /** Current or coming leave. */
  readonly leaveDays: { readonly from: LocalDate; readonly to: LocalDate } | null
  readonly hours: HoursView
  /** Cases of the last twelve months given back or not taken without a good reason. */
  readonly unexcusedDeclines: number
  readonly averageDays: number | null
  readonly months: readonly MonthView[]
  readonly cases: readonly OpenCaseRow[]
  readonly coMediations: readonly CoMediationRow[]
  readonly trainings: readonly TrainingView[]
  /** Hours of all trainings in force, and of those of the last twelve months. */
  readonly trainingHours: { readonly all: number; readonly year: number }
  readonly history: readonly HistoryLine[]
  readonly today: LocalDate
}
