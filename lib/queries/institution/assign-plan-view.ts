import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { AssignFile } from '@/lib/data/stores/assignment/assign-facts'
import type { PlannedCase } from '@/lib/domain/assignment/plan-assignments'
import { findTrainingGap } from '@/lib/domain/assignment/training'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { describeReasons, describeScore, describeTrainingGap } from '@/lib/labels/zh-CN/ranking'
import { presentRowClock, type RowClock } from '../case/row-clock'
import type { ReadContext } from '../define-query'
import type { ExcludedView } from './get-candidates'
import type { SameTypePerformance } from './same-type-performance'

/** A mediator; the plan's cases refer to them by index in `people`. */
export type PlanPerson = {
  readonly mediatorId: string
  readonly name: string
  readonly open: number
  readonly cap: number
  /** The training that is missing, in words. */
  readonly caution: string | null
}

/** One case with the proposed mediators and the reasons. */
export type PlannedView = {
  readonly caseId: string
  readonly caseNo: string
  readonly disputeType: string
  readonly applicants: string
  readonly respondents: string
  readonly clock: RowClock | null
  /** 重新分配: the former mediator. */
  readonly former: string | null
  readonly isReassignment: boolean
  /** 交接说明 to begin with: what the mediator who left wrote; empty where they wrote nothing. */
  readonly handover: string
  /** Best first: index in `people`, and the score. Empty: no one may get it. */
  readonly ranked: readonly (readonly [person: number, score: number])[]
  /** Why the first is proposed. */
  readonly reasons: readonly string[]
  /** What the first one's score is made of. */
  readonly points: string
  /** Mediators excluded from this case, without those excluded from all cases. */
  readonly excluded: readonly ExcludedView[]
}

export type AssignPlanView = {
  readonly people: readonly PlanPerson[]
  readonly cases: readonly PlannedView[]
  /** Cases that do not wait for a mediator now, and what to do instead. */
  readonly cannot: readonly {
    readonly caseId: string
    readonly caseNo: string
    readonly why: string
  }[]
  /** Number of requested cases that do not exist or are not this institution's. */
  readonly missing: number
  /** Mediators excluded from all cases, for the same reasons each time. */
  readonly excludedEverywhere: readonly ExcludedView[]
  readonly isConfirmationWaived: boolean
}

export function toPlanPeople(file: AssignFile | undefined, today: LocalDate): PlanPerson[] {
  return (file?.candidates ?? []).map((candidate) => {
    const gap = findTrainingGap(candidate, today)
    return {
      mediatorId: candidate.mediatorId,
      name: candidate.name,
      open: candidate.openCases,
      cap: candidate.caseloadCap,
      caution: gap && describeTrainingGap(gap),
    }
  })
}

/** Mediators excluded from every case of the plan for the same reasons. */
export function findExcludedEverywhere(plan: readonly PlannedCase[]): ReadonlySet<string> {
  const [first, ...others] = plan.map(
    ({ ranking }) =>
      new Map(
        ranking.excluded.map(({ mediatorId, exclusions }) => [
          mediatorId,
          JSON.stringify(exclusions),
        ]),
      ),
  )
  return new Set(
    [...(first ?? [])]
      .filter(([id, why]) => others.every((each) => each.get(id) === why))
      .map(([id]) => id),
  )
}

/** One case of the plan. `placeOf`: index in `people` by mediator id. */
export function presentPlanned(
  row: CaseListRow,
  file: AssignFile,
  { ranking }: PlannedCase,
  context: ReadContext,
  {
    placeOf,
    performance,
    excluded,
  }: {
    readonly placeOf: ReadonlyMap<string, number>
    readonly performance: SameTypePerformance
    readonly excluded: readonly ExcludedView[]
  },
): PlannedView {
  const [first] = ranking.ranked
  return {
    caseId: row.id,
    caseNo: row.caseNo,
    disputeType: disputeType[row.disputeType],
    applicants: namesInWords(row.applicants),
    respondents: namesInWords(row.respondents),
    clock: presentRowClock(row, context),
    former: row.former?.mediator ?? null,
    isReassignment: file.hadMediator,
    handover: file.handover,
    ranked: ranking.ranked.map(
      ({ mediatorId, score }) => [placeOf.get(mediatorId)!, score] as const,
    ),
    reasons: first
      ? describeReasons(first.reasons, performance(first.mediatorId, row.disputeType))
      : [],
    points: first ? describeScore(first.reasons) : '',
    excluded,
  }
}
