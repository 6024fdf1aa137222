import { mergePauses, type Pause } from '@/lib/domain/deadline/pauses'
import { daysBetween, type LocalDate } from '@/lib/domain/time/local-date'

/**
 * The scoring clock: natural days from the referral (or another agreed start) to the closing date,
 * less the paused ones. The start day does not count, the closing day does. Pauses mean what they
 * mean to the statutory clock: both their ends are paused, a day under two pauses is taken off
 * once, and one without an end lasts until the closing. Throws RangeError when the case is closed
 * before its start or a pause ends before it begins: no closed case can hold either.
 * Source: domain rule book 5.4 (自然日, 起点与扣除项可配置); 在线调解规则 第26条 (鉴定评估期限不计入); 特邀调解规定 第18条 (中止).
 */
export function computeDaysFromStart(facts: {
  readonly start: LocalDate
  readonly closedOn: LocalDate
  readonly pauses: readonly Pause[]
}): number {
  const { start, closedOn, pauses } = facts
  const natural = daysBetween(start, closedOn)
  if (natural < 0) throw new RangeError(`closed on ${closedOn}, before the start on ${start}`)

  const merged = mergePauses(pauses, closedOn)
  if (!merged.ok)
    throw new RangeError(
      `a pause from ${merged.refusal.facts.from} ends on ${merged.refusal.facts.to}`,
    )

  return merged.value.reduce((days, span) => {
    // what is taken off lies after the start day and not after the closing day
    const before = Math.max(0, daysBetween(start, span.from) - 1)
    const through = Math.min(natural, daysBetween(start, span.to))
    return days - Math.max(0, through - before)
  }, natural)
}
