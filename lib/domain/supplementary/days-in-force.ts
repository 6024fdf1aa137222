// 履行期 of an agreement read with its 补充协议. Sources: 人民调解法 第29条 (履行的期限); 民法典 第510、543条;
// docs/decisions/0136-supplementary-agreements.md.
import type { AgreementDraft } from '../agreement/draft'
import { isDone } from '../confirmation/wording/days'
import { findDutyKinds } from '../confirmation/wording/duty-verbs'
import { sentencesOf } from '../confirmation/wording/sentences'
import { findPerformanceDays } from '../performance/performance-days'
import { parseLocalDate, type LocalDate } from '../time/local-date'
import { inForce, type SupplementaryText } from './supplementary'

/** `supplement`: the number of the one whose words name the day; null: a field of the agreement. */
export type DayInForce = { readonly on: LocalDate; readonly supplement: number | null }

const FULL_DAY = /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*[日号]?/g
/** Of a period or of a paper, and no last day: 自…起, 利息计算至…, …签订的. */
const OPENS_PERIOD = /(?:自|从|至|到)\s*$/
const IS_NO_LAST_DAY = /^\s*(?:起|至|到|开始|签订|签署|出具|的)/

/**
 * The days on which a clause in words has something done: whole days of the calendar, in sentences
 * that bind to something. A day without its year, a period and an event give none.
 */
export function findDaysInWords(clause: string): readonly LocalDate[] {
  return sentencesOf(clause).flatMap(({ text }) => {
    if (findDutyKinds(text).length === 0) return []
    return [...text.matchAll(FULL_DAY)].flatMap((match) => {
      const [words, year = '', month = '', date = ''] = match
      const before = text.slice(0, match.index)
      const after = text.slice(match.index + words.length)
      const part = before.slice(before.lastIndexOf('，') + 1) + words + after.split('，', 1)[0]
      if (OPENS_PERIOD.test(before) || IS_NO_LAST_DAY.test(after) || isDone(part)) return []
      return parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) ?? []
    })
  })
}

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
