import type { Named } from '@/lib/data/stores/case/filter-options-store'
import type { OpenCases } from '@/lib/data/stores/statistics/open-cases-store'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import {
  CARRIED_STATUSES,
  CASE_STATUSES,
  isAtCourt,
  SETTLED_STATUSES,
  type CaseStatus,
} from '@/lib/domain/case/status'
import {
  DISPUTE_TYPES,
  OUTCOMES,
  type DisputeType,
  type Outcome,
} from '@/lib/domain/case/vocabulary'
import {
  computeAverageDays,
  formatAverageHours,
  formatRate,
} from '@/lib/domain/scoring/statistics-format'
import { sumPerformance } from '@/lib/domain/performance/performance-rate'
import { CLOSING_BANDS, type ClosingBand } from '@/lib/domain/statistics/closing-days'
import { lineUp, sumFlows, type Flow } from '@/lib/domain/statistics/flow'
import type { Month } from '@/lib/domain/statistics/month'
import { OPEN_STATUSES } from '@/lib/domain/statistics/open-statuses'
import {
  listedMonths,
  QUICK_PERIODS,
  quickPeriod,
  type Period,
  type QuickPeriod,
} from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { ReportFacts } from './load-report'
import {
  flowRow,
  hasSomething,
  performanceDrills,
  type FlowRow,
  type PerformanceDrills,
} from './report-flow-row'
import { presentHappened, type HappenedFigures } from './report-happened'
import {
  acceptedIn,
  closedIn,
  drill,
  inStatus,
  narrowedBy,
  referredIn,
  tookDays,
  type CaseConditions,
  type Drill,
} from './report-drill'

/** Part of a whole, with its share as a percentage. */
export type ShareRow<Key extends string> = {
  readonly key: Key
  readonly cases: Drill
  readonly share: string
}

export type LoadRow = {
  readonly mediatorId: string
  readonly name: string
  readonly isActive: boolean
  readonly cap: number
  readonly carried: Drill
  /** Assigned and not yet taken. */
  readonly untaken: Drill
  readonly late: Drill
}

export type ReportFigures = HappenedFigures & {
  readonly referred: Drill
  readonly accepted: Drill
  readonly closed: Drill
  readonly succeeded: Drill
  readonly failed: Drill
  readonly rate: string
  readonly performance: PerformanceDrills
  readonly averageDays: number | null
  /** Hours with one decimal at most; null where nothing was accepted. */
  readonly averageHours: string | null
  readonly open: Drill
  /** Waiting for acceptance beyond the three working days. */
  readonly waitingLate: Drill
  readonly late: Drill
  readonly runningOut: Drill
  readonly acceptedLate: Drill
  readonly closedLate: Drill
  /** Null under conditions that a declined referral does not have, and for a court. */
  readonly declined: number | null
}

export type ReportView = {
  readonly period: Period
  /** The month of the first referral, where the period begins before it. */
  readonly firstMonth: Month | null
  readonly quick: readonly {
    readonly name: QuickPeriod
    readonly period: Period
    readonly isCurrent: boolean
  }[]
  readonly filter: {
    readonly type: DisputeType | null
    readonly source: CaseSource | null
    readonly mediator: Named | null
  }
  /** Nothing was ever counted here. */
  readonly isNew: boolean
  readonly figures: ReportFigures
  readonly months: readonly FlowRow<Month>[]
  /** Every state a case can be in for this reader; together all cases the report is narrowed to. */
  readonly states: readonly { readonly status: CaseStatus | 'settled'; readonly cases: Drill }[]
  readonly types: readonly FlowRow<DisputeType>[]
  readonly sources: readonly FlowRow<CaseSource>[]
  readonly outcomes: readonly ShareRow<Outcome>[]
  readonly bands: readonly ShareRow<ClosingBand>[]
  /** Mediators with what they carry now, the most loaded first; null for a court. */
  readonly loads: readonly LoadRow[] | null
  /** Mediators that the filter offers. */
  readonly mediators: readonly Named[]
}

const nameOnly = ({ id, name }: Named): Named => ({ id, name })

function sumOpen(
  open: readonly OpenCases[],
  part: 'cases' | 'waitingLate' | 'late' | 'runningOut',
  among: readonly CaseStatus[] = OPEN_STATUSES,
): number {
  return open
    .filter(({ status }) => among.includes(status))
    .reduce((sum, entry) => sum + entry[part], 0)
}

function presentStates(
  { byStatus, settled, open, mediators }: ReportFacts,
  own: CaseConditions,
): ReportView['states'] {
  const isCourt = mediators === null
  return CASE_STATUSES.filter((status) => !isAtCourt(status) || isCourt).flatMap(
    (status): ReportView['states'] => {
      if (byStatus) return [{ status, cases: drill(byStatus[status] ?? 0, own, inStatus(status)) }]
      // Kept counts do not tell closed and archived apart under a filter: one row opens both.
      if (status === 'archived') return []
      if (status === 'closed')
        return [
          { status: 'settled', cases: drill(settled ?? 0, own, inStatus(...SETTLED_STATUSES)) },
        ]
      return [{ status, cases: drill(sumOpen(open, 'cases', [status]), own, inStatus(status)) }]
    },
  )
}

function presentLoads(
  { mediators, open, filter }: ReportFacts,
  own: CaseConditions,
): LoadRow[] | null {
  if (mediators === null) return null
  const selected = filter.mediatorId
    ? mediators.filter(({ id }) => id === filter.mediatorId)
    : mediators
  return selected
    .map(({ id, name, isActive, cap }) => {
      const theirs = open.filter(({ mediatorId }) => mediatorId === id)
      const whose = { ...own, mediator: id }
      return {
        mediatorId: id,
        name,
        isActive,
        cap,
        carried: drill(
          sumOpen(theirs, 'cases', CARRIED_STATUSES),
          whose,
          inStatus(...CARRIED_STATUSES),
        ),
        untaken: drill(
          sumOpen(theirs, 'cases', ['pending_mediator']),
          whose,
          inStatus('pending_mediator'),
        ),
        late: drill(sumOpen(theirs, 'late'), whose, { clock: 'running_late' }),
      }
    })
    .filter(({ isActive, carried }) => isActive || carried.count > 0)
    .sort((a, b) => b.carried.count - a.carried.count)
}

/** The figures of a report as a page, an export and a print sheet show them. */
export function presentReport(facts: ReportFacts, today: LocalDate): ReportView {
  const { period, requestedPeriod, earliest, filter, flows, open, mediator, offered } = facts
  const { declined, performance } = facts
  const own = narrowedBy(filter)
  const months = lineUp(listedMonths(period, today, earliest), flows.months)
  const total = (flow: Flow) => sumFlows(months.map((month) => month[flow]))
  const [referred, accepted, closed] = [total('referred'), total('accepted'), total('closed')]
  const quick = QUICK_PERIODS.map((name) => ({ name, period: quickPeriod(name, today, earliest) }))
  const isSame = (each: Period, other: Partial<Period>) =>
    each.from === other.from && each.to === other.to
  const current =
    requestedPeriod === null ? quick[0] : quick.find((each) => isSame(each.period, requestedPeriod))
  return {
    period,
    firstMonth: earliest !== null && period.from < earliest ? earliest : null,
    quick: quick.map((each) => ({ ...each, isCurrent: each === current })),
    filter: {
      type: filter.disputeType ?? null,
      source: filter.source ?? null,
      mediator: mediator && nameOnly(mediator),
    },
    isNew: earliest === null && open.length === 0 && !declined,
    figures: {
      referred: drill(referred.cases, own, referredIn(period)),
      accepted: drill(accepted.cases, own, acceptedIn(period)),
      closed: drill(closed.cases, own, closedIn(period)),
      succeeded: drill(closed.succeeded, own, { result: 'success' }, closedIn(period)),
      failed: drill(closed.cases - closed.succeeded, own, { result: 'failure' }, closedIn(period)),
      rate: formatRate(closed.succeeded, closed.cases),
      performance: performanceDrills(sumPerformance(performance.month.values()), period, own),
      averageDays: computeAverageDays(closed.days, closed.cases),
      averageHours:
        accepted.cases === 0 ? null : formatAverageHours(accepted.seconds, accepted.cases),
      open: drill(sumOpen(open, 'cases'), own, inStatus(...OPEN_STATUSES)),
      waitingLate: drill(sumOpen(open, 'waitingLate'), own, { clock: 'waiting_late' }),
      late: drill(sumOpen(open, 'late'), own, { clock: 'running_late' }),
      runningOut: drill(sumOpen(open, 'runningOut'), own, { clock: 'running_out' }),
      acceptedLate: drill(accepted.late, own, { clock: 'accepted_late' }, acceptedIn(period)),
      closedLate: drill(closed.late, own, { clock: 'closed_late' }, closedIn(period)),
      ...presentHappened(facts, own),
      declined,
    },
    months: months.map((row) =>
      flowRow(row, performance.month, { from: row.key, to: row.key }, own),
    ),
    states: presentStates(facts, own),
    types: lineUp(DISPUTE_TYPES, flows.types)
      .map((row) => flowRow(row, performance.type, period, { ...own, type: row.key }))
      .filter(hasSomething)
      .sort((a, b) => b.closed.count - a.closed.count || b.referred.count - a.referred.count),
    sources: lineUp(CASE_SOURCES, flows.sources)
      .map((row) => flowRow(row, performance.source, period, { ...own, source: row.key }))
      .filter(hasSomething),
    outcomes: lineUp(OUTCOMES, flows.outcomes).map(({ key, closed: { cases } }) => ({
      key,
      cases: drill(cases, own, { outcome: key }, closedIn(period)),
      share: formatRate(cases, closed.cases),
    })),
    bands: CLOSING_BANDS.map((band, index) => ({
      key: band.key,
      cases: drill(closed.bands[index] ?? 0, own, closedIn(period), tookDays(band)),
      share: formatRate(closed.bands[index] ?? 0, closed.cases),
    })),
    loads: presentLoads(facts, own),
    mediators: offered.map(nameOnly),
  }
}
