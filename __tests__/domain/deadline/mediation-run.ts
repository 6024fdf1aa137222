import { computeMediationDeadline, type MediationRun } from '@/lib/domain/deadline/clocks'
import type { Extension } from '@/lib/domain/deadline/extensions'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { at, day } from '../time/day'
import { OFFICIAL_CALENDAR } from './official-calendar'

/** The deadline of a delegated case accepted then, as of 2026-11-10. */
export function compute(acceptedAt: string, run: Partial<MediationRun> = {}) {
  return computeMediationDeadline(
    {
      source: 'delegated_pre_filing',
      acceptedAt: at(acceptedAt),
      pauses: [],
      extensions: [],
      today: day('2026-11-10'),
      ...run,
    },
    OFFICIAL_CALENDAR,
  )
}

/** The same where it can be computed. */
export function deadlineFor(acceptedAt: string, run: Partial<MediationRun> = {}) {
  const result = compute(acceptedAt, run)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

export const pause = (
  from: string,
  to: string | null,
  reason: Pause['reason'] = 'appraisal',
): Pause => ({
  from: day(from),
  to: to === null ? null : day(to),
  reason,
})

export const extension = (days: number, agreedOn: string): Extension => ({
  days,
  agreedOn: day(agreedOn),
})
