import type { LocalDate } from '@/lib/domain/time/local-date'
import type { OperationCode, RuleSet } from './rule-set'

/**
 * An operation as it happened. `subject` is the id of what it was done to: the party, session,
 * record, document, or the case.
 */
export type OperationEvent = {
  readonly code: OperationCode
  readonly on: LocalDate
  readonly subject: string
}

/** An operation that already earned points in this case and still counts. */
export type EarnedOperation = OperationEvent & { readonly points: number }

export type OperationPoints = {
  readonly part: 'operation'
  readonly code: OperationCode
  readonly points: number
}

/**
 * The points one event earns now, or null when it earns none.
 *
 * `earned` holds everything this case has earned so far, whichever mediator earned it: caps belong
 * to the case (每案累计), and a reassignment must not open them again. The caller omits revoked points
 * (撤销、作废不计), so the operation can earn again.
 *
 * 同一操作同日去重: "the same operation" is the same code on the same subject. Calling the applicant and
 * the respondent on one day is work done twice, calling the applicant twice is not. Two mediation
 * sessions on one day are two subjects.
 * Source: domain rule book 5.4 (每类封顶, 同日去重, 每案上限).
 */
export function computePointsForEvent(facts: {
  readonly ruleSet: RuleSet
  readonly earned: readonly EarnedOperation[]
  readonly event: OperationEvent
}): OperationPoints | null {
  const { ruleSet, earned, event } = facts
  const rule = ruleSet.operations[event.code]
  const sameCode = earned.filter((past) => past.code === event.code)
  if (sameCode.length >= rule.maxTimes) return null

  const isRepeat = sameCode.some(
    (past) => past.subject === event.subject && (rule.repeat === 'once' || past.on === event.on),
  )
  if (isRepeat) return null

  const earnedSoFar = earned.reduce((sum, past) => sum + past.points, 0)
  const points = Math.min(rule.points, ruleSet.maxOperationPointsPerCase - earnedSoFar)
  return points > 0 ? { part: 'operation', code: event.code, points } : null
}
