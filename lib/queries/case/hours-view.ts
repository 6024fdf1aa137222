import { listHours, type WorkingHours } from '@/lib/domain/meeting/working-hours'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { HOURS, weekInWords } from '@/lib/labels/zh-CN/working-hours'

/** The hours of a mediator in words: those of today, and each change to come. */
export type HoursView = { readonly now: string; readonly later: readonly string[] }

export function presentHours(entries: readonly WorkingHours[], today: LocalDate): HoursView {
  const [now, ...later] = listHours(entries, today)
  return {
    now: weekInWords(now?.spans ?? null),
    later: later.map(({ from, to, spans }) => {
      const day = dayInWords(from, today)
      const when = to ? HOURS.span(day, dayInWords(to, today)) : HOURS.from(day)
      return `${when}：${weekInWords(spans)}`
    }),
  }
}
