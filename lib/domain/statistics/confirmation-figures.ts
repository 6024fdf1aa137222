// 司法确认 in figures. What each figure counts, and in which month, is in
// CONFIRMATION_FIGURES.definitions of lib/labels/zh-CN/confirmation-figures.ts. Source:
// docs/decisions/0130-after-the-ruling.md.
import type {
  ConfirmationStatus,
  DismissalGround,
  RefusalGround,
} from '../confirmation/confirmation-status'
import { DISMISSAL_GROUNDS, REFUSAL_GROUNDS } from '../confirmation/confirmation-status'
import { daysBetween, type LocalDate } from '../time/local-date'

/** What became of one application: days and codes, without a name or a number. */
export type ConfirmationOutcome = {
  readonly institutionId: string
  readonly institution: string
  readonly status: ConfirmationStatus
  readonly submittedOn: LocalDate
  readonly correctedOn: LocalDate | null
  readonly admittedOn: LocalDate | null
  /** null while it is open. */
  readonly endedOn: LocalDate | null
  readonly ground: DismissalGround | null
  readonly refusalGround: RefusalGround | null
  readonly setAsideOn: LocalDate | null
}

export type ConfirmationFigures = {
  readonly submitted: number
  readonly corrected: number
  readonly admitted: number
  readonly refused: number
  readonly confirmed: number
  readonly dismissed: number
  readonly grounds: Readonly<Record<DismissalGround, number>>
  readonly refusalGrounds: Readonly<Record<RefusalGround, number>>
  readonly withdrawn: number
  readonly setAside: number
  /** From the submission to the admission, or the refusal of it; null without one. */
  readonly admissionDays: number | null
  /** From the admission to the ruling. */
  readonly reviewDays: number | null
}

export type Days = { readonly from: LocalDate; readonly to: LocalDate }

/** The value in the middle; of an even number the mean of the two. null: there is none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle]
  if (high === undefined) return null
  return sorted.length % 2 === 1 ? high : (sorted[middle - 1]! + high) / 2
}

/** Counts what happened on the days of a period, both included: each figure by its own day. */
export function countConfirmations(
  outcomes: readonly ConfirmationOutcome[],
  { from, to }: Days,
): ConfirmationFigures {
  const isIn = (on: LocalDate | null) => on !== null && on >= from && on <= to
  const ended = outcomes.filter(({ endedOn }) => isIn(endedOn))
  const endedAs = (...statuses: readonly ConfirmationStatus[]) =>
    ended.filter(({ status }) => statuses.includes(status))
  const admitted = outcomes.filter(({ admittedOn }) => isIn(admittedOn))
  const refused = endedAs('not_admitted')
  const dismissed = endedAs('dismissed')
  return {
    submitted: outcomes.filter(({ submittedOn }) => isIn(submittedOn)).length,
    corrected: outcomes.filter(({ correctedOn }) => isIn(correctedOn)).length,
    admitted: admitted.length,
    refused: refused.length,
    confirmed: endedAs('confirmed').length,
    dismissed: dismissed.length,
    grounds: Object.fromEntries(
      DISMISSAL_GROUNDS.map((ground) => [
        ground,
        dismissed.filter((each) => each.ground === ground).length,
      ]),
    ) as ConfirmationFigures['grounds'],
    refusalGrounds: Object.fromEntries(
      REFUSAL_GROUNDS.map((ground) => [
        ground,
        refused.filter((each) => each.refusalGround === ground).length,
      ]),
    ) as ConfirmationFigures['refusalGrounds'],
    withdrawn: endedAs('withdrawn', 'deemed_withdrawn').length,
    setAside: outcomes.filter(({ setAsideOn }) => isIn(setAsideOn)).length,
    admissionDays: medianOf([
      ...admitted.map(({ submittedOn, admittedOn }) => daysBetween(submittedOn, admittedOn!)),
      ...refused.map(({ submittedOn, endedOn }) => daysBetween(submittedOn, endedOn!)),
    ]),
    reviewDays: medianOf(
      endedAs('confirmed', 'dismissed').flatMap(({ admittedOn, endedOn }) =>
        admittedOn && endedOn ? [daysBetween(admittedOn, endedOn)] : [],
      ),
    ),
  }
}
