import type { ArrivalFacts } from '@/lib/data/stores/invitation/course-store'
import type { Named } from '@/lib/data/stores/case/filter-options-store'
import type { ReportFilter } from '@/lib/data/stores/statistics/report-filter'
import {
  APPLICANT_KINDS,
  countStages,
  followCourse,
  kindOfApplicant,
  type ApplicantKind,
  type FunnelPerson,
} from '@/lib/domain/invitation/funnel'
import { INVITATION_CHANNELS, type InvitationChannel } from '@/lib/domain/invitation/invitation'
import { formatRate } from '@/lib/domain/scoring/statistics-format'
import type { Month } from '@/lib/domain/statistics/month'
import { QUICK_PERIODS, quickPeriod, type Period } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'
import {
  applicantKind,
  ARRIVAL,
  arrivalChannel,
  arrivalInWords,
  funnelStage,
} from '@/lib/labels/zh-CN/arrival'
import type { ReportView } from '../statistics/report-view'
import type { ArrivalCount, ArrivalInput } from './arrivals-input'

export const arrivalCount = {
  ...funnelStage,
  unknown: ARRIVAL.unknown,
  failed: ARRIVAL.failed,
  checked: ARRIVAL.checked,
} as const satisfies Record<ArrivalCount, string>

export type Arrival = FunnelPerson &
  Pick<ArrivalFacts, 'participantId' | 'person' | 'caseId' | 'caseNo' | 'isDocumentChecked'> & {
    readonly kind: ApplicantKind
  }

/** A row of the report: who is in it, by the parameters of its numbers' addresses. */
export type ArrivalRow = {
  readonly name: string
  readonly params: {
    readonly channel?: InvitationChannel
    readonly applicant?: ApplicantKind
  }
  readonly counts: Readonly<Record<ArrivalCount, number>>
  readonly rate: string
}

export type ArrivalPerson = {
  readonly participantId: string
  readonly caseId: string
  readonly caseNo: string
  readonly person: string
  readonly channel: string
  readonly applicant: string
  readonly stage: string
  readonly course: string
}

export type ArrivalsView = Pick<ReportView, 'period' | 'filter' | 'mediators' | 'quick'> & {
  readonly rows: readonly ArrivalRow[]
  /** 短信、核对号码; what the people below were chosen by. */
  readonly chosen: string | null
  readonly people: readonly ArrivalPerson[]
}

export type ArrivalsFacts = {
  readonly period: Period
  readonly isDefaultPeriod: boolean
  readonly earliest: Month | null
  readonly filter: ReportFilter
  readonly mediator: Named | null
  readonly mediators: readonly Named[]
  readonly arrivals: readonly ArrivalFacts[]
}

/** Is this person among those that a number counts? */
function isCounted(arrival: Arrival, count: ArrivalCount): boolean {
  if (count === 'checked') return arrival.isDocumentChecked
  return count === 'unknown' || count === 'failed'
    ? arrival.delivery === count
    : arrival.at[count] !== null
}

function rowOf(name: string, params: ArrivalRow['params'], among: readonly Arrival[]): ArrivalRow {
  const people = among.filter((each) => isIn(each, params))
  const stages = countStages(people)
  const count = (what: ArrivalCount) => people.filter((each) => isCounted(each, what)).length
  return {
    name,
    params,
    counts: {
      ...stages,
      unknown: count('unknown'),
      failed: count('failed'),
      checked: count('checked'),
    },
    rate: formatRate(stages.identified, stages.invited),
  }
}

const isIn = (arrival: Arrival, { channel, applicant }: ArrivalRow['params']) =>
  (!channel || arrival.channel === channel) && (!applicant || arrival.kind === applicant)

/**
 * The report with the people that its address chooses. Every number is the length of the list that
 * it opens.
 */
export function presentArrivals(
  facts: ArrivalsFacts,
  query: ArrivalInput,
  today: LocalDate,
): ArrivalsView {
  const { period, earliest, filter, mediator } = facts
  const all = facts.arrivals.map(({ course, applicantCases, ...arrival }): Arrival => ({
    ...arrival,
    ...followCourse(course),
    kind: kindOfApplicant(applicantCases),
  }))
  const stage = query.stage ?? 'invited'
  const chosen = { channel: query.channel, applicant: query.applicant }
  return {
    period,
    filter: {
      type: filter.disputeType ?? null,
      source: filter.source ?? null,
      mediator: mediator && { id: mediator.id, name: mediator.name },
    },
    mediators: facts.mediators.map(({ id, name }) => ({ id, name })),
    quick: QUICK_PERIODS.map((name, index) => {
      const each = quickPeriod(name, today, earliest)
      const isSame = each.from === period.from && each.to === period.to
      return {
        name,
        period: each,
        isCurrent: facts.isDefaultPeriod ? index === 0 : isSame,
      }
    }),
    rows: [
      rowOf(ARRIVAL.all, {}, all),
      ...INVITATION_CHANNELS.map((channel) => rowOf(arrivalChannel[channel], { channel }, all)),
      ...APPLICANT_KINDS.map((applicant) => rowOf(applicantKind[applicant], { applicant }, all)),
    ],
    chosen:
      query.stage || query.channel || query.applicant
        ? [
            query.channel && arrivalChannel[query.channel],
            query.applicant && applicantKind[query.applicant],
            arrivalCount[stage],
          ]
            .filter(Boolean)
            .join(' · ')
        : null,
    people: all
      .filter((each) => isIn(each, chosen) && isCounted(each, stage))
      .map((each) => ({
        participantId: each.participantId,
        caseId: each.caseId,
        caseNo: each.caseNo,
        person: each.person,
        channel: arrivalChannel[each.channel],
        applicant: applicantKind[each.kind],
        stage: funnelStage[each.last],
        course: arrivalInWords(each, today),
      })),
  }
}
