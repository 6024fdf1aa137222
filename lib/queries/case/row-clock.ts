import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'
import { glanceAtClock, type ClockGlance } from './clock-view'

/** A clock as lists show it; `due` is the due day in words. */
export type RowClock = Omit<ClockGlance, 'dueOn'> & { readonly due: string | null }

/** The clock of a case in a list; null where none runs. */
export function presentRowClock(
  row: CaseListRow,
  { today, calendar }: ReadContext,
): RowClock | null {
  const clock = glanceAtClock(row, today, calendar)
  if (!clock) return null
  const { dueOn, ...rest } = clock
  return { ...rest, due: dueOn && dayInWords(dueOn, today) }
}
