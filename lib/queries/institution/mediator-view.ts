import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { LoggedEvent } from '@/lib/data/stores/audit/event-log-store'
import type { MediatorFile } from '@/lib/data/stores/mediator/mediator-file-store'
import type { WorkTotals } from '@/lib/data/stores/mediator/mediator-work-store'
import type { TrainingRecord } from '@/lib/data/stores/mediator/training-store'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { Change } from '@/lib/domain/audit/list-changes'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { daysOfMonth, type MonthlyWork } from '@/lib/domain/mediator/twelve-months'
import { computeAverageDays, formatRate } from '@/lib/domain/scoring/statistics-format'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { eventChanges } from '@/lib/labels/zh-CN/event-changes'
import { eventQuotes } from '@/lib/labels/zh-CN/event-quotes'
import { eventSentence } from '@/lib/labels/zh-CN/event-sentence'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { fileInWords, MEDIATOR_FIELD, type MediatorField } from '@/lib/labels/zh-CN/person-field'
import { openNumber } from '@/lib/platform/personal-number'
import { abilityOf } from '../case/ability'
import type { ReadContext } from '../define-query'
import { presentRowClock, type RowClock } from '../case/row-clock'
import { presentMediator, type FoundMediator, type MediatorRow } from './mediator-row'

export type MonthView = {
  readonly month: string
  readonly closed: number
  readonly succeeded: number
  readonly rate: string | null
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
  readonly reason: string | null
}

export type MediatorView = MediatorRow & {
  /** The account waits for its first sign-in with an initial password. */
  readonly awaitsFirstSignIn: boolean
  readonly createdAt: string
  /** The file in words, numbers masked. */
  readonly fields: readonly {
    readonly field: MediatorField
    readonly label: string
    readonly value: string | null
  }[]
  /** Current or coming leave. */
  readonly leaveDays: { readonly from: LocalDate; readonly to: LocalDate } | null
  readonly averageDays: number | null
  readonly months: readonly MonthView[]
  readonly cases: readonly OpenCaseRow[]
  readonly trainings: readonly TrainingView[]
  /** Hours of all trainings in force, and of those of the last twelve months. */
  readonly trainingHours: { readonly all: number; readonly year: number }
  readonly history: readonly HistoryLine[]
  readonly today: LocalDate
}

export type MediatorFacts = {
  readonly file: MediatorFile
  readonly row: FoundMediator
  readonly carried: number
  readonly cases: readonly CaseListRow[]
  readonly totals: WorkTotals
  readonly months: readonly MonthlyWork[]
  readonly trainings: readonly TrainingRecord[]
  readonly history: readonly LoggedEvent[]
}

export function presentMediatorFile(facts: MediatorFacts, context: ReadContext): MediatorView {
  const { file, totals, trainings } = facts
  const { today } = context
  const words = fileInWords({
    name: file.name,
    phone: openNumber(file.phoneSealed),
    identityNumber: file.identitySealed && openNumber(file.identitySealed),
    ...file.profile,
  })
  const standing = trainings.filter(({ revokedAt }) => revokedAt === null)
  const hoursOf = (some: readonly TrainingRecord[]) =>
    some.reduce((sum, { hours }) => sum + hours, 0)
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return {
    ...presentMediator(facts.row, facts.carried, totals, context),
    awaitsFirstSignIn: file.mustChangePassword,
    createdAt: stamp(file.createdAt),
    fields: (Object.keys(MEDIATOR_FIELD) as MediatorField[]).map((field) => ({
      field,
      label: MEDIATOR_FIELD[field],
      value: words[field],
    })),
    leaveDays: file.leave && file.leave.to >= today ? file.leave : null,
    averageDays: computeAverageDays(totals.days, totals.closed),
    months: facts.months.map((work) => ({
      ...work,
      rate: work.closed > 0 ? formatRate(work.succeeded, work.closed) : null,
      ...daysOfMonth(work.month),
    })),
    cases: facts.cases.map((row) => presentOpenCase(row, context)),
    trainings: trainings.map(presentTraining),
    trainingHours: {
      all: hoursOf(standing),
      year: hoursOf(standing.filter(({ heldOn }) => heldOn > yearAgo)),
    },
    history: facts.history.flatMap(presentHistory),
    today,
  }
}

function presentOpenCase(row: CaseListRow, context: ReadContext): OpenCaseRow {
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    disputeType: disputeType[row.disputeType],
    status: row.status,
    parties: [namesInWords(row.applicants), namesInWords(row.respondents)],
    clock: presentRowClock(row, context),
    release: abilityOf('replace_mediator', row, context).allowed
      ? 'replace'
      : abilityOf('replace_disclosed', row, context).allowed
        ? 'disclosure'
        : null,
  }
}

function presentTraining({
  trainingId,
  title,
  organiser,
  heldOn,
  hours,
  recordedBy,
  revokedAt,
  revokedBy,
}: TrainingRecord): TrainingView {
  return {
    trainingId,
    title,
    organiser,
    heldOn,
    hours,
    recordedBy,
    revoked: revokedAt && { by: revokedBy ?? '', at: stamp(revokedAt) },
  }
}

function presentHistory({ id, kind, event, at, actorName }: LoggedEvent): HistoryLine[] {
  if (!event) return []
  return [
    {
      id,
      at: stamp(at),
      who: actorName,
      title: eventTitle[kind],
      sentence: maskNumbersIn(eventSentence(event)),
      changes: eventChanges(event),
      reason: eventQuotes(event)[0]?.text ?? null,
    },
  ]
}
