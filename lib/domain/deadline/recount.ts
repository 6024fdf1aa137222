/**
 * What a newly loaded or corrected calendar makes of the stored due days of an open case (ADR
 * 0034). Sources: 民诉法 第85条; 在线调解规则 第12、24条.
 */
import type { CaseSource } from '@/lib/domain/case/source'
import { addDays, firstDayOf, type LocalDate } from '@/lib/domain/time/local-date'
import type { WorkCalendar } from './calendar'
import { ADJOINING_DAYS } from './calendar-notice'
import { computeAcceptanceDeadline, computeMediationDeadline } from './clocks'
import type { DeadlineKind } from './deadline'
import type { Extension } from './extensions'
import type { Pause } from './pauses'

/** A due day as it is stored with a case. */
export type StoredDueDay = { readonly dueOn: LocalDate; readonly isProvisional: boolean }

export type RecountFacts = {
  readonly source: CaseSource
  readonly receivedAt: Date
  readonly acceptedAt: Date | null
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  /** null: this clock has not started, or was never stored. */
  readonly stored: Readonly<Record<DeadlineKind, StoredDueDay | null>>
}

export type RecountedClock = {
  readonly clock: DeadlineKind
  readonly before: StoredDueDay
  readonly after: StoredDueDay
}

/**
 * The clocks whose stored day or mark differs from what the calendar says now; none where nothing
 * changes. A mediation clock that is paused without an end is left out: its day is fixed when the
 * pause ends.
 */
export function recountClocks(
  facts: RecountFacts,
  calendar: WorkCalendar,
  today: LocalDate,
): readonly RecountedClock[] {
  const { stored, acceptedAt } = facts
  const isOpenPaused = facts.pauses.some(({ to }) => to === null)
  const computed = {
    acceptance: computeAcceptanceDeadline(facts.receivedAt, calendar),
    mediation:
      acceptedAt && !isOpenPaused
        ? computeMediationDeadline({ ...facts, acceptedAt, today }, calendar)
        : null,
  }
  return (['acceptance', 'mediation'] as const).flatMap((clock): RecountedClock[] => {
    const [before, result] = [stored[clock], computed[clock]]
    if (before === null || !result?.ok) return []
    const { dueOn, isProvisional } = result.value
    return before.dueOn === dueOn && before.isProvisional === isProvisional
      ? []
      : [{ clock, before, after: { dueOn, isProvisional } }]
  })
}

/**
 * How long after loading a year is walked a second time: an act that decided on the calendar before
 * may commit after the first walk has passed its case, but no transaction lasts this long.
 */
const SETTLED_AFTER_MS = 120_000

/** Whether the open cases have yet to be walked for a notice. */
export function isRecountDue(
  { loadedAt, recountedAt }: { readonly loadedAt: Date; readonly recountedAt: Date | null },
  now: Date,
): boolean {
  if (recountedAt === null) return true
  const settledAt = loadedAt.getTime() + SETTLED_AFTER_MS
  return recountedAt.getTime() < settledAt && now.getTime() >= settledAt
}

/** The first due day that a notice for the year can touch: it may reach into the year before. */
export function firstTouchedDay(year: number): LocalDate {
  return addDays(firstDayOf(year), -ADJOINING_DAYS)
}
