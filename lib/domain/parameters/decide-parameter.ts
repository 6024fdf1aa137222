// A new value of a parameter (docs/decisions/0167-parameters.md). No article.
import { allow, refuse, type Decided } from '../refusal'
import { compareDates, type LocalDate } from '../time/local-date'
import { PARAMETERS, type ParameterKey } from './catalogue'

export type ParameterVersion = {
  /** Counted from 1 for each key. */
  readonly no: number
  readonly value: number
  readonly from: LocalDate
}

/**
 * The value in force on a day. The newest decision holds from its day on, and replaces what was
 * planned before it, also for later days.
 * @param versions of one key, in any order
 */
export function valueOn(
  key: ParameterKey,
  versions: readonly ParameterVersion[],
  day: LocalDate,
): number {
  const begun = versions.filter(({ from }) => compareDates(from, day) <= 0)
  const newest = begun.reduce<ParameterVersion | null>(
    (best, each) => (best === null || each.no > best.no ? each : best),
    null,
  )
  return newest?.value ?? PARAMETERS[key].usual
}

export const newestNo = (versions: readonly ParameterVersion[]) =>
  versions.reduce((most, { no }) => Math.max(most, no), 0)

type Change = { readonly value: number; readonly from: LocalDate }

/**
 * @param versions of the key
 * @returns the number of the new version and the value that it replaces, or INPUT_INVALID
 */
export function decideParameter(
  key: ParameterKey,
  versions: readonly ParameterVersion[],
  { value, from }: Change,
  today: LocalDate,
): Decided<{ readonly no: number; readonly before: number }> {
  const { least, most } = PARAMETERS[key]
  const fields: Record<string, string> = {}
  const before = valueOn(key, versions, from)
  const isPlanned = versions.some((each) => compareDates(each.from, from) > 0)
  if (value < least || value > most) fields.value = 'PARAMETER_BOUNDS'
  else if (value === before && !isPlanned) fields.value = 'PARAMETER_SAME'
  if (compareDates(from, today) < 0) fields.from = 'DATE_IN_PAST'
  if (Object.keys(fields).length > 0) return refuse('INPUT_INVALID', {}, fields)
  return allow({ no: newestNo(versions) + 1, before })
}
