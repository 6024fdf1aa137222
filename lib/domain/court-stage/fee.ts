// The fee of the court. Sources: 《关于严格依法规范民事案件立案与调解工作的意见》 (2024-12-27) 第六条 (转入审理前通知交费,
// 未按时交纳的按自动撤诉处理); 《诉讼费用交纳办法》 (国务院令第481号, in force since 2007-04-01) 第15条 (half for a 调解书 or a
// withdrawal), 第22条 (seven days from the day after the notice).
import type { CalendarRefusal, WorkCalendar } from '../deadline/calendar'
import { computeRuleEnd } from '../deadline/clock-end'
import type { LocalDate } from '../time/local-date'
import { ok, type Result } from '../time/result'
import type { FeeNotice } from './court-step'
import type { FeeState } from './stage'

const PAYMENT = { length: 7, unit: 'calendar_day' } as const

/** The last day for paying a fee that was notified on this day. */
export function computeFeeDue(
  notifiedOn: LocalDate,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  const end = computeRuleEnd(PAYMENT, notifiedOn, calendar)
  return end.ok ? ok(end.value.dueOn) : end
}

export type FeeChoice = {
  readonly fee: FeeState
  /** In yuan, with two decimals; of a fee that is due. */
  readonly feeAmount: string | null
}

/** The notice as it is stored: a fee that is due has its amount and its last day, no other has. */
export function composeFee(
  { fee, feeAmount }: FeeChoice,
  on: LocalDate,
  calendar: WorkCalendar,
): Result<FeeNotice, CalendarRefusal> {
  if (fee !== 'due') return ok({ state: fee, amount: null, dueOn: null })
  const due = computeFeeDue(on, calendar)
  return due.ok ? ok({ state: fee, amount: feeAmount, dueOn: due.value }) : due
}

/**
 * Is the last day over, so that an unpaid fee counts as a withdrawal? On the day itself it may
 * still be paid.
 */
export function isFeeOverdue(fee: FeeNotice | null, today: LocalDate): boolean {
  return fee?.state === 'due' && fee.dueOn !== null && fee.dueOn < today
}
