// Whether the mediation period of a case has run out. Sources: 在线调解规则 第24条, 第25条第六项, 第26条
// (鉴定评估不计入); domain.md, Decisions 11.
import { LONGEST_RANGE_DAYS } from '../deadline/calendar-notice'
import type { Pause } from '../deadline/pauses'
import { addDays, type LocalDate } from '../time/local-date'

export type LapseFacts = {
  /** The last day of the period, extensions included; null before the acceptance. */
  readonly mediationDueOn: LocalDate | null
  /** The calendar that decides the last day is not published yet: it may still move. */
  readonly isMediationDueProvisional: boolean
  readonly pauses: readonly Pause[]
}

/**
 * The latest day on which the period can end. A provisional last day is the plain one; where it
 * turns out to be a day off the period ends on the first working day after it (民诉法 第85条), hence at
 * the latest when the longest holiday that a notice can name is over (docs/decisions/0034).
 */
export function latestLastDay(dueOn: LocalDate, isProvisional: boolean): LocalDate {
  return isProvisional ? addDays(dueOn, LONGEST_RANGE_DAYS) : dueOn
}

/**
 * The pause that stops the clock today. A pause that began after the last day stops nothing: the
 * period had run out before. Where the last day is provisional, one that began while the period
 * might still run stops it.
 */
export function findRunningPause(
  { mediationDueOn, isMediationDueProvisional, pauses }: LapseFacts,
  today: LocalDate,
): Pause | null {
  const lastDay = mediationDueOn && latestLastDay(mediationDueOn, isMediationDueProvisional)
  return (
    pauses.find(
      ({ from, to }) =>
        from <= today && (to === null || today <= to) && (lastDay === null || from <= lastDay),
    ) ?? null
  )
}

/**
 * The last day of a period that has run out; null while it runs, is paused, or may still run
 * because its last day is provisional.
 */
export function findLapse(facts: LapseFacts, today: LocalDate): LocalDate | null {
  const { mediationDueOn, isMediationDueProvisional } = facts
  if (mediationDueOn === null) return null
  if (today <= latestLastDay(mediationDueOn, isMediationDueProvisional)) return null
  return findRunningPause(facts, today) ? null : mediationDueOn
}
