// 名册中的一项. Sources: 特邀规定 第5、6、10条; docs/decisions/0133-roster.md.
import { addDays, type LocalDate } from '../time/local-date'
import type { RosterAct, RosterSource, RosterStatus } from './roster-moves'

/** What the rules know of an entry. Days are local dates, the last one included. */
export type RosterEntry = {
  readonly id: string
  readonly courtId: string
  readonly institutionId: string
  /** Null: the entry of the institution itself. */
  readonly mediatorId: string | null
  readonly name: string
  readonly status: RosterStatus
  readonly source: RosterSource
  readonly certificateNo: string | null
  readonly validFrom: LocalDate | null
  /** Null: without an end, as older entries have it. */
  readonly validUntil: LocalDate | null
  readonly renewalRequestedAt: Date | null
  readonly revision: number
  readonly lastAct: RosterAct
  readonly lastActBy: string
  readonly lastActAt: Date
}

/** Days before the end on which mediator, institution and court are warned. */
export const WARNING_DAYS = [60, 30, 7] as const

/**
 * A certificate is given for five years at most: its holder is evaluated in between (特邀规定 第10条).
 */
export const CERTIFICATE_YEARS_AT_MOST = 5

export const ROSTER_STANDINGS = [
  'recommended',
  'future',
  'in_force',
  'ending',
  'expired',
  'suspended',
  'refused',
  'removed',
  'resigned',
] as const
export type RosterStanding = (typeof ROSTER_STANDINGS)[number]

type Dated = Pick<RosterEntry, 'status' | 'validFrom' | 'validUntil'>

/**
 * How an entry is on `today`: the stored status, and of a confirmed one what follows from its days.
 */
export function standingOf({ status, validFrom, validUntil }: Dated, today: LocalDate) {
  if (status !== 'confirmed') return status satisfies RosterStanding
  if (validFrom === null || validFrom > today) return 'future' as const
  if (validUntil === null) return 'in_force' as const
  if (validUntil < today) return 'expired' as const
  return validUntil <= addDays(today, WARNING_DAYS[0]) ? ('ending' as const) : ('in_force' as const)
}

/** May a case be given on `today`? Confirmed, begun and not over (特邀规定 第6条第3款). */
export function isInForce(entry: Dated, today: LocalDate): boolean {
  const standing = standingOf(entry, today)
  return standing === 'in_force' || standing === 'ending'
}

/**
 * The warning that is due on `today` for an entry that ends: the smallest number of days whose
 * moment has come and which was not given yet; null: none.
 */
export function findDueWarning(
  entry: Dated & { readonly warnedDays: number | null },
  today: LocalDate,
): number | null {
  const { validUntil, warnedDays } = entry
  if (!isInForce(entry, today) || validUntil === null) return null
  const due = WARNING_DAYS.filter((days) => validUntil <= addDays(today, days)).at(-1)
  return due !== undefined && (warnedDays === null || due < warnedDays) ? due : null
}
