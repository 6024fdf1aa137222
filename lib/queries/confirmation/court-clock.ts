import { admissionClock, stateOfClock } from '@/lib/domain/confirmation/confirmation-clocks'
import { reviewPeriod } from '@/lib/domain/confirmation/review-period'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import { daysBetween, type LocalDate } from '@/lib/domain/time/local-date'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { confirmationStateInWords } from '@/lib/labels/zh-CN/confirmation'
import { dayInWords } from '@/lib/labels/zh-CN/moment'

export type ClockedConfirmation = Pick<
  Confirmation,
  | 'status'
  | 'receivedOn'
  | 'correctionDueOn'
  | 'admittedOn'
  | 'extraDays'
  | 'decidedOn'
  | 'reviewClock'
  | 'standing'
>

/** The last day by which the court, or the parties, have to act now; null: no clock runs. */
export function dueDayOf(
  { status, receivedOn, correctionDueOn, admittedOn, extraDays, reviewClock }: ClockedConfirmation,
  calendar: WorkCalendar,
): LocalDate | null {
  if (status === 'correcting') return correctionDueOn
  if (status === 'admitted' && admittedOn)
    return reviewPeriod({ admittedOn, extraDays, reviewClock }, calendar)?.dueOn ?? null
  const clock = status === 'submitted' && receivedOn ? admissionClock(receivedOn, calendar) : null
  return clock?.ok ? clock.value.dueOn : null
}

export type CourtClockView = {
  readonly words: string
  readonly tone: 'neutral' | 'warn' | 'danger'
}

const presentOver = (
  state: string,
  { decidedOn, standing }: ClockedConfirmation,
  today: LocalDate,
): CourtClockView => ({
  words: decidedOn ? CONFIRMATION_DESK.decidedOn(state, dayInWords(decidedOn, today)) : state,
  tone: standing === 'in_force' ? 'neutral' : 'danger',
})

/** How much time is left, in words, for the staff of the court. */
export function presentCourtClock(
  confirmation: ClockedConfirmation,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): CourtClockView {
  const { status, standing } = confirmation
  const dueOn = dueDayOf(confirmation, calendar)
  if (dueOn === null)
    return presentOver(confirmationStateInWords(status, standing), confirmation, today)
  const left = stateOfClock({ startsOn: today, dueOn, isProvisional: false }, today).remainingDays
  const until = dayInWords(dueOn, today)
  const words =
    status === 'submitted'
      ? CONFIRMATION_DESK.admissionLeft(left, until)
      : status === 'admitted'
        ? CONFIRMATION_DESK.reviewLeft(left, until)
        : CONFIRMATION_DESK.correctionLeft(left, until)
  return { words, tone: left < 0 ? 'danger' : left <= 2 ? 'warn' : 'neutral' }
}

/** The how-manieth day of the thirty it was submitted on. */
export const dayNumber = (effectiveOn: LocalDate, submittedOn: LocalDate) =>
  daysBetween(effectiveOn, submittedOn)
