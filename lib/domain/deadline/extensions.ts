/**
 * Extension of the mediation period by consent of every party (在线调解规则第24条). It counts from the day
 * on which the original period ends, and must be agreed by then: a period that lapsed without
 * agreement has ended the procedure (第25条第6项).
 */
import { compareDates, type LocalDate } from '@/lib/domain/time/local-date'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import type { CalendarRefusal, WorkCalendar } from './calendar'
import { countThrough, type PeriodEnd } from './counting'
import type { PausedSpan } from './pauses'

/**
 * The law sets no limit to what the parties may agree; courts do (参数 `extension_days`), and
 * none of them more than a year.
 */
export const MOST_EXTENSION_DAYS = 365

/** Days every party agreed to add, and the day on which the last of them agreed. */
export type Extension = { readonly days: number; readonly agreedOn: LocalDate }

export type ExtensionRefusal =
  | { readonly code: 'EXTENSION_DAYS_INVALID'; readonly facts: { readonly days: number } }
  | {
      readonly code: 'EXTENSION_OVER_CAP'
      readonly facts: { readonly requestedDays: number; readonly maxDays: number }
    }
  | {
      readonly code: 'EXTENSION_AGREED_AFTER_DUE'
      readonly facts: { readonly agreedOn: LocalDate; readonly dueOn: LocalDate }
    }

/**
 * The end of the period with all extensions, and their days in sum; the original end when there are
 * none.
 */
export function extendPeriod(
  original: PeriodEnd,
  extensions: readonly Extension[],
  maxDays: number,
  spans: readonly PausedSpan[],
  calendar: WorkCalendar,
): Result<
  { readonly end: PeriodEnd; readonly extendedDays: number },
  CalendarRefusal | ExtensionRefusal
> {
  const invalid = extensions.find(({ days }) => !Number.isSafeInteger(days) || days < 1)
  if (invalid) return refuse({ code: 'EXTENSION_DAYS_INVALID', facts: { days: invalid.days } })
  const requestedDays = extensions.reduce((sum, { days }) => sum + days, 0)
  if (requestedDays > maxDays)
    return refuse({ code: 'EXTENSION_OVER_CAP', facts: { requestedDays, maxDays } })

  let end = original
  let extendedDays = 0
  for (const { days, agreedOn } of [...extensions].sort((a, b) =>
    compareDates(a.agreedOn, b.agreedOn),
  )) {
    if (agreedOn > end.dueOn)
      return refuse({ code: 'EXTENSION_AGREED_AFTER_DUE', facts: { agreedOn, dueOn: end.dueOn } })
    extendedDays += days
    const longer = countThrough(original.dueOn, extendedDays, spans, calendar)
    if (!longer.ok) return longer
    end = {
      ...longer.value,
      isProvisional: original.isProvisional || longer.value.isProvisional,
    }
  }
  return ok({ end, extendedDays })
}
