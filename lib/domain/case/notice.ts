// The notice to every party that mediation has begun. Sources: 在线调解规则 第15条 (委派调解: 接受之日起三个工作日内可以协助通知、
// 询问), 特邀规定 第14条 (委派和委托: 及时通知双方).
import type { WorkCalendar } from '../deadline/calendar'
import { computeClockEnd } from '../deadline/clock-end'
import { computeRemaining, type Risk } from '../deadline/remaining'
import type { LocalDate } from '../time/local-date'
import type { CaseSource } from './source'

export type NoticeFacts = {
  readonly source: CaseSource
  /** The day the present mediator took the case, where one did. */
  readonly takenOn: LocalDate | null
  /** Names of the parties with whom, agents included, no contact and no attempt is recorded. */
  readonly untriedParties: readonly string[]
}

/**
 * The last day for notifying the parties that were not tried yet. Only 第15条 sets one, and only for
 * what a court delegates (委派); elsewhere they are to be notified in good time (特邀规定 第14条).
 * @returns null where no day is set or every party was tried
 */
export function computeNoticeDueOn(
  { source, takenOn, untriedParties }: NoticeFacts,
  calendar: WorkCalendar,
): LocalDate | null {
  if (takenOn === null || untriedParties.length === 0) return null
  const end = computeClockEnd('notice', takenOn, calendar, source)
  return end?.ok ? end.value.dueOn : null
}

/** How urgent the notice is: three working days like those of the acceptance, so the same bands. */
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
