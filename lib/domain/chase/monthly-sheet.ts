// 督办月报: what became of the 催办 of a month, for each institution. A figure counts the 催办 that were
// sent in the month, as far as they are on the day of reading.
import type { ChaseNode } from './chase'

export type MonthlyFigures = {
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

export type MonthlyRow = MonthlyFigures & {
  readonly institutionId: string
  readonly institution: string
}

/** One row for each institution, those with most 催办 first, and all of them together. */
export type MonthlySheet = {
  readonly rows: readonly MonthlyRow[]
  readonly total: MonthlyFigures
}
