import 'server-only'
import type { CaseChannel } from '@/lib/domain/case/channel'
import type { CaseSource } from '@/lib/domain/case/source'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { DisputeType, Outcome } from '@/lib/domain/case/vocabulary'
import type { ArchivingState } from '@/lib/domain/dossier/archiving-state'
import type { Difficulty } from '@/lib/domain/statistics/difficulty'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** Days, both included, in Shanghai. */
export type DayRange = {
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
}

/** The days that conditions of a list depend on. */
export type ListDays = {
  readonly today: LocalDate
  /** The last days on which a period is red, and on which it is yellow. */
  readonly red: LocalDate
  readonly yellow: LocalDate
  /**
   * The last day on which a mediation period counts as running out (domain/deadline/warning.ts).
   */
  readonly soon: LocalDate
}

export const CLOCK_CONDITIONS = [
  'waiting_late',
  'running_late',
  'running_out',
  'accepted_late',
  'closed_late',
  'warned',
  'yellow',
  'orange',
  'red',
  'paused',
] as const
export type ClockCondition = (typeof CLOCK_CONDITIONS)[number]

/** What of a case waits for a decision: a request for another mediator, a report to the court. */
export const AWAITED = ['change', 'suspicion'] as const
export type Awaited = (typeof AWAITED)[number]

/**
 * What can have happened to a case: its mediator gave it back (before taking it, after, either),
 * its period was extended, its period was paused.
 */
export const HAPPENINGS = ['withdrawn', 'declined', 'resigned', 'extended', 'paused'] as const
export type Happening = (typeof HAPPENINGS)[number]
export type Happened = { readonly what: Happening } & DayRange

/** Which cases were assigned: to whom, on which days, and how hard they were (difficulty.ts). */
export type Assigned = DayRange & {
  readonly mediatorId?: string | undefined
  readonly level?: Difficulty | undefined
}

/** Which cases were co-mediated: by whom, begun on which days. */
export type CoMediated = DayRange & { readonly mediatorId?: string | undefined }

/** Cases that count for 自动履行率, and those among them that were performed voluntarily. */
export const PERFORMANCE_CONDITIONS = ['followed', 'voluntary'] as const
export type PerformanceCondition = (typeof PERFORMANCE_CONDITIONS)[number]

/** Everything a list of cases can be narrowed by. What is absent narrows nothing. */
export type CaseFilter = {
  readonly statuses?: readonly CaseStatus[] | undefined
  readonly disputeTypes?: readonly DisputeType[] | undefined
  readonly sources?: readonly CaseSource[] | undefined
  /** How it came to the platform. */
  readonly channels?: readonly CaseChannel[] | undefined
  readonly outcomes?: readonly Outcome[] | undefined
  readonly mediatorId?: string | undefined
  readonly courtId?: string | undefined
  readonly referred?: DayRange | undefined
  readonly accepted?: DayRange | undefined
  readonly closed?: DayRange | undefined
  /** Natural days from the referral to the closing, both included; `to` absent: and more. */
  readonly closingDays?:
    | { readonly from?: number | undefined; readonly to?: number | undefined }
    | undefined
  /** Yuan with two decimals, as text. */
  readonly amount?:
    | { readonly from?: string | undefined; readonly to?: string | undefined }
    | undefined
  /**
   * waiting_late: waits for acceptance past its due day · running_late: open, past its mediation
   * period · running_out: ends within three working days · accepted_late, closed_late: done after
   * the due day · warned: past its period or of a level; yellow, orange, red: of that level, not
   * past it (domain/deadline/remaining.ts) · paused: its clock does not run.
   */
  readonly clock?: ClockCondition | undefined
  /**
   * Waiting to be assigned again: a mediator had it and gave it back or was removed. An assignment
   * that was undone does not count.
   */
  readonly isToReassign?: true | undefined
  /** It is open, and this waits for a decision. */
  readonly awaits?: Awaited | undefined
  /** This happened to it, on one of these days. */
  readonly happened?: Happened | undefined
  /** It was assigned so, and may be someone else's now. */
  readonly assigned?: Assigned | undefined
  /** Someone began to co-mediate it so, and may have ended since. */
  readonly coMediated?: CoMediated | undefined
  readonly performance?: PerformanceCondition | undefined
  /** It is closed, and its archiving is so far. */
  readonly archiving?: ArchivingState | undefined
  /** The import that brought the case. */
  readonly importId?: string | undefined
  /** The keyed hash of a telephone number that a party or an agent has. */
  readonly phoneHash?: string | undefined
  /** A number or a name, as typed. */
  readonly q?: string | undefined
}

/** Whose list it is. The policy of the table says the same; this lets an index serve it. */
export type Tenant = { readonly institutionId: string } | { readonly courtId: string }

/**
 * Whether the number of matching cases depends on the values (a period, an amount, a running clock,
 * a mediator): no generic plan serves such a filter.
 */
export function needsCustomPlan({
  referred,
  accepted,
  closed,
  closingDays,
  amount,
  clock,
  mediatorId,
  happened,
  assigned,
  coMediated,
  archiving,
}: CaseFilter): boolean {
  const ranges = [referred, accepted, closed, closingDays, amount].some(
    (range) => range?.from !== undefined || range?.to !== undefined,
  )
  return (
    ranges ||
    [clock, mediatorId, happened, assigned, coMediated, archiving].some(
      (condition) => condition !== undefined,
    )
  )
}

/**
 * Whether the filter narrows by statuses alone: then the total is read from the counts kept by
 * status.
 */
export function isByStatusAlone(filter: CaseFilter): boolean {
  return Object.entries(filter).every(
    ([name, value]) => name === 'statuses' || value === undefined || value === '',
  )
}
