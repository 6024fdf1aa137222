import fc from 'fast-check'
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsBetween,
  parseMonth,
  type Month,
} from '@/lib/domain/statistics/month'
import { listedMonths, toPeriod, QUICK_PERIODS, quickPeriod } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'

const day = (text: string) => text as LocalDate
const month = (text: string) => text as Month

test.each(['2026-13', '2026-00', '2026-1', '202611', '2026-11-01', '1899-12', '2101-01', ''])(
  '%p 不是月份',
  (text) => {
    expect(parseMonth(text)).toBeNull()
  },
)

test('每个月有自己的最后一天，闰年也是', () => {
  expect([
    lastDayOf(month('2024-02')),
    lastDayOf(month('2026-02')),
    lastDayOf(month('2026-12')),
    firstDayOf(month('2026-12')),
  ]).toEqual(['2024-02-29', '2026-02-28', '2026-12-31', '2026-12-01'])
})

test('月份的加减跨得过年底，往前往后都是', () => {
  expect([
    addMonths(month('2026-01'), -1),
    addMonths(month('2026-12'), 1),
    addMonths(month('2026-11'), -23),
  ]).toEqual(['2025-12', '2027-01', '2024-12'])
  expect(monthsBetween(month('2025-11'), month('2026-02'))).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ])
  expect(monthsBetween(month('2026-02'), month('2026-01'))).toEqual([])
})

test.each([
  ['last_twelve', '2026-11-24', '2025-12', '2026-11'],
  ['this_month', '2026-11-24', '2026-11', '2026-11'],
  ['last_month', '2026-01-05', '2025-12', '2025-12'],
  ['this_quarter', '2026-11-24', '2026-10', '2026-11'],
  ['this_quarter', '2026-01-01', '2026-01', '2026-01'],
  ['this_year', '2026-11-24', '2026-01', '2026-11'],
  ['last_year', '2026-11-24', '2025-01', '2025-12'],
  ['all', '2026-11-24', '2020-04', '2026-11'],
] as const)('“%s”在 %s 是 %s 到 %s', (name, today, from, to) => {
  expect(quickPeriod(name, day(today), month('2020-04'))).toEqual({ from, to })
})

test('没有案件的机构，“全部”就是本月', () => {
  expect(quickPeriod('all', day('2026-11-24'), null)).toEqual({ from: '2026-11', to: '2026-11' })
})

test.each([
  ['什么也不选：近十二个月', {}, '2025-12', '2026-11'],
  ['只选开始：到本月', { from: '2026-03' }, '2026-03', '2026-11'],
  ['只选结束：到它为止的十二个月', { to: '2026-03' }, '2025-04', '2026-03'],
  ['前后颠倒：换过来', { from: '2026-05', to: '2026-02' }, '2026-02', '2026-05'],
  ['早于最初的记录：仍是所选的期间', { from: '2025-01', to: '2025-12' }, '2025-01', '2025-12'],
  ['到年底：仍是所选的期间', { from: '2026-01', to: '2026-12' }, '2026-01', '2026-12'],
  ['只选将来的开始：本月到那个月', { from: '2027-02' }, '2026-11', '2027-02'],
])('%s', (_title, requested, from, to) => {
  expect(toPeriod(requested as { from?: Month; to?: Month }, day('2026-11-24'))).toEqual({
    from,
    to,
  })
})

const listed = (from: string, to: string, earliest: string | null) => {
  const months = listedMonths(
    { from: month(from), to: month(to) },
    day('2026-11-24'),
    earliest === null ? null : month(earliest),
  )
  return [months.length, months[0], months.at(-1)]
}

test.each([
  ['去年没有案件：十二个月都列', '2025-01', '2025-12', '2026-08', [12, '2025-01', '2025-12']],
  ['今年：首件以前的月份也列', '2026-01', '2026-11', '2026-08', [11, '2026-01', '2026-11']],
  ['还没有到的月份不列', '2026-01', '2027-03', '2026-08', [11, '2026-01', '2026-11']],
  ['一件也没有：照样列', '2026-09', '2026-11', null, [3, '2026-09', '2026-11']],
  ['三年以内全列', '2023-12', '2026-11', '2026-08', [36, '2023-12', '2026-11']],
  ['三年以上从首件列起', '2000-01', '2099-12', '2020-04', [80, '2020-04', '2026-11']],
  ['三年以上又没有案件：不列', '2000-01', '2099-12', null, [0, undefined, undefined]],
] as const)('报表的各行，%s', (_title, from, to, earliest, expected) => {
  expect(listed(from, to, earliest)).toEqual(expected)
})

test('无论怎样选：有过案件的月份一个不漏', () => {
  const anyMonth = fc
    .integer({ min: 1900, max: 2100 })
    .chain((year) =>
      fc.integer({ min: 1, max: 12 }).map((m) => month(`${year}-${String(m).padStart(2, '0')}`)),
    )
  const today = day('2026-11-24')
  fc.assert(
    fc.property(anyMonth, anyMonth, anyMonth, (from, to, first) => {
      const earliest = first <= monthOf(today) ? first : monthOf(today)
      const period = toPeriod({ from, to }, today)
      const counted = monthsBetween(earliest, monthOf(today))
      const shown = new Set(listedMonths(period, today, earliest))
      expect(
        counted.filter((each) => each >= period.from && each <= period.to && !shown.has(each)),
      ).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('任何一天的快捷期间都不超过当天所在的月', () => {
  for (const name of QUICK_PERIODS)
    expect(quickPeriod(name, day('2026-02-28'), month('2025-06')).to <= '2026-02').toBe(true)
})
