// 履行期 of an agreement read with its 补充协议. Sources: 人民调解法 第29条 (履行的期限); 民法典 第510、543条;
// docs/decisions/0136-supplementary-agreements.md.
import type { AgreementDraft } from '../agreement/draft'
import { findDaysInWords } from '../confirmation/wording/days-of-duties'
import { findPerformanceDays } from '../performance/performance-days'
import type { LocalDate } from '../time/local-date'
import { inForce, type SupplementaryText } from './supplementary'

/** `supplement`: the number of the one whose words name the day; null: a field of the agreement. */
export type DayInForce = { readonly on: LocalDate; readonly supplement: number | null }

/**
 * The days of performance as they are in force: of a clause that was replaced, or was added, those
 * that its new words name, of every other one those of its fields. Each day once, in order.
 * @param supplements of this agreement
 */
export function findDaysInForce(
  draft: Pick<AgreementDraft, 'terms'>,
  supplements: readonly SupplementaryText[],
): readonly DayInForce[] {
  const changed = new Map(
    inForce(supplements).flatMap(({ clauses, number }) =>
      clauses.map(({ no, text }) => [no, { text, number }] as const),
    ),
  )
  const days: readonly DayInForce[] = [
    ...findPerformanceDays(draft).flatMap(({ termNo, on }) =>
      changed.has(termNo) ? [] : [{ on, supplement: null }],
    ),
    ...[...changed.values()].flatMap(({ text, number }) =>
      findDaysInWords(text).map((on) => ({ on, supplement: number })),
    ),
  ]
  // A field comes before the words of a supplement that names the same day.
  return [...new Map(days.toReversed().map((day) => [day.on, day])).values()].sort((one, other) =>
    one.on < other.on ? -1 : 1,
  )
}
