// 难易 of a case, from what is known when it is assigned. Source: no article; 以案定补 pays by 一般, 疑难 and
// 重大, and leaves the measure to each place: the product's choice
// (docs/decisions/0069-working-hours-and-fairness.md).
import type { CaseSource } from '../case/source'

export const DIFFICULTIES = ['ordinary', 'harder', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** A point for each number of parties that is reached. */
export const PARTY_STEPS = [3, 6] as const
/** A point for each amount claimed, in yuan, that is reached; none where nothing is claimed. */
export const AMOUNT_STEPS = [100_000, 1_000_000] as const
/** 委托: the court has filed the case, and 15 or 7 days are left instead of 30 (在线调解规则 第24条). */
export const SHORT_PERIOD_SOURCES = [
  'entrusted_ordinary',
  'entrusted_summary',
] as const satisfies readonly CaseSource[]

/** The points from which a case has each level. */
export const LEVEL_FROM = { ordinary: 0, harder: 2, hard: 4 } as const satisfies Record<
  Difficulty,
  number
>

/** For how many ordinary cases one of a level counts (折合件数). */
export const WEIGHTS = { ordinary: 1, harder: 2, hard: 3 } as const satisfies Record<
  Difficulty,
  number
>

export type DifficultyFacts = {
  readonly parties: number
  /** Yuan; null: none claimed. */
  readonly amount: number | null
  readonly source: CaseSource
  /** Another mediator had the case before. */
  readonly isReassigned: boolean
}

const reached = (steps: readonly number[], value: number) =>
  steps.filter((step) => value >= step).length

/** The level of a case by its points. */
export function computeDifficulty(facts: DifficultyFacts): Difficulty {
  const { parties, amount, source, isReassigned } = facts
  const points =
    reached(PARTY_STEPS, parties) +
    (amount === null ? 0 : reached(AMOUNT_STEPS, amount)) +
    ((SHORT_PERIOD_SOURCES as readonly CaseSource[]).includes(source) ? 1 : 0) +
    (isReassigned ? 1 : 0)
  return DIFFICULTIES.findLast((level) => points >= LEVEL_FROM[level]) ?? 'ordinary'
}
