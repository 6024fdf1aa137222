import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { findAssignRecord } from '@/lib/data/stores/assignment/assign-facts'
import { findFormerAssignments } from '@/lib/data/stores/assignment/assignment-store'
import { isBecauseOfCase } from '@/lib/domain/assignment/exclusions'
import type { Ranking } from '@/lib/domain/assignment/ranking'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { ASSIGNMENT_ENDS, type AssignmentEnd } from '@/lib/domain/case/vocabulary'
import { endReasonInWords } from '@/lib/labels/zh-CN/act-choice'
import { stamp } from '@/lib/labels/zh-CN/moment'
import {
  describeExclusion,
  describeReasons,
  describeScore,
  EXCLUSION_CHIPS,
} from '@/lib/labels/zh-CN/ranking'
import { defineQuery } from '../define-query'
import { abilityOf, type Ability } from '../case/ability'
import { administeredBy } from './administered'
import { choiceDueOn, loadChoice, presentChoice } from './choice-view'
import { findSummaryFacts, presentSummary, type CaseSummaryView } from './case-summary'
import { findSameTypePerformance } from './same-type-performance'

/**
 * A mediator who may get the case: their place in the ranking, and every reason for it as a line of
 * sentences.
 */
export type CandidateView = {
  readonly mediatorId: string
  readonly name: string
  readonly score: number
  readonly reasons: readonly string[]
  /** What the score is made of. */
  readonly points: string
}

/** A mediator who may not be assigned, with all reasons. */
export type ExcludedView = {
  readonly mediatorId: string
  readonly name: string
  readonly because: readonly { readonly chip: string; readonly sentence: string }[]
  /** Whether any of it lies in this case, and not in the mediator's own situation. */
  readonly isBecauseOfCase: boolean
}

/** Someone who worked on the case before. */
export type FormerView = {
  readonly mediator: string
  readonly endedAt: string
  readonly because: AssignmentEnd
  readonly reason: string | null
  readonly text: string | null
}

export type CandidatesView = {
  readonly summary: CaseSummaryView
  /** 重新分配: there was a mediator before, so a hand-over note is required. */
  readonly isReassignment: boolean
  readonly ability: Ability
  /**
   * The institution has switched the mediator's own acceptance off: mediation begins with the
   * assignment.
   */
  readonly isConfirmationWaived: boolean
  readonly former: readonly FormerView[]
  /**
   * What the mediator who left last wrote for who comes next (具体说明); empty where they wrote
   * nothing.
   */
  readonly handover: string
  /** Best first. */
  readonly ranked: readonly CandidateView[]
  readonly excluded: readonly ExcludedView[]
  /** What became of 共同选任 before the first assignment; null where none was opened. */
  readonly choice: {
    readonly sentence: string
    readonly isOpen: boolean
    /** Whom the parties chose together. */
    readonly chosen: { readonly mediatorId: string; readonly name: string } | null
  } | null
}

/** 分配调解员 / 重新分配调解员: who may get this case, in which order and why, and who may not. */
export const getCandidates = defineQuery({
  act: 'case:find-candidates',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const record = await findAssignRecord(db, caseId, today)
    return (
      record && {
        record,
        facts: await findSummaryFacts(db, caseId),
        former: await findFormerAssignments(db, caseId),
        choice: record.hadMediator ? null : await loadChoice(db, caseId),
        performance: await findSameTypePerformance(db, institutionId, [record], today),
      }
    )
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ record, facts, former, performance, choice }, context): CandidatesView => {
    const nameOf = (mediatorId: string) => record.names.get(mediatorId) ?? ''
    return {
      summary: presentSummary(record, facts, context),
      isReassignment: record.hadMediator,
      ability: abilityOf(record.hadMediator ? 'reassign' : 'assign', record, context),
      isConfirmationWaived: record.isConfirmationWaived,
      former: former.map((assignment) => ({
        mediator: assignment.mediatorName,
        endedAt: stamp(assignment.endedAt),
        because: parseStoredEnum(
          ASSIGNMENT_ENDS,
          assignment.endedBecause,
          'assignments.ended_because',
        ),
        reason: endReasonInWords(assignment.endedBecause, assignment.endReason),
        text: assignment.endText,
      })),
      handover: record.handover,
      ranked: record.ranking.ranked.map(({ mediatorId, score, reasons }) => ({
        mediatorId,
        name: nameOf(mediatorId),
        score,
        reasons: describeReasons(reasons, performance(mediatorId, record.disputeType)),
        points: describeScore(reasons),
      })),
      excluded: presentExcluded(record.ranking.excluded, record.names),
      choice: choice && {
        sentence: presentChoice(choice, facts.parties.length, context).sentence,
        isOpen: choiceDueOn(choice, context.now) !== null,
        chosen: choice.chosen,
      },
    }
  },
})

/** Who may not get the case, each with all their reasons. */
export function presentExcluded(
  excluded: Ranking['excluded'],
  names: ReadonlyMap<string, string>,
): ExcludedView[] {
  return excluded.map(({ mediatorId, exclusions }) => ({
    mediatorId,
    name: names.get(mediatorId) ?? '',
    isBecauseOfCase: exclusions.some(isBecauseOfCase),
    because: exclusions.map((exclusion) => ({
      chip: EXCLUSION_CHIPS[exclusion.code],
      sentence: describeExclusion(exclusion),
    })),
  }))
}
