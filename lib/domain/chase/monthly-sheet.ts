// 督办月报: what became of the 催办 of a month, for each institution. A figure counts the 催办 that were
// sent in the month, as far as they are on the day of reading.
import { daysBetween, toLocalDate, type LocalDate } from '../time/local-date'
import { CHASE_NODES, type Chase, type ChaseNode } from './chase'

/** What a line counts of one 催办. */
export type CountedChase = Pick<
  Chase,
  'institutionId' | 'institution' | 'node' | 'at' | 'answerDueOn'
> & {
  readonly read: { readonly at: Date } | null
  readonly answer: { readonly at: Date } | null
  readonly escalated: Pick<NonNullable<Chase['escalated']>, 'why'> | null
  readonly closed: Pick<NonNullable<Chase['closed']>, 'at' | 'because'> | null
}

export type MonthlyRow = {
  readonly institutionId: string
  readonly institution: string
  readonly byNode: Readonly<Record<ChaseNode, number>>
  readonly sent: number
  readonly read: number
  /**
   * Hours from the 催办 to its first reading, in the middle of those that were read; null where none
   * was.
   */
  readonly medianHoursToRead: number | null
  readonly answered: number
  /** Answered on the last day of the answer or before. */
  readonly answeredInTime: number
  /** Escalated: unanswered in time, or late again. */
  readonly unanswered: number
  readonly lateAgain: number
  readonly closed: number
  /**
   * Calendar days from the 催办 to its end, in the middle of those that are closed; null where none
   * is.
   */
  readonly medianDaysToClose: number | null
}

/** The middle of the numbers; of an even count the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

function countOne(
  chases: readonly CountedChase[],
): Omit<MonthlyRow, 'institutionId' | 'institution'> {
  const count = (is: (chase: CountedChase) => boolean) => chases.filter(is).length
  const dayOf = (at: Date): LocalDate => toLocalDate(at)
  return {
    byNode: Object.fromEntries(
      CHASE_NODES.map((node) => [node, count((each) => each.node === node)]),
    ) as Record<ChaseNode, number>,
    sent: chases.length,
    read: count(({ read }) => read !== null),
    medianHoursToRead: medianOf(
      chases.flatMap(({ at, read }) =>
        read ? [Math.max(0, (read.at.getTime() - at.getTime()) / 3_600_000)] : [],
      ),
    ),
    answered: count(({ answer }) => answer !== null),
    answeredInTime: count(
      ({ answer, answerDueOn }) => answer !== null && dayOf(answer.at) <= answerDueOn,
    ),
    unanswered: count(({ escalated }) => escalated?.why === 'unanswered'),
    lateAgain: count(({ escalated }) => escalated?.why === 'late_again'),
    closed: count(({ closed }) => closed?.because === 'node_left'),
    medianDaysToClose: medianOf(
      chases.flatMap(({ at, closed }) =>
        closed?.because === 'node_left' ? [daysBetween(dayOf(at), dayOf(closed.at))] : [],
      ),
    ),
  }
}

/** One row for each institution, those with most 催办 first, and all of them together. */
export function computeMonthlySheet(chases: readonly CountedChase[]): {
  readonly rows: readonly MonthlyRow[]
  readonly total: Omit<MonthlyRow, 'institutionId' | 'institution'>
} {
  const institutions = new Map(chases.map((each) => [each.institutionId, each.institution]))
  const rows = [...institutions].map(([institutionId, institution]) => ({
    institutionId,
    institution,
    ...countOne(chases.filter((each) => each.institutionId === institutionId)),
  }))
  return {
    rows: rows.toSorted((a, b) => b.sent - a.sent || (a.institution < b.institution ? -1 : 1)),
    total: countOne(chases),
  }
}
