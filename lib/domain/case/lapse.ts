// Whether the mediation period of a case has run out. Sources: 在线调解规则 第24条, 第25条第六项, 第26条
// (鉴定评估不计入); domain.md, Decisions 11.
import type { Pause } from '../deadline/pauses'
import type { LocalDate } from '../time/local-date'

export type LapseFacts = {
  /** The last day of the period, extensions included; null before the acceptance. */
  readonly mediationDueOn: LocalDate | null
  readonly pauses: readonly Pause[]
}

/**
 * The pause that stops the clock today. A pause that began after the last day stops nothing: the
 * period had run out before.
 */
export function findRunningPause(
  { mediationDueOn, pauses }: LapseFacts,
  today: LocalDate,
): Pause | null {
  return (
    pauses.find(
      ({ from, to }) =>
        from <= today &&
        (to === null || today <= to) &&
        (mediationDueOn === null || from <= mediationDueOn),
    ) ?? null
  )
}

/** The last day of a period that has run out; null while it runs or is paused. */
export function findLapse(facts: LapseFacts, today: LocalDate): LocalDate | null {
  const { mediationDueOn } = facts
  if (mediationDueOn === null || today <= mediationDueOn) return null
  return findRunningPause(facts, today) ? null : mediationDueOn
}
