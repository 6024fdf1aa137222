// A new value of a parameter (docs/decisions/0167-parameters.md, 0174-parameters-of-courts.md).
import { allow, refuse, type Decided } from '../refusal'
import { addDays, compareDates, type LocalDate } from '../time/local-date'
import { isCourtKey, ruleOf, type ParameterKey } from './catalogue'

export type ParameterVersion = {
  /** Counted from 1 for each key, over the installation and all courts. */
  readonly no: number
  /** Whose cases it is for; null: the whole installation. */
  readonly courtId: string | null
  /** Null: the court follows the installation again. */
  readonly value: number | null
  readonly from: LocalDate
  /** Taken back before its day; it never holds. */
  readonly isWithdrawn: boolean
}

/** The newest of these whose day has come. */
function newestBegun(
  versions: readonly ParameterVersion[],
  courtId: string | null,
  day: LocalDate,
): ParameterVersion | null {
  return versions
    .filter((each) => each.courtId === courtId && !each.isWithdrawn)
    .filter(({ from }) => compareDates(from, day) <= 0)
    .reduce<ParameterVersion | null>(
      (best, each) => (best === null || each.no > best.no ? each : best),
      null,
    )
}

/**
 * The version in force on a day, null where the usual value is. The newest decision holds from its
 * day on; a court's own replaces the installation's for its cases.
 * @param versions of one key, in any order
 * @param courtId null: what holds where a court has set nothing
 */
export function versionOn<V extends ParameterVersion>(
  versions: readonly V[],
  courtId: string | null,
  day: LocalDate,
): V | null {
  const own = courtId === null ? null : newestBegun(versions, courtId, day)
  return (own && own.value !== null ? own : newestBegun(versions, null, day)) as V | null
}

/**
 * The value in force on a day. For a period it is found by the day on which the period began, and
 * never again: a running period stays as it was noted. The same in SQL: heyi_court_parameter.
 */
export function valueOn(
  key: ParameterKey,
  versions: readonly ParameterVersion[],
  day: LocalDate,
  courtId: string | null = null,
): number {
  return versionOn(versions, courtId, day)?.value ?? ruleOf(key).usual
}

/** The number of the newest version of one scope; 0: none. */
export const newestNo = (versions: readonly ParameterVersion[], courtId: string | null = null) =>
  versions.reduce((most, each) => (each.courtId === courtId ? Math.max(most, each.no) : most), 0)

/** Versions of one scope whose day will come and that no newer one replaces by then. */
export function findPlanned<V extends ParameterVersion>(
  versions: readonly V[],
  courtId: string | null,
  today: LocalDate,
): V[] {
  const live = versions.filter((each) => each.courtId === courtId && !each.isWithdrawn)
  return live.filter(
    ({ no, from }) =>
      compareDates(from, today) > 0 &&
      !live.some((other) => other.no > no && compareDates(other.from, from) <= 0),
  )
}

/**
 * The first day from which a change may hold. A value that periods are counted by begins with the
 * next day: of the periods that run none is counted by it.
 */
export const firstDayOf = (key: ParameterKey, today: LocalDate): LocalDate =>
  isCourtKey(key) ? addDays(today, 1) : today

/** Only a court can follow the installation. */
function isWithin(key: ParameterKey, value: number | null, courtId: string | null): boolean {
  if (value === null) return courtId !== null
  const { least, most, mayBeOff } = ruleOf(key)
  return (mayBeOff && value === 0) || (value >= least && value <= most)
}

export type ParameterChange = {
  /** Null: the court follows the installation again. */
  readonly value: number | null
  readonly from: LocalDate
  readonly courtId: string | null
}

/**
 * @param versions of the key
 * @returns the number of the new version and the value that it replaces, or INPUT_INVALID
 */
export function decideParameter(
  key: ParameterKey,
  versions: readonly ParameterVersion[],
  { value, from, courtId }: ParameterChange,
  today: LocalDate,
): Decided<{ readonly no: number; readonly before: number }> {
  const fields: Record<string, string> = {}
  const before = valueOn(key, versions, from, courtId)
  const hasPlanned = versions.some(
    (each) => each.courtId === courtId && !each.isWithdrawn && compareDates(each.from, from) > 0,
  )
  const isOwn = versionOn(versions, courtId, from)?.courtId === courtId && courtId !== null
  const isSame = value === null ? !isOwn : value === before && (courtId === null || isOwn)
  if (!isWithin(key, value, courtId)) fields.value = 'PARAMETER_BOUNDS'
  else if (isSame && !hasPlanned) fields.value = 'PARAMETER_SAME'
  if (compareDates(from, today) < 0) fields.from = 'DATE_IN_PAST'
  else if (compareDates(from, firstDayOf(key, today)) < 0) fields.from = 'PARAMETER_TOMORROW'
  if (Object.keys(fields).length > 0) return refuse('INPUT_INVALID', {}, fields)
  const no = versions.reduce((newest, each) => Math.max(newest, each.no), 0) + 1
  return allow({ no, before })
}

/** 撤回: what was planned is taken back before its day comes. */
export function decideWithdrawParameter(
  {
    from,
    withdrawnBy,
    withdrawnAt,
  }: {
    readonly from: LocalDate
    readonly withdrawnBy: string | null
    readonly withdrawnAt: Date | null
  },
  today: LocalDate,
): Decided<null> {
  if (withdrawnAt !== null)
    return refuse('PARAMETER_WITHDRAWN', { by: withdrawnBy, at: withdrawnAt.toISOString() })
  return compareDates(from, today) > 0 ? allow(null) : refuse('PARAMETER_BEGUN', { from })
}
