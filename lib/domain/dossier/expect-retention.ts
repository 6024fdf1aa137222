// How long the record of a case is kept, before and after its closing. Sources: retention.ts;
// 个人信息保护法 第17、47条.
import type { DisputeType, Outcome } from '../case/vocabulary'
import { yearOf, type LocalDate } from '../time/local-date'
import { computeRetention } from './retention'

export type ExpectedRetention =
  /** Whole years after the closing, with an agreement and without; null: for good. */
  | { readonly isOver: false; readonly agreed: number | null; readonly failed: number | null }
  /** The last day; null: for good. */
  | { readonly isOver: true; readonly until: LocalDate | null }

/** By the rules of the closing, or of `today` while the case is open. */
export function expectRetention(
  {
    disputeType,
    outcome,
    closedOn,
  }: {
    readonly disputeType: DisputeType
    readonly outcome: Outcome | null
    readonly closedOn: LocalDate | null
  },
  today: LocalDate,
): ExpectedRetention {
  if (outcome !== null && closedOn !== null)
    return { isOver: true, until: computeRetention({ disputeType, outcome }, closedOn).until }
  const yearsAfter = (expected: Outcome) => {
    const { until } = computeRetention({ disputeType, outcome: expected }, today)
    return until && yearOf(until) - yearOf(today)
  }
  return { isOver: false, agreed: yearsAfter('agreement'), failed: yearsAfter('deadlock') }
}
