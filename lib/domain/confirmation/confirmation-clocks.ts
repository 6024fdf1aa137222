// The clocks of an application. Sources: 民诉法 第85、187、205、250条; 2011年司法确认程序规定 第4、5条; 民诉解释
// 第354、357、372条. The rules of their lengths are rows of lib/domain/deadline/court-clock-rules.ts.
import type { WorkCalendar, CalendarRefusal } from '../deadline/calendar'
import { computeRuleEnd } from '../deadline/clock-end'
import {
  findClockRule,
  type ClockKind,
  type ClockRule,
  type ClockUnit,
} from '../deadline/clock-rules'
import { countThrough, type PeriodEnd } from '../deadline/counting'
import type { LegalBasis } from '../legal-basis'
import { daysBetween, type LocalDate } from '../time/local-date'
import { ok, refuse, type Result } from '../time/result'
import type { CourtConfirmationRule } from './court-rule'

export type ConfirmationClock = PeriodEnd & {
  readonly kind: ClockKind | 'correction'
  /** The day of the event, which is not counted (民诉法 第85条). */
  readonly startsOn: LocalDate
  readonly length: number
  readonly unit: ClockUnit
  /** null: the court set it. */
  readonly basis: LegalBasis | null
}

export type ClockAnswer = Result<ConfirmationClock, ConfirmationClockRefusal>
export type ConfirmationClockRefusal =
  | CalendarRefusal
  /** The field had no such period on that day. */
  | { readonly code: 'CLOCK_NOT_IN_FORCE'; readonly facts: { readonly on: LocalDate } }
  /** More days than the article lets the president add, or none. */
  | {
      readonly code: 'REVIEW_EXTENSION_INVALID'
      readonly facts: { readonly days: number; readonly most: number | null }
    }

function runClock(kind: ClockKind, startsOn: LocalDate, calendar: WorkCalendar): ClockAnswer {
  const rule = findClockRule(kind, startsOn)
  if (!rule) return refuse({ code: 'CLOCK_NOT_IN_FORCE', facts: { on: startsOn } })
  return makeClock(rule, startsOn, computeRuleEnd(rule, startsOn, calendar))
}

function makeClock(
  { kind, length, unit, basis }: ClockRule,
  startsOn: LocalDate,
  end: Result<PeriodEnd, CalendarRefusal>,
): ClockAnswer {
  return end.ok ? ok({ kind, startsOn, length, unit, basis, ...end.value }) : end
}

/**
 * The 30 days in which the parties apply together, from the day on which the agreement took effect.
 */
export const applicationClock = (effectiveOn: LocalDate, calendar: WorkCalendar): ClockAnswer =>
  runClock('confirmation_application', effectiveOn, calendar)

/**
 * The 3 days in which the court decides on admission, from the receipt of the application or of
 * what was last corrected.
 */
export const admissionClock = (receivedOn: LocalDate, calendar: WorkCalendar): ClockAnswer =>
  runClock('confirmation_admission', receivedOn, calendar)

/**
 * The review, by the clock that the court's rule chose. `extraDays`: what the president approved,
 * counted from the end of the original period.
 */
export function reviewClock(
  admittedOn: LocalDate,
  { reviewClock: kind }: Pick<CourtConfirmationRule, 'reviewClock'>,
  calendar: WorkCalendar,
  extraDays = 0,
): ClockAnswer {
  const rule = findClockRule(kind, admittedOn)
  const original = runClock(kind, admittedOn, calendar)
  if (!rule || !original.ok || extraDays === 0) return original
  const most = rule.extension?.by === 'court_president' ? rule.extension.days : 0
  if (!Number.isSafeInteger(extraDays) || extraDays < 1 || (most !== null && extraDays > most))
    return refuse({ code: 'REVIEW_EXTENSION_INVALID', facts: { days: extraDays, most } })
  const longer = countThrough(original.value.dueOn, extraDays, [], calendar)
  if (!longer.ok) return longer
  const isProvisional = original.value.isProvisional || longer.value.isProvisional
  return ok({ ...original.value, ...longer.value, isProvisional })
}

/** What the court set for a correction or a supplement, in days (民诉法 第85条第一款: 人民法院指定的期间). */
export function correctionClock(
  orderedOn: LocalDate,
  days: number,
  calendar: WorkCalendar,
): Result<ConfirmationClock, CalendarRefusal> {
  const end = countThrough(orderedOn, days, [], calendar)
  if (!end.ok) return end
  const unit = 'calendar_day' as const
  return ok({
    kind: 'correction',
    startsOn: orderedOn,
    length: days,
    unit,
    basis: null,
    ...end.value,
  })
}

/** 15 days for a party, from the day on which it received the ruling. */
export const partyObjectionClock = (receivedOn: LocalDate, calendar: WorkCalendar): ClockAnswer =>
  runClock('objection_of_party', receivedOn, calendar)

/**
 * Six months for a third person, from the day on which it knew, or should have known, of the
 * infringement.
 */
export const thirdObjectionClock = (knownOn: LocalDate, calendar: WorkCalendar): ClockAnswer =>
  runClock('objection_of_third', knownOn, calendar)

/**
 * Two years to apply for enforcement: from the last day of performance, of instalments from that of
 * the last one, and where no day is set from the effect of the ruling (民诉法 第250条第二款).
 */
export function enforcementClock(
  { performanceDays, rulingOn }: EnforcementStart,
  calendar: WorkCalendar,
): ClockAnswer {
  const last = performanceDays.reduce<LocalDate | null>(
    (latest, on) => (latest === null || on > latest ? on : latest),
    null,
  )
  return runClock('enforcement', last ?? rulingOn, calendar)
}

export type EnforcementStart = {
  readonly performanceDays: readonly LocalDate[]
  /** The day on which the ruling took effect. */
  readonly rulingOn: LocalDate
}

/** How far a clock has run on a day. */
export type ClockState = {
  /** The how-manieth day after the start it is; 0 on the day of the event. */
  readonly dayNumber: number
  /** Days until the last one; 0 on it, negative after it. */
  readonly remainingDays: number
  readonly isOver: boolean
  /** Past its last day as far as it is known, which can still become later. */
  readonly mayBeOver: boolean
}

export function stateOfClock(
  {
    startsOn,
    dueOn,
    isProvisional,
  }: Pick<ConfirmationClock, 'startsOn' | 'dueOn' | 'isProvisional'>,
  today: LocalDate,
): ClockState {
  const isPast = today > dueOn
  return {
    dayNumber: daysBetween(startsOn, today),
    remainingDays: daysBetween(today, dueOn),
    isOver: isPast && !isProvisional,
    mayBeOver: isPast && isProvisional,
  }
}
