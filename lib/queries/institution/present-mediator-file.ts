import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { LoggedEvent } from '@/lib/data/stores/audit/event-log-store'
import type { CoMediation } from '@/lib/data/stores/case/co-mediator-store'
import type { MediatorFile } from '@/lib/data/stores/mediator/mediator-file-store'
import type { WorkTotals } from '@/lib/data/stores/mediator/mediator-work-store'
import type { TrainingRecord } from '@/lib/data/stores/mediator/training-store'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { findTrainingGap } from '@/lib/domain/assignment/training'
import { daysOfMonth, type MonthlyWork } from '@/lib/domain/mediator/twelve-months'
import type { WorkingHours } from '@/lib/domain/meeting/working-hours'
import {
  NO_PERFORMANCE,
  presentPerformance,
  type PerformanceCounts,
} from '@/lib/domain/performance/performance-rate'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { computeAverageDays, formatRate } from '@/lib/domain/scoring/statistics-format'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { eventChanges, eventQuotes, eventSentence, eventTitle } from '@/lib/labels/zh-CN/event'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { stamp } from '@/lib/labels/zh-CN/moment'
import {
  capUnderCeiling,
  fileInWords,
  MEDIATOR_FIELD,
  type MediatorField,
} from '@/lib/labels/zh-CN/person-field'
import { readSealed } from '@/lib/platform/sealed-value'
import { abilityOf } from '../case/ability'
import type { ReadContext } from '../define-query'
import { presentHours } from '../case/hours-view'
import { presentRowClock } from '../case/row-clock'
import { presentMediator, type FoundMediator } from './mediator-row'
import { describeTrainingGap } from '@/lib/labels/zh-CN/ranking'
import type { HistoryLine, MediatorView, OpenCaseRow, TrainingView } from './mediator-view'

export type MediatorFacts = {
  readonly file: MediatorFile
  readonly row: FoundMediator
  readonly carried: number
  readonly coMediated: number
  /** The longest ones; not always all of them. */
  readonly coMediations: readonly CoMediation[]
  readonly cases: readonly CaseListRow[]
  readonly totals: WorkTotals
  readonly months: readonly MonthlyWork[]
  readonly performance: PerformanceCounts
  /** By the month of the closing; a month without a case is missing. */
  readonly performanceByMonth: ReadonlyMap<string, PerformanceCounts>
  readonly unexcusedDeclines: number
  readonly hours: readonly WorkingHours[]
  readonly trainings: readonly TrainingRecord[]
  /** The installation's, of caps. */
  readonly ceiling: number
  readonly history: readonly LoggedEvent[]
}

/** 服务人员详情: one mediator's file, work, open cases, trainings and history. */
export function presentMediatorFile(facts: MediatorFacts, context: ReadContext): MediatorView {
  const { file, totals, trainings } = facts
  const { today } = context
  const words = fileInWords({
    name: file.name,
    phone: readSealed(file.phoneSealed, 'accounts.phone_sealed', file.mediatorId),
    identityNumber:
      file.identitySealed &&
      readSealed(file.identitySealed, 'mediator_profiles.identity_sealed', file.mediatorId),
    ...file.profile,
  })
  const standing = trainings.filter(({ revokedAt }) => revokedAt === null)
  const hoursOf = (some: readonly TrainingRecord[]) =>
    some.reduce((sum, { hours }) => sum + hours, 0)
  // What counts is whether they ever had a case.
  const hadCase = facts.carried + totals.closed > 0
  const gap = findTrainingGap(
    {
      lastTrainedOn:
        standing
          .map(({ heldOn }) => heldOn)
          .toSorted()
          .at(-1) ?? null,
      lastAssignedAt: hadCase ? today : null,
    },
    today,
  )
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const { carried, coMediated, performance, ceiling } = facts
  const counts = { carried, coMediated, work: totals, performance, ceiling }
  const row = presentMediator(facts.row, counts, context)
  const { caseloadCap } = file.profile
  const valueOf = (field: MediatorField) => {
    if (field === 'phone') return row.phone
    return field === 'caseloadCap' && caseloadCap > ceiling
      ? capUnderCeiling(caseloadCap, ceiling)
      : words[field]
  }
  return {
    ...row,
    awaitsFirstSignIn: file.mustChangePassword,
    trainingGap: gap && describeTrainingGap(gap),
    createdAt: stamp(file.createdAt),
    fields: (Object.keys(MEDIATOR_FIELD) as MediatorField[]).map((field) => ({
      field,
      label: MEDIATOR_FIELD[field],
      value: valueOf(field),
    })),
    leaveDays: file.leave && file.leave.to >= today ? file.leave : null,
    hours: presentHours(facts.hours, today),
    unexcusedDeclines: facts.unexcusedDeclines,
    averageDays: computeAverageDays(totals.days, totals.closed),
    months: facts.months.map((work) => ({
      ...work,
      rate: work.closed > 0 ? formatRate(work.succeeded, work.closed) : null,
      performance: presentPerformance(facts.performanceByMonth.get(work.month) ?? NO_PERFORMANCE),
      ...daysOfMonth(work.month),
    })),
    cases: facts.cases.map((row) => presentOpenCase(row, context)),
    coMediations: facts.coMediations.map(({ disputeType: type, addedAt, ...each }) => ({
      ...each,
      disputeType: disputeType[type],
      since: toLocalDate(addedAt),
    })),
    trainings: trainings.map(presentTraining),
    trainingHours: {
      all: hoursOf(standing),
      year: hoursOf(standing.filter(({ heldOn }) => heldOn > yearAgo)),
    },
    history: facts.history.flatMap(presentHistory),
    today,
  }
}

/** A case that a mediator carries, or that was just taken from them. */
export function presentOpenCase(row: CaseListRow, context: ReadContext): OpenCaseRow {
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
      title: eventTitle(kind),
      sentence: maskNumbersIn(eventSentence(event)),
      changes: eventChanges(event),
      quotes: eventQuotes(event).map(({ term, text }) => ({ term, text: maskNumbersIn(text) })),
    },
  ]
}
