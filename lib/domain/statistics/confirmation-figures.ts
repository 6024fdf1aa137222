// 司法确认 in figures. What each figure counts, and in which month, is in
// CONFIRMATION_FIGURES.definitions of lib/labels/zh-CN/confirmation-figures.ts. Source:
// docs/decisions/0130-after-the-ruling.md.
import {
  CONFIRMATION_STATUSES,
  type DismissalGround,
  type RefusalGround,
} from '../confirmation/confirmation-status'

/**
 * What happens to an application on a day of its own: it is submitted, a correction is ordered, it
 * is admitted, it ends in its status, what was confirmed is set aside.
 */
export const HAPPENINGS = [...CONFIRMATION_STATUSES, 'corrected', 'set_aside'] as const
export type Happening = (typeof HAPPENINGS)[number]

/** The two periods whose middle is a figure. */
export const CONFIRMATION_CLOCKS = ['admission', 'review'] as const
export type ConfirmationClock = (typeof CONFIRMATION_CLOCKS)[number]

/** How often each happened in a period, and the days in the middle of each clock. */
export type HappenedCounts = {
  readonly happened: Readonly<Partial<Record<Happening, number>>>
  readonly days: Readonly<Partial<Record<ConfirmationClock, number>>>
}

export type ConfirmationFigures = {
  readonly submitted: number
  readonly corrected: number
  readonly admitted: number
  readonly refused: number
  readonly confirmed: number
  readonly dismissed: number
  readonly withdrawn: number
  readonly setAside: number
  /** From the submission to the admission, or the refusal of it; null without one. */
  readonly admissionDays: number | null
  /** From the admission to the ruling. */
  readonly reviewDays: number | null
}

/** The grounds of what was dismissed and of what was not admitted. */
export type GroundCounts = {
  readonly dismissal: Readonly<Partial<Record<DismissalGround, number>>>
  readonly refusal: Readonly<Partial<Record<RefusalGround, number>>>
}

/** The figures of a month, an institution or all: each counts by its own day. */
export function toConfirmationFigures({ happened, days }: HappenedCounts): ConfirmationFigures {
  const countOf = (...which: readonly Happening[]) =>
    which.reduce((sum, each) => sum + (happened[each] ?? 0), 0)
  return {
    submitted: countOf('submitted'),
    corrected: countOf('corrected'),
    admitted: countOf('admitted'),
    refused: countOf('not_admitted'),
    confirmed: countOf('confirmed'),
    dismissed: countOf('dismissed'),
    withdrawn: countOf('withdrawn', 'deemed_withdrawn'),
    setAside: countOf('set_aside'),
    admissionDays: days.admission ?? null,
    reviewDays: days.review ?? null,
  }
}
