import type { Happening } from '@/lib/data/stores/case/case-filter'
import type { ReportFilter } from '@/lib/data/stores/statistics/report-filter'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { CLOSING_BANDS } from '@/lib/domain/statistics/closing-days'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import type { CaseFilterName } from '../case/case-filter-input'

/** Conditions of a list of cases, as its address carries them. */
export type CaseConditions = Readonly<Partial<Record<CaseFilterName, string>>>

/** A number, and the conditions under which the list of cases shows exactly the cases it counts. */
export type Drill = { readonly count: number; readonly cases: CaseConditions }

/** A measure in words or numbers, and the cases it was computed from. */
export type Measure = { readonly shown: string | number; readonly cases: Drill }

export function drill(count: number, ...conditions: readonly CaseConditions[]): Drill {
  return { count, cases: Object.assign({}, ...conditions) as CaseConditions }
}

/** The report's own narrowing, which every number of it shares. */
export function narrowedBy({ disputeType, source, mediatorId }: ReportFilter): CaseConditions {
  return {
    ...(disputeType && { type: disputeType }),
    ...(source && { source }),
    ...(mediatorId && { mediator: mediatorId }),
  }
}

export function referredIn({ from, to }: Period): CaseConditions {
  return { referredFrom: firstDayOf(from), referredTo: lastDayOf(to) }
}

export function acceptedIn({ from, to }: Period): CaseConditions {
  return { acceptedFrom: firstDayOf(from), acceptedTo: lastDayOf(to) }
}

export function closedIn({ from, to }: Period): CaseConditions {
  return { closedFrom: firstDayOf(from), closedTo: lastDayOf(to) }
}

export function happenedIn(what: Happening, { from, to }: Period): CaseConditions {
  return { happened: what, happenedFrom: firstDayOf(from), happenedTo: lastDayOf(to) }
}

export function inStatus(...statuses: readonly CaseStatus[]): CaseConditions {
  return { status: statuses.join(',') }
}

export function tookDays({ from, to }: (typeof CLOSING_BANDS)[number]): CaseConditions {
  return {
    ...(from !== null && { daysFrom: String(from) }),
    ...(to !== null && { daysTo: String(to) }),
  }
}

/** The conditions under which 不受理记录 lists what was declined in a period. */
export function declinesOf(
  { from, to }: Period,
  type: DisputeType | null,
): Readonly<Record<'declinedFrom' | 'declinedTo' | 'type', string | null>> {
  return { declinedFrom: firstDayOf(from), declinedTo: lastDayOf(to), type }
}
