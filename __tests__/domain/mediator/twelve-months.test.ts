import fc from 'fast-check'
import { daysOfMonth, fillMonths, lastTwelveMonths } from '@/lib/domain/mediator/twelve-months'
import { addDays } from '@/lib/domain/time/local-date'
import { day } from '../time/day'

test('一月也往回数十一个月，跨过年底', () => {
  expect(lastTwelveMonths(day('2026-01-31'))).toEqual([
    '2025-02',
    '2025-03',
    '2025-04',
    '2025-05',
    '2025-06',
    '2025-07',
    '2025-08',
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
  ])
})

test('任何一天都落在十二个月的最后一个月里，月份连续不重复', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (offset) => {
      const today = addDays(day('1930-01-01'), offset)
      const months = lastTwelveMonths(today)
      expect(new Set(months).size).toBe(12)
      expect(months.at(-1)).toBe(today.slice(0, 7))
      expect([...months].sort()).toEqual(months)
      const { from, to } = daysOfMonth(months.at(-1)!)
      expect(from <= today && today <= to).toBe(true)
      expect(addDays(to, 1).slice(8)).toBe('01')
    }),
  )
})

test('闰年二月有二十九天', () => {
  expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(daysOfMonth('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
})

test('没有结案的月份补 0，别的月份不混进来', () => {
  const found = [
    { month: '2026-02', closed: 3, succeeded: 2, points: 40 },
    { month: '2020-01', closed: 9, succeeded: 9, points: 9 },
  ]
  expect(fillMonths(['2026-01', '2026-02'], found)).toEqual([
    { month: '2026-01', closed: 0, succeeded: 0, points: 0 },
    found[0],
  ])
})
