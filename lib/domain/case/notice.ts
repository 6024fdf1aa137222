// The notice to every party that mediation has begun. Sources: 在线调解规则 第15条 (委派调解:
// 接受之日起三个工作日内可以协助通知、 询问), 特邀规定 第14条 (委派和委托: 及时通知双方), and a court's own rule where it adopted one.
import type { WorkCalendar } from '../deadline/calendar'
import { computeClockEnd, computeRuleEnd } from '../deadline/clock-end'
import { courtNoticeRule } from '../deadline/court-notice-rule'
import { computeRemaining, type Risk } from '../deadline/remaining'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { CaseSource } from './source'

export type NoticeFacts = {
  readonly source: CaseSource
  /** The day the institution received the referral. */
  readonly referredOn: LocalDate
  /** Days of the court's own rule; null where it has none. */
  readonly courtNoticeDays: number | null
  /** When the institution accepted the case; null before. */
  readonly acceptedAt: Date | null
  /** The day the present mediator took the case, where one did. */
  readonly takenOn: LocalDate | null
  /** Names of the parties with whom, agents included, no contact and no attempt is recorded. */
  readonly untriedParties: readonly string[]
}

/** The last day of the notice, and the rule that sets it. */
export type NoticeDue = { readonly on: LocalDate; readonly rule: 'notice' | 'court_notice' }

/**
 * The last day for notifying the parties that were not tried yet: the earlier one of 第15条, from the
 * day the mediator took the case, or on a party's application from its acceptance, and of the
 * court's own rule, from the receipt. Of what a court delegates after filing (委托) they are to be
 * notified in good time (特邀规定 第14条).
 * @returns null where no day is set or every party was tried
 */
export function computeNoticeDue(facts: NoticeFacts, calendar: WorkCalendar): NoticeDue | null {
  const { source, takenOn, acceptedAt, untriedParties } = facts
  if (untriedParties.length === 0) return null
  const isApplied = source === 'party_application'
  const startsOn = isApplied ? acceptedAt && toLocalDate(acceptedAt) : takenOn
  const law = startsOn && computeClockEnd('notice', startsOn, calendar, source)
  const court = computeCourtEnd(facts, calendar)
  const byLaw = law?.ok ? ({ on: law.value.dueOn, rule: 'notice' } as const) : null
  const byCourt = court?.ok ? ({ on: court.value.dueOn, rule: 'court_notice' } as const) : null
  return byCourt && (!byLaw || byCourt.on < byLaw.on) ? byCourt : byLaw
}

function computeCourtEnd(
  { source, referredOn, courtNoticeDays }: NoticeFacts,
  calendar: WorkCalendar,
) {
  if (courtNoticeDays === null) return null
  const rule = courtNoticeRule(courtNoticeDays)
  return rule.sources?.includes(source) ? computeRuleEnd(rule, referredOn, calendar) : null
}

/** How urgent the notice is, in the bands of the acceptance, which has three working days too. */
export function computeNoticeRisk(
  dueOn: LocalDate | null,
  today: LocalDate,
  calendar: WorkCalendar,
): Risk {
  if (dueOn === null) return 'none'
  const standing = { kind: 'acceptance', unit: 'working_day', dueOn, pausedSince: null } as const
  const remaining = computeRemaining(standing, today, calendar)
  return remaining.ok ? remaining.value.risk : 'none'
}
