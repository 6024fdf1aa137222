/** The result of a statutory clock, with every fact needed to explain why it is that day. */
import type { LegalBasis } from '@/lib/domain/legal-basis'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { CalendarRefusal } from './calendar'
import type { ExtensionRefusal } from './extensions'
import type { PauseReason, PauseRefusal } from './pauses'

export type DeadlineKind = 'acceptance' | 'mediation'

export type DeadlineUnit = 'working_day' | 'calendar_day'

/** The article that says how long a period is or how it is counted; null where none did yet. */
export type DeadlineBasis = LegalBasis | null

export type Clock = {
  readonly kind: DeadlineKind
  readonly unit: DeadlineUnit
  /** In days of the unit. */
  readonly length: number
  readonly basis: DeadlineBasis
}

/** How the due day came about, in the order in which one would explain it. */
export type DeadlineStep =
  | {
      readonly step: 'started'
      readonly event: 'received' | 'accepted'
      readonly on: LocalDate
      readonly basis: DeadlineBasis
    }
  | {
      readonly step: 'paused'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly days: number
      readonly reasons: readonly PauseReason[]
      readonly isOpen: boolean
    }
  | {
      readonly step: 'counted'
      readonly unit: DeadlineUnit
      readonly length: number
      /** First and last day that count. */
      readonly from: LocalDate
      readonly to: LocalDate
      /** Days off between them, for a clock in working days; always empty for calendar days. */
      readonly daysOff: readonly LocalDate[]
      readonly basis: DeadlineBasis
    }
  | {
      readonly step: 'rolled'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly basis: DeadlineBasis
    }
  | {
      readonly step: 'extended'
      readonly days: number
      readonly agreedOn: readonly LocalDate[]
      readonly from: LocalDate
      readonly to: LocalDate
      readonly basis: DeadlineBasis
    }
  /** The calendar of this year decides the day and is not published yet. */
  | {
      readonly step: 'provisional'
      readonly year: number
      readonly unit: DeadlineUnit
      readonly basis: DeadlineBasis
    }

export type Deadline = Clock & {
  /** The day of the event, which is not counted (民诉法第85条). */
  readonly startsOn: LocalDate
  /** The last day as counted, before a day off moves it. */
  readonly nominalDueOn: LocalDate
  /**
   * The last day on which the act is in time: until 24:00 in Shanghai. Not fixed yet while
   * `pausedSince` is set.
   */
  readonly dueOn: LocalDate
  /**
   * A day that decided it lies in a year whose calendar is not published yet. A clock in calendar
   * days ends then on `dueOn` or later, one in working days may also end earlier.
   */
  readonly isProvisional: boolean
  /** Days of the run that were not counted, up to today for a pause that is still going on. */
  readonly pausedDays: number
  readonly extendedDays: number
  /** First day of the pause that is going on today, or null when the clock runs. */
  readonly pausedSince: LocalDate | null
  readonly steps: readonly DeadlineStep[]
}

export type DeadlineRefusal = CalendarRefusal | PauseRefusal | ExtensionRefusal
