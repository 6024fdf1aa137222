import type { RuleSet } from './rule-set'

export type ClosingPoints =
  | { readonly part: 'time'; readonly code: 'closed_in_time'; readonly points: number }
  | {
      readonly part: 'result'
      readonly code: 'success' | 'success_confirmed' | 'failure' | 'failure_undisputed'
      readonly points: number
    }

/**
 * The time and result points of a closed case, each under its own code so that every point names
 * its ground. Entries worth nothing are omitted. For an open case this is never called: it shows 0.
 *
 * The court usually confirms an agreement after the case was closed: computing again with
 * `confirmed: true` adds exactly the entry `success_confirmed`, and the caller writes what is not
 * written yet. `confirmed` means nothing for a failure, `undisputedRecorded` nothing for a success.
 * Throws RangeError when `daysFromStart` is negative or no integer: a case cannot be closed before
 * it came in.
 * Source: domain rule book 5.4 (时间分仅成功; 结果分).
 */
export function computeClosingPoints(facts: {
  readonly ruleSet: RuleSet
  readonly success: boolean
  readonly daysFromStart: number
  readonly confirmed: boolean
  readonly undisputedRecorded: boolean
}): readonly ClosingPoints[] {
  const { ruleSet, success, daysFromStart, confirmed, undisputedRecorded } = facts
  if (!Number.isInteger(daysFromStart) || daysFromStart < 0) {
    throw new RangeError(`days from start must be a whole number of days, got ${daysFromStart}`)
  }
  const { result } = ruleSet
  const candidates: readonly ClosingPoints[] = success
    ? [
        { part: 'time', code: 'closed_in_time', points: pointsOfTier(ruleSet, daysFromStart) },
        { part: 'result', code: 'success', points: result.success },
        {
          part: 'result',
          code: 'success_confirmed',
          points: confirmed ? result.successConfirmed : 0,
        },
      ]
    : [
        { part: 'result', code: 'failure', points: result.failure },
        {
          part: 'result',
          code: 'failure_undisputed',
          points: undisputedRecorded ? result.failureUndisputed : 0,
        },
      ]
  return candidates.filter((entry) => entry.points > 0)
}

function pointsOfTier(ruleSet: RuleSet, days: number): number {
  const tier = ruleSet.timeTiers.find(({ withinDays }) => withinDays === null || days <= withinDays)
  return tier?.points ?? 0
}
