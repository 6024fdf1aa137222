import { readTypedMonth } from '@/lib/domain/statistics/typed-month'
import { readTypedDay } from '@/lib/domain/time/typed-day'

test.each([
  '2026-12-28',
  '2026/12/28',
  '2026.12.28',
  '2026年12月28日',
  '2026年12月28',
  '20261228',
  ' 2026 年 12 月 28 日 ',
  '２０２６－１２－２８',
])('“%s”是2026年12月28日', (text) => {
  expect(readTypedDay(text)).toBe('2026-12-28')
})

test.each([
  '2026-02-30',
  '2026-13-01',
  '12-28',
  '明天',
  '',
  '2026-12',
  '202612',
  '28/12/2026',
  '1800-01-01',
])('“%s”不是日期', (text) => {
  expect(readTypedDay(text)).toBeNull()
})

test('个位的月和日补足两位', () => {
  expect(readTypedDay('2026年1月5日')).toBe('2026-01-05')
  expect(readTypedMonth('2026年1月')).toBe('2026-01')
})

test.each(['2026-12', '2026/12', '2026.12', '2026年12月', '202612', '２０２６年１２月'])(
  '“%s”是2026年12月',
  (text) => {
    expect(readTypedMonth(text)).toBe('2026-12')
  },
)

test.each(['2026-13', '2026-00', '2026', '12', '', '2026-12-28', '上个月'])(
  '“%s”不是月份',
  (text) => {
    expect(readTypedMonth(text)).toBeNull()
  },
)
