import { getDayDetail } from 'chinese-days'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { computeClockEnd } from '@/lib/domain/deadline/clock-end'
import type { ClockKind } from '@/lib/domain/deadline/clock-rules'
import { computeAcceptanceDeadline, computeMediationDeadline } from '@/lib/domain/deadline/clocks'
import { at, day as dayOf } from '../time/day'
import { officialYear } from './official-calendar'

// Every day from 2019 to 2026, walked a second time in another way: a list of working days as
// numbers, made from the package's days one by one, and plain arithmetic on UTC days.

const FIRST = Date.UTC(2019, 0, 1) / 86_400_000
const LAST = Date.UTC(2026, 11, 31) / 86_400_000
const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const WORKED: readonly number[] = Array.from(
  { length: LAST - FIRST + 1 },
  (_, n) => FIRST + n,
).filter((day) => getDayDetail(text(day)).work)
/** How many working days there are up to a day, it included: the index of the next one. */
const UP_TO: number[] = []
for (let day = FIRST, count = 0; day <= LAST + 30; day += 1) {
  if (WORKED[count] === day) count += 1
  UP_TO.push(count)
}
const countUpTo = (day: number) => UP_TO[day - FIRST]!
const TODAY = dayOf('2026-11-27')
const CALENDAR = makeCalendar([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map(officialYear))
const LENGTH: Readonly<Record<CaseSource, number>> = {
  delegated_pre_filing: 30,
  entrusted_ordinary: 15,
  entrusted_summary: 7,
  administrative: 30,
  party_application: 30,
}

test('2019 至 2026 年的每一天受理、收到：各来源的调解期限、三个工作日的受理期限，与另一种走法完全相同', () => {
  const differ: string[] = []
  let compared = 0
  for (let day = FIRST; day <= LAST; day += 1) {
    const start = at(`${text(day)} 15:00`)
    const third = WORKED[countUpTo(day) + 2]
    if (third !== undefined) {
      compared += 1
      const result = computeAcceptanceDeadline(start, CALENDAR)
      if (!result.ok || result.value.dueOn !== text(third)) differ.push(`acceptance ${text(day)}`)
    }
    for (const source of CASE_SOURCES) {
      const end = WORKED[countUpTo(day + LENGTH[source] - 1)]
      if (end === undefined) continue
      compared += 1
      const run = { source, acceptedAt: start, pauses: [], extensions: [], today: TODAY }
      const result = computeMediationDeadline(run, CALENDAR)
      if (!result.ok || result.value.dueOn !== text(end)) differ.push(`${source} ${text(day)}`)
    }
  }
  expect(differ).toEqual([])
  expect(compared).toBeGreaterThan(17_000)
})

/** The other clocks: since when there is a rule, and its length in working (w) or calendar days. */
const OTHERS: readonly (readonly [ClockKind, since: string, length: number, unit: 'w' | 'd'])[] = [
  ['designation', '2022-01-01', 3, 'w'],
  ['joint_choice', '2022-01-01', 2, 'w'],
  ['notice', '1991-04-09', 3, 'w'],
  ['filing', '2022-01-01', 7, 'd'],
  ['confirmation_application', '2022-01-01', 30, 'd'],
  ['confirmation_admission', '2011-03-30', 3, 'd'],
  ['confirmation_review', '2011-03-30', 15, 'd'],
]

test('其余的期限，2019 至 2026 年的每一天起算：与另一种走法完全相同，没有规定的年份没有末日', () => {
  const differ: string[] = []
  let compared = 0
  for (let day = FIRST; day <= LAST; day += 1)
    for (const [kind, since, length, unit] of OTHERS) {
      const end = WORKED[unit === 'w' ? countUpTo(day) + length - 1 : countUpTo(day + length - 1)]
      if (end === undefined) continue
      compared += 1
      const result = computeClockEnd(kind, dayOf(text(day)), CALENDAR, 'delegated_pre_filing')
      const expected = text(day) < since ? null : text(end)
      if ((result && (result.ok ? result.value.dueOn : 'refused')) !== expected)
        differ.push(`${kind} ${text(day)}`)
    }
  expect(differ).toEqual([])
  expect(compared).toBeGreaterThan(20_000)
})
