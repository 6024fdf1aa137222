import { decideMove, type CaseFacts } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import type { Outcome } from '../case/vocabulary'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import { findPerformanceResult, type FollowUp, type PerformanceResult } from './follow-up'

export type FollowUpFacts = CaseFacts & {
  readonly outcome: Outcome | null
  readonly closedAt: Date | null
  /** The last day of performance; null where the agreement has none or is an oral one. */
  readonly performanceDueOn: LocalDate | null
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** In the order in which they were recorded. */
  readonly followUps: readonly FollowUp[]
}

export type FollowUpStatement = Omit<FollowUp, 'party'>

function findMistake(
  { partyId, on, how, performance }: FollowUpStatement,
  { closedAt, performanceDueOn, followUps }: FollowUpFacts,
  today: LocalDate,
): readonly [field: string, code: string] | null {
  if (on > today) return ['on', 'DATE_IN_FUTURE']
  if (closedAt && on < toLocalDate(closedAt)) return ['on', 'BEFORE_CLOSING']
  if (performance === 'not_due' && performanceDueOn && on >= performanceDueOn)
    return ['performance', 'PERFORMANCE_IS_DUE']
  const isKnown = followUps.some(
    (each) =>
      each.partyId === partyId &&
      each.on === on &&
      each.how === how &&
      each.performance === performance,
  )
  return isKnown ? ['performance', 'FOLLOW_UP_KNOWN'] : null
}

/**
 * 回访 of one party of a case that was closed by agreement, also of an archived one, on a day between
 * the closing and today. It changes nothing but what the case counts for in 自动履行率.
 * @returns the move, the entry and the result of the case, or NO_AGREEMENT_TO_FOLLOW,
 * INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideFollowUp(
  facts: FollowUpFacts,
  statement: FollowUpStatement,
  { today }: { readonly today: LocalDate },
): Decided<
  Transition<'record_follow_up'> & {
    readonly entry: FollowUp
    readonly result: PerformanceResult | null
  }
> {
  const moved = decideMove('record_follow_up', facts)
  if (!moved.ok) return moved
  if (facts.outcome !== 'agreement') return refuse('NO_AGREEMENT_TO_FOLLOW')
  const party = facts.parties.find(({ id }) => id === statement.partyId)
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  const mistake = findMistake(statement, facts, today)
  if (mistake) return refuse('INPUT_INVALID', {}, { [mistake[0]]: mistake[1] })
  const entry: FollowUp = { ...statement, party: party.name }
  return allow({
    move: 'record_follow_up',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: { kind: 'followup.recorded', data: entry },
    basis: 'online_mediation_20',
    entry,
    result: findPerformanceResult([...facts.followUps, entry], facts.performanceDueOn),
  })
}
