// What a change of a period does to the open cases (docs/decisions/0174-parameters-of-courts.md).
import type { CaseSource } from '../case/source'
import { courtNoticeRule } from '../deadline/court-notice-rule'
import { compareDates, toLocalDate, type LocalDate } from '../time/local-date'
import type { CourtKey } from './catalogue'
import { valueOn, type ParameterChange, type ParameterVersion } from './decide-parameter'

/** An open case, as far as a change can concern it. */
export type OpenPeriod = {
  readonly courtId: string
  readonly source: CaseSource
  readonly receivedAt: Date
  readonly acceptedAt: Date | null
}

/**
 * The day by which a case's value of the parameter is found: the mediation period that is extended
 * begins with the acceptance, the notice with the receipt, the answer to a 催办 with each 催办. Null:
 * it has not begun.
 */
export function beginOf(
  key: CourtKey,
  { receivedAt, acceptedAt }: Pick<OpenPeriod, 'receivedAt' | 'acceptedAt'>,
): LocalDate | null {
  if (key === 'extension_days') return acceptedAt && toLocalDate(acceptedAt)
  return key === 'notice_days' ? toLocalDate(receivedAt) : null
}

/**
 * - `keeps`: it began before, and stays as it was noted.
 * - `moves`: it began on or after the day, and gets the new value.
 * - `later`: it has not begun; it gets the value of the day on which it begins.
 * - `other`: the value that it has is not the one that is changed.
 */
export type Effect = 'keeps' | 'moves' | 'later' | 'other'

/** By the rule that finds the value when the period is counted (valueOn). */
export function effectOn(
  key: CourtKey,
  versions: readonly ParameterVersion[],
  change: ParameterChange,
  open: OpenPeriod,
): Effect {
  const planned: ParameterVersion = {
    ...change,
    no: versions.reduce((most, { no }) => Math.max(most, no), 0) + 1,
    isWithdrawn: false,
  }
  const before = (day: LocalDate) => valueOn(key, versions, day, open.courtId)
  const after = (day: LocalDate) => valueOn(key, [...versions, planned], day, open.courtId)
  if (key === 'notice_days' && !courtNoticeRule(1).sources?.includes(open.source)) return 'other'
  const began = beginOf(key, open)
  const probe = began && compareDates(began, change.from) > 0 ? began : change.from
  if (before(probe) === after(probe)) return 'other'
  if (began === null) return 'later'
  return before(began) === after(began) ? 'keeps' : 'moves'
}
