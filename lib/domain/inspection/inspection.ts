// 审阅任务: a clerk names a reviewer, cases and a term. Sources: 个人信息保护法 第6条 (no more than the purpose
// needs), 第28条 (a specific purpose, strict protection), 第51条 (limited rights to handle, traces).
// What is stored (tables, acts, kinds of events, codes of refusals) has the older word review; in
// code a review is that of an application for confirmation.
import { allow, refuse, type Decided } from '../refusal'
import { addDays, compareDates, type LocalDate } from '../time/local-date'

/** Most days of a term, both ends counted. A longer inspection gets another assignment. */
const INSPECTION_DAYS_AT_MOST = 90

/** Most cases of one assignment. */
export const INSPECTED_CASES_AT_MOST = 200

export type InspectionTerm = { readonly startsOn: LocalDate; readonly endsOn: LocalDate }

/** How far an assignment is on a day. */
export const INSPECTION_STATES = ['ahead', 'in_force', 'over', 'ended'] as const
export type InspectionState = (typeof INSPECTION_STATES)[number]

/** @param endedAt when a clerk ended it before its term */
export function inspectionStateOn(
  { startsOn, endsOn, endedAt }: InspectionTerm & { readonly endedAt: Date | null },
  today: LocalDate,
): InspectionState {
  if (endedAt) return 'ended'
  if (compareDates(today, startsOn) < 0) return 'ahead'
  return compareDates(today, endsOn) > 0 ? 'over' : 'in_force'
}

export type InspectionChoice = InspectionTerm & {
  /** Case numbers as they were written, each once. */
  readonly caseNos: readonly string[]
}

/**
 * Whether a clerk may assign an inspection like this.
 * @param found the numbers of the cases that the court has, of those that were written
 * @param isReviewer whether the chosen account is an active reviewer of the court
 * @returns INPUT_INVALID with the field; REVIEW_CASES_UNKNOWN with the first number that the court
 * does not have
 */
export function decideAssignInspection(
  { startsOn, endsOn, caseNos }: InspectionChoice,
  { found, isReviewer }: { readonly found: ReadonlySet<string>; readonly isReviewer: boolean },
  today: LocalDate,
): Decided<null> {
  if (!isReviewer) return refuse('INPUT_INVALID', {}, { reviewerId: 'CHOOSE_ONE' })
  if (compareDates(startsOn, today) < 0)
    return refuse('INPUT_INVALID', {}, { startsOn: 'DAY_PAST' })
  if (compareDates(endsOn, startsOn) < 0)
    return refuse('INPUT_INVALID', {}, { endsOn: 'UNTIL_BEFORE_FROM' })
  if (compareDates(endsOn, addDays(startsOn, INSPECTION_DAYS_AT_MOST - 1)) > 0)
    return refuse('INPUT_INVALID', {}, { endsOn: 'INSPECTION_TOO_LONG' })
  const unknown = caseNos.filter((caseNo) => !found.has(caseNo))
  if (unknown[0] !== undefined)
    return refuse(
      'REVIEW_CASES_UNKNOWN',
      { caseNo: unknown[0], more: unknown.length - 1 },
      { caseNos: 'REVIEW_CASES_UNKNOWN' },
    )
  return allow(null)
}

/**
 * Whether an assignment can be ended on this day: one that runs or is ahead.
 * @returns REVIEW_OVER with the state where it has ended already
 */
export function decideEndInspection(
  assignment: InspectionTerm & { readonly endedAt: Date | null; readonly endedBy: string | null },
  today: LocalDate,
): Decided<null> {
  const state = inspectionStateOn(assignment, today)
  if (state === 'ended' || state === 'over')
    return refuse('REVIEW_OVER', {
      by: assignment.endedBy,
      at: assignment.endedAt?.toISOString() ?? null,
    })
  return allow(null)
}
