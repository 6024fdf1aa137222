import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Candidate, CaseFacts } from './exclusions'
import { rankCandidates, type Ranking } from './ranking'

/**
 * Who is proposed for many cases at once. Each case is ranked as it would be if those before it had
 * been assigned as proposed: otherwise the one mediator who is free today would be proposed for all
 * of them. Each case of today takes points off, so that a batch is spread before anyone is full.
 * Source: 特邀调解规定 第12条; the ranking and its exclusions are those of a single assignment
 * (ranking.ts).
 */
export type PlanCase = CaseFacts & {
  readonly caseId: string
  readonly candidates: readonly Candidate[]
}

export type PlannedCase = {
  readonly caseId: string
  readonly ranking: Ranking
  /** null: no mediator may get it. */
  readonly proposedId: string | null
}

/**
 * By case: the mediator chosen instead of the proposal, or null for a case that is skipped this
 * time.
 */
export type PlanChoices = ReadonlyMap<string, string | null>

/**
 * Plans in the order given, which is the order in which the assignments are then made. A choice
 * counts as the assignment of its case unless the chosen mediator is excluded from it.
 */
export function planAssignments(
  cases: readonly PlanCase[],
  today: LocalDate,
  choices: PlanChoices = new Map(),
): readonly PlannedCase[] {
  const planned = new Map<string, number>()
  return cases.map(({ caseId, candidates, ...facts }) => {
    const loaded = candidates.map((candidate) =>
      withPlanned(candidate, planned.get(candidate.mediatorId) ?? 0, today),
    )
    const ranking = rankCandidates(loaded, facts, today)
    const proposedId = ranking.ranked[0]?.mediatorId ?? null
    const chosenId = choices.get(caseId)
    const isOpen = ranking.ranked.some(({ mediatorId }) => mediatorId === chosenId)
    const assignedId = chosenId === null || isOpen ? chosenId : proposedId
    if (assignedId) planned.set(assignedId, (planned.get(assignedId) ?? 0) + 1)
    return { caseId, ranking, proposedId }
  })
}

/** The mediator as they will stand once the planned cases are theirs. */
function withPlanned(candidate: Candidate, count: number, today: LocalDate): Candidate {
  return count === 0
    ? candidate
    : {
        ...candidate,
        openCases: candidate.openCases + count,
        assignedToday: candidate.assignedToday + count,
        lastAssignedAt: today,
      }
}
