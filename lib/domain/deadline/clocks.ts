/**
 * The two clocks that run for every case, by the rules in force when they began (clock-rules.ts).
 * - acceptance: from receipt of the referral (在线调解规则第12条).
 * - mediation: from the institution's acceptance (在线调解规则第24条, 特邀调解规定第27条); assigning or
 *   reassigning a mediator does not start it again.
 * Counting (民诉法第85条): the day of the event is not counted; a last day that is a day off moves to
 * the next working day.
 */
import type { CaseSource } from '@/lib/domain/case/source'
import {
  addDays,
  compareDates,
  daysBetween,
  endOfLocalDate,
  laterOf,
  toLocalDate,
  yearOf,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { ok, type Result } from '@/lib/domain/time/result'
import { addWorkingDays, type CalendarRefusal, type WorkCalendar } from './calendar'
import { findClockRule } from './clock-rules'
import { countThrough, type PeriodEnd } from './counting'
import type {
  Clock,
  Deadline,
  DeadlineBasis,
  DeadlineKind,
  DeadlineRefusal,
  DeadlineStep,
  DeadlineUnit,
} from './deadline'
import { extendPeriod, type Extension } from './extensions'
import { mergePauses, type Pause, type PausedSpan } from './pauses'

export type MediationRun = {
  readonly source: CaseSource
  /** When the institution confirmed acceptance on the platform. */
  readonly acceptedAt: Date
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  /** A pause that is still going on is counted as if it ended on this day. */
  readonly today: LocalDate
  /**
   * What the court allows in all, where an extension is being decided. Recorded extensions were
   * allowed under the limit of their day and are not measured again.
   */
  readonly maxExtensionDays?: number
}

/** By when the institution must accept or decline a referral received at an instant. */
export function computeAcceptanceDeadline(
  receivedAt: Date,
  calendar: WorkCalendar,
): Result<Deadline, CalendarRefusal> {
  const startsOn = toLocalDate(receivedAt)
  const clock = clockOf('acceptance', startsOn)
  const { length, unit, basis } = clock
  const counted = addWorkingDays(calendar, startsOn, length)
  if (!counted.ok) return counted
  const { on: dueOn, daysOff, isProvisional } = counted.value
  return ok({
    ...clock,
    startsOn,
    nominalDueOn: dueOn,
    dueOn,
    isProvisional,
    pausedDays: 0,
    extendedDays: 0,
    pausedSince: null,
    steps: [
      { step: 'started', event: 'received', on: startsOn, basis: 'civil_procedure_85' },
      { step: 'counted', unit, length, from: addDays(startsOn, 1), to: dueOn, daysOff, basis },
      ...(isProvisional ? [provisionalStep(dueOn, unit, basis)] : []),
    ],
  })
}

/**
 * By when mediation must end, unless it succeeds before: the period of the source, its pauses, and
 * what the parties added.
 */
export function computeMediationDeadline(
  run: MediationRun,
  calendar: WorkCalendar,
): Result<Deadline, DeadlineRefusal> {
  const startsOn = toLocalDate(run.acceptedAt)
  const clock = clockOf('mediation', startsOn, run.source)
  const merged = mergePauses(run.pauses, run.today)
  if (!merged.ok) return merged
  const spans = merged.value
  const original = countThrough(startsOn, clock.length, spans, calendar)
  if (!original.ok) return original
  const { extensions, maxExtensionDays = Infinity } = run
  const extended = extendPeriod(original.value, extensions, maxExtensionDays, spans, calendar)
  if (!extended.ok) return extended
  const { end, extendedDays } = extended.value
  const { nominalDueOn, dueOn, isProvisional } = end
  const pausedSteps = pausesWithin(startsOn, dueOn, spans)

  return ok({
    ...clock,
    startsOn,
    nominalDueOn,
    dueOn,
    isProvisional,
    pausedDays: pausedSteps.reduce((sum, { days }) => sum + days, 0),
    extendedDays,
    pausedSince:
      pausedSteps.find(({ from, to, isOpen }) => isOpen || (from <= run.today && run.today < to))
        ?.from ?? null,
    steps: [
      { step: 'started', event: 'accepted', on: startsOn, basis: 'civil_procedure_85' },
      ...pausedSteps,
      {
        step: 'counted',
        unit: clock.unit,
        length: clock.length,
        from: addDays(startsOn, 1),
        to: original.value.nominalDueOn,
        daysOff: [],
        basis: clock.basis,
      },
      ...rolled(original.value),
      ...(extendedDays === 0 ? [] : extensionSteps(original.value, end, extensions, extendedDays)),
      ...(isProvisional ? [provisionalStep(dueOn, clock.unit, 'civil_procedure_85')] : []),
    ],
  })
}

/** The instant after which an act is late: 24:00 in Shanghai on the due day. */
export function computeDueInstant({ dueOn }: Pick<Deadline, 'dueOn'>): Date {
  return endOfLocalDate(dueOn)
}

/** The clock by the rule of its first day. */
function clockOf(kind: DeadlineKind, startsOn: LocalDate, source?: CaseSource): Clock {
  const rule = findClockRule(kind, startsOn, source)
  if (!rule || rule.unit === 'month' || rule.unit === 'year')
    throw new RangeError(`no rule of the ${kind} clock in days on ${startsOn}`)
  return { kind, length: rule.length, unit: rule.unit, basis: rule.basis }
}

/**
 * The pauses that fell into the run; what lies before its first or after its last day changes
 * nothing.
 */
function pausesWithin(startsOn: LocalDate, dueOn: LocalDate, spans: readonly PausedSpan[]) {
  const firstDay = addDays(startsOn, 1)
  return spans
    .filter(({ from, to }) => to >= firstDay && from <= dueOn)
    .map(({ from, to, reasons, isOpen }) => {
      const since = laterOf(from, firstDay)
      return {
        step: 'paused' as const,
        from: since,
        to,
        days: daysBetween(since, to) + 1,
        reasons,
        isOpen,
      }
    })
}

function rolled({ nominalDueOn, dueOn }: PeriodEnd): DeadlineStep[] {
  return nominalDueOn === dueOn
    ? []
    : [{ step: 'rolled', from: nominalDueOn, to: dueOn, basis: 'civil_procedure_85' }]
}

function provisionalStep(dueOn: LocalDate, unit: DeadlineUnit, basis: DeadlineBasis): DeadlineStep {
  return { step: 'provisional', year: yearOf(dueOn), unit, basis }
}

function extensionSteps(
  original: PeriodEnd,
  end: PeriodEnd,
  extensions: readonly Extension[],
  days: number,
): DeadlineStep[] {
  const agreedOn = extensions.map((extension) => extension.agreedOn).sort(compareDates)
  return [
    {
      step: 'extended',
      days,
      agreedOn,
      from: addDays(original.dueOn, 1),
      to: end.nominalDueOn,
      basis: 'online_mediation_24',
    },
    ...rolled(end),
  ]
}
