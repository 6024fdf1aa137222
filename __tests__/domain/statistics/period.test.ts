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
import { periodAsked, QUICK_PERIODS, quickPeriod } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'

const day = (text: string) => text as LocalDate
const month = (text: string) => text as Month

test.each(['2026-13', '2026-00', '2026-1', '202611', '2026-11-01', '1899-12', '2101-01', ''])(
  '%p is no month',
  (text) => {
    expect(parseMonth(text)).toBeNull()
  },
)

test('a month has its own last day, leap years included', () => {
  expect([
    lastDayOf(month('2024-02')),
    lastDayOf(month('2026-02')),
    lastDayOf(month('2026-12')),
    firstDayOf(month('2026-12')),
  ]).toEqual(['2024-02-29', '2026-02-28', '2026-12-31', '2026-12-01'])
})

test('months are counted over the turn of the year, both ways', () => {
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
] as const)('%s on %s is %s to %s', (name, today, from, to) => {
  expect(quickPeriod(name, day(today), month('2020-04'))).toEqual({ from, to })
})

test('全部 of an institution without a case is this month', () => {
  expect(quickPeriod('all', day('2026-11-24'), null)).toEqual({ from: '2026-11', to: '2026-11' })
})

test.each([
  ['nothing asked: the last twelve months', {}, '2025-12', '2026-11'],
  ['only a beginning: to this month', { from: '2026-03' }, '2026-03', '2026-11'],
  ['only an end: twelve months up to it', { to: '2026-03' }, '2025-04', '2026-03'],
  ['the wrong way round: turned', { from: '2026-05', to: '2026-02' }, '2026-02', '2026-05'],
  [
    'before anything was counted: cut off there',
    { from: '1900-01', to: '2026-01' },
    '2020-04',
    '2026-01',
  ],
  [
    'months to come: cut off at this month',
    { from: '2026-10', to: '2099-12' },
    '2026-10',
    '2026-11',
  ],
  ['all of it to come: this month', { from: '2030-01', to: '2031-01' }, '2026-11', '2026-11'],
  [
    'all of it long before: one empty month',
    { from: '2001-01', to: '2001-05' },
    '2001-05',
    '2001-05',
  ],
])('%s', (_title, asked, from, to) => {
  expect(
    periodAsked(asked as { from?: Month; to?: Month }, day('2026-11-24'), month('2020-04')),
  ).toEqual({ from, to })
})

test('whatever is asked, a report has at least one month, ends by this month, and cuts off no month in which something was counted', () => {
  const anyMonth = fc
    .integer({ min: 1900, max: 2100 })
    .chain((year) =>
      fc.integer({ min: 1, max: 12 }).map((m) => month(`${year}-${String(m).padStart(2, '0')}`)),
    )
  const today = day('2026-11-24')
  fc.assert(
    fc.property(
      fc.option(anyMonth, { nil: undefined }),
      fc.option(anyMonth, { nil: undefined }),
      anyMonth,
      (from, to, first) => {
        const earliest = first <= monthOf(today) ? first : monthOf(today)
        const period = periodAsked({ from, to }, today, earliest)
        expect(monthsBetween(period.from, period.to).length).toBeGreaterThan(0)
        expect(period.to <= monthOf(today)).toBe(true)
        if (from === undefined || to === undefined) return
        const counted = monthsBetween(earliest, monthOf(today))
        const [begin, end] = from <= to ? [from, to] : [to, from]
        const shown = new Set(monthsBetween(period.from, period.to))
        expect(counted.filter((each) => each >= begin && each <= end && !shown.has(each))).toEqual(
          [],
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('the quick periods of one day never reach beyond it', () => {
  for (const name of QUICK_PERIODS)
    expect(quickPeriod(name, day('2026-02-28'), month('2025-06')).to <= '2026-02').toBe(true)
})
