import type { WorkCalendar } from '../deadline/calendar'
import { computeMediationDeadline } from '../deadline/clocks'
import type { Deadline } from '../deadline/deadline'
import type { Extension } from '../deadline/extensions'
import type { Pause } from '../deadline/pauses'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { CaseSource } from './source'

export type PeriodFacts = {
  readonly source: CaseSource
  readonly acceptedAt: Date | null
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
}

/**
 * The mediation clock of an accepted case as the given pauses and extensions make it; an extension
 * that is being decided has its court's limit.
 * @returns the deadline, or EXTENSION_OVER_CAP, EXTENSION_TOO_LATE, CALENDAR_YEAR_UNPUBLISHED,
 * CLOCK_INVALID
 */
export function computePeriodEnd(
  { acceptedAt, ...facts }: PeriodFacts,
  context: {
    readonly today: LocalDate
    readonly calendar: WorkCalendar
    readonly maxExtensionDays?: number
  },
): Decided<Deadline> {
  if (acceptedAt === null) return refuse('CLOCK_INVALID')
  const { today, maxExtensionDays } = context
  const deadline = computeMediationDeadline(
    { ...facts, acceptedAt, today, maxExtensionDays },
    context.calendar,
  )
  if (deadline.ok) return allow(deadline.value)
  const { refusal } = deadline
  switch (refusal.code) {
    case 'CALENDAR_YEAR_UNPUBLISHED':
      return refuse(refusal.code, refusal.facts)
    case 'EXTENSION_OVER_CAP':
      return refuse(refusal.code, refusal.facts, { days: refusal.code })
    case 'EXTENSION_AGREED_AFTER_DUE':
      return refuse('EXTENSION_TOO_LATE', refusal.facts)
    case 'EXTENSION_DAYS_INVALID':
    case 'PAUSE_ENDS_BEFORE_IT_STARTS':
      return refuse('CLOCK_INVALID', { because: refusal.code })
  }
}

/**
 * The last day of the period as it is stored, or as it is counted where nothing was stored (cases
 * that were brought in from elsewhere).
 */
export function findLastDay(
  facts: PeriodFacts & { readonly mediationDueOn: LocalDate | null },
  context: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): Decided<LocalDate> {
  if (facts.mediationDueOn !== null) return allow(facts.mediationDueOn)
  const end = computePeriodEnd(facts, context)
  return end.ok ? allow(end.value.dueOn) : end
}
