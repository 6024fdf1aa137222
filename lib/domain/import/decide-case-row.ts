/**
 * 补录: the status of a case that an institution enters from its own records. The clocks start where
 * they would have started; a period before the first published calendar is refused.
 * Sources: 在线调解规则 第12、24、25条; 特邀规定 第27条; ADR 0016.
 */
import { latestLastDay } from '../case/lapse'
import { isSuccess, type DisputeType, type Outcome } from '../case/vocabulary'
import type { CaseSource } from '../case/source'
import type { WorkCalendar } from '../deadline/calendar'
import { computeAcceptanceDeadline, computeMediationDeadline } from '../deadline/clocks'
import { findMomentMistake, notAfter } from '../referral/referral-moment'
import { computeDaysFromStart } from '../scoring/days-from-start'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { CaseColumn } from './case-columns'
import { dayOf, type TypedMoment } from './typed-moment'

export type NamedMediator = { readonly id: string; readonly name: string }

export type CaseRowClaims = {
  readonly source: CaseSource
  readonly disputeType: DisputeType
  readonly mediationNote: string | null
  readonly referredAt: TypedMoment
  readonly acceptedAt: TypedMoment | null
  readonly closedAt: TypedMoment | null
  readonly outcome: Outcome | null
  readonly account: string | null
  /** null: no mediator was named. Else everyone of the institution who bears the name. */
  readonly mediators: readonly NamedMediator[] | null
}

type Standing = {
  readonly referredAt: Date
  readonly acceptanceDueOn: LocalDate
  readonly isAcceptanceDueProvisional: boolean
  readonly mediator: NamedMediator | null
}
export type CasePlan = Standing &
  (
    | { readonly status: 'pending_acceptance' }
    | {
        readonly status: 'pending_assignment'
        readonly acceptedAt: Date
        readonly mediationDueOn: LocalDate
        readonly isMediationDueProvisional: boolean
      }
    | {
        readonly status: 'closed'
        readonly acceptedAt: Date
        readonly mediationDueOn: LocalDate
        readonly isMediationDueProvisional: boolean
        readonly mediator: NamedMediator
        readonly closedAt: Date
        readonly outcome: Outcome
        readonly account: string
        readonly isSuccess: boolean
        readonly days: number
      }
  )

export type PlanMistake = {
  readonly column: CaseColumn
  readonly code: string
  readonly fact?: string
}
export type CaseRowDecision =
  | { readonly ok: true; readonly plan: CasePlan }
  | { readonly ok: false; readonly mistakes: readonly PlanMistake[] }

type Context = { readonly now: Date; readonly calendar: WorkCalendar }

/** The plan for one line, or every column at fault. */
export function decideCaseRow(claims: CaseRowClaims, context: Context): CaseRowDecision {
  const mistakes = findMistakes(claims, context.now)
  if (mistakes.length > 0) return { ok: false, mistakes }
  return plan(claims, context)
}

function findMistakes(claims: CaseRowClaims, now: Date): PlanMistake[] {
  const { referredAt, acceptedAt, closedAt, outcome, account, mediators } = claims
  const moments = { referredAt, acceptedAt, closedAt }
  const mistakes = Object.entries(moments).flatMap(([column, moment]): PlanMistake[] => {
    const code = moment && findMomentMistake(moment.at, now)
    return code ? [{ column: column as CaseColumn, code }] : []
  })
  const report = (column: CaseColumn, code: string) => void mistakes.push({ column, code })
  if (acceptedAt && isBefore(acceptedAt, referredAt))
    report('acceptedAt', 'ACCEPTED_BEFORE_REFERRED')
  if (closedAt && acceptedAt && isBefore(closedAt, acceptedAt))
    report('closedAt', 'CLOSED_BEFORE_ACCEPTED')
  if (claims.disputeType === 'special_procedure' && !claims.mediationNote)
    report('mediationNote', 'MEDIATION_NOT_ALLOWED')
  if (mediators?.length === 0) report('mediator', 'MEDIATOR_UNKNOWN')
  if (mediators && mediators.length > 1) report('mediator', 'MEDIATOR_AMBIGUOUS')
  if (closedAt || outcome || account) {
    // A closed case says all of it: when it was accepted, who mediated, when and how it ended, and
    // what happened (第25条, 第21条).
    const needed = { acceptedAt, mediator: mediators, closedAt, outcome, account }
    for (const [column, value] of Object.entries(needed))
      if (!value) report(column as CaseColumn, 'REQUIRED_OF_CLOSED')
  }
  return mistakes
}

/** A day without a time of day is not before another moment of the same day. */
function isBefore(later: TypedMoment, earlier: TypedMoment): boolean {
  if (dayOf(later) === dayOf(earlier) && (later.isDay || earlier.isDay)) return false
  return later.at < earlier.at
}

const laterOf = (a: Date, b: Date) => (a < b ? b : a)

function plan(claims: CaseRowClaims, { now, calendar }: Context): CaseRowDecision {
  const unpublished = (
    column: CaseColumn,
    refusal: { readonly facts: object },
  ): CaseRowDecision => {
    const year = 'year' in refusal.facts ? String(refusal.facts.year) : ''
    return { ok: false, mistakes: [{ column, code: 'CALENDAR_YEAR_UNPUBLISHED', fact: year }] }
  }
  const referredAt = notAfter(claims.referredAt.at, now)
  const acceptance = computeAcceptanceDeadline(referredAt, calendar)
  if (!acceptance.ok) return unpublished('referredAt', acceptance.refusal)
  const [mediator = null] = claims.mediators ?? []
  const standing = {
    referredAt,
    acceptanceDueOn: acceptance.value.dueOn,
    isAcceptanceDueProvisional: acceptance.value.isProvisional,
    mediator,
  }
  if (!claims.acceptedAt) return { ok: true, plan: { ...standing, status: 'pending_acceptance' } }

  const acceptedAt = notAfter(laterOf(claims.acceptedAt.at, referredAt), now)
  const { source, closedAt: typedClosing, outcome, account } = claims
  const mediation = computeMediationDeadline(
    { source, acceptedAt, pauses: [], extensions: [], today: toLocalDate(now) },
    calendar,
  )
  if (!mediation.ok) return unpublished('acceptedAt', mediation.refusal)
  const { dueOn: mediationDueOn, isProvisional: isMediationDueProvisional } = mediation.value
  const accepted = { acceptedAt, mediationDueOn, isMediationDueProvisional }
  if (!typedClosing || !outcome || !account || !mediator) {
    return {
      ok: true,
      plan: { ...standing, ...accepted, status: 'pending_assignment' },
    }
  }
  const closedAt = notAfter(laterOf(typedClosing.at, acceptedAt), now)
  const closedOn = toLocalDate(closedAt)
  if (
    outcome === 'expired' &&
    closedOn <= latestLastDay(mediationDueOn, isMediationDueProvisional)
  ) {
    return {
      ok: false,
      mistakes: [{ column: 'outcome', code: 'OUTCOME_TOO_EARLY', fact: mediationDueOn }],
    }
  }
  const days = computeDaysFromStart({ start: toLocalDate(referredAt), closedOn, pauses: [] })
  return {
    ok: true,
    plan: {
      ...standing,
      ...accepted,
      status: 'closed',
      mediator,
      closedAt,
      outcome,
      account,
      isSuccess: isSuccess(outcome),
      days,
    },
  }
}
