import type { TouchedCase } from '@/lib/data/stores/deadline/touched-clocks-store'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import { recountClocks } from '@/lib/domain/deadline/recount'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { DEADLINE_KINDS, PROVISIONAL_MARK } from '@/lib/labels/zh-CN/deadline'

/** Open cases that are compared at most; with more the number is a lower bound. */
export const MOST_COMPARED = 3000

/** Cases that are listed at most. */
const LISTED = 30

/**
 * Open cases whose days a notice changes: number, institution, old and new day, and nothing else.
 */
export type TouchedView = {
  readonly count: number
  readonly isAtLeast: boolean
  readonly cases: readonly {
    readonly caseNo: string
    readonly institution: string
    /** “调解期限 2027-01-16（暂定） → 2027-01-18” */
    readonly changes: readonly string[]
  }[]
}

const dayInWords = (dueOn: LocalDate, isProvisional: boolean) =>
  `${dueOn}${isProvisional ? `（${PROVISIONAL_MARK}）` : ''}`

/** What the recount after loading will change. `calendar`: with the notice. */
export function presentTouched(
  found: readonly TouchedCase[],
  calendar: WorkCalendar,
  today: LocalDate,
): TouchedView {
  const changed = found.slice(0, MOST_COMPARED).flatMap(({ caseNo, institution, facts }) => {
    const clocks = recountClocks(facts, calendar, today)
    if (clocks.length === 0) return []
    const changes = clocks.map(
      ({ clock, before, after }) =>
        `${DEADLINE_KINDS[clock]} ${dayInWords(before.dueOn, before.isProvisional)} → ${dayInWords(after.dueOn, after.isProvisional)}`,
    )
    return [{ caseNo, institution, changes }]
  })
  return {
    count: changed.length,
    isAtLeast: found.length > MOST_COMPARED,
    cases: changed.slice(0, LISTED),
  }
}
