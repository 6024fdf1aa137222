import fc from 'fast-check'
import {
  addDays,
  compareDates,
  daysBetween,
  endOfLocalDate,
  laterOf,
  parseLocalDate,
  toLocalDate,
  weekdayOf,
  yearOf,
} from '@/lib/domain/time/local-date'
import { at, day } from './day'

const anyDay = fc
  .date({
    min: new Date('1900-01-02T00:00:00Z'),
    max: new Date('2100-12-30T00:00:00Z'),
    noInvalidDate: true,
  })
  .map(toLocalDate)

describe('日期以上海时间为准', () => {
  it.each([
    ['2026-10-26 00:00', '2026-10-26'],
    ['2026-10-26 07:59', '2026-10-26'],
    ['2026-10-26 08:00', '2026-10-26'],
    ['2026-10-26 23:59', '2026-10-26'],
    ['2026-10-27 00:00', '2026-10-27'],
    ['2026-01-01 00:00', '2026-01-01'],
  ])('%s 属于 %s', (time, date) => {
    expect(toLocalDate(at(time))).toBe(date)
  })

  it('世界时 16 时, 上海已是次日', () => {
    expect(toLocalDate(new Date('2026-10-26T15:59:59.999Z'))).toBe('2026-10-26')
    expect(toLocalDate(new Date('2026-10-26T16:00:00.000Z'))).toBe('2026-10-27')
  })

  it('无效时刻不会被当作某一天', () => {
    expect(() => toLocalDate(new Date(NaN))).toThrow(RangeError)
  })

  it('一日终于当日 24 时, 前一毫秒仍属当日', () => {
    const end = endOfLocalDate(day('2026-11-25'))
    expect(end.toISOString()).toBe('2026-11-25T16:00:00.000Z')
    expect(toLocalDate(new Date(end.getTime() - 1))).toBe('2026-11-25')
    expect(toLocalDate(end)).toBe('2026-11-26')
  })
})

describe('只接受真实存在的日期', () => {
  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2101-01-01',
    '2026-1-1',
    '2026/01/01',
    '20260101',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '２０２６-01-01',
    '0000-00-00',
    '',
    'NaN-aN-aN',
    '__proto__',
  ])('“%s”不是日期', (text) => {
    expect(parseLocalDate(text)).toBeNull()
  })

  it.each(['1900-01-01', '2100-12-31', '2024-02-29', '2000-02-29', '2026-10-26'])(
    '“%s”是日期',
    (text) => {
      expect(parseLocalDate(text)).toBe(text)
    },
  )
})

describe('日期推算', () => {
  it.each([
    ['2026-10-26', 30, '2026-11-25'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 0, '2026-01-01'],
  ])('%s 加 %d 天是 %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to)
    expect(daysBetween(day(from), day(to))).toBe(days)
  })

  it.each([
    ['2026-10-26', 1],
    ['2026-10-31', 6],
    ['2026-11-01', 7],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['1960-02-28', 7],
    ['1900-01-01', 1],
  ])('%s 是星期 %d', (date, weekday) => {
    expect(weekdayOf(day(date))).toBe(weekday)
  })

  it('先后比较与年份', () => {
    expect(compareDates(day('2026-01-01'), day('2025-12-31'))).toBeGreaterThan(0)
    expect(compareDates(day('2025-12-31'), day('2026-01-01'))).toBeLessThan(0)
    expect(compareDates(day('2026-01-01'), day('2026-01-01'))).toBe(0)
    expect(laterOf(day('2026-01-01'), day('2025-12-31'))).toBe('2026-01-01')
    expect(laterOf(day('2025-12-31'), day('2026-01-01'))).toBe('2026-01-01')
    expect(yearOf(day('2026-01-01'))).toBe(2026)
  })

  it('加减互逆, 七日之后星期不变, 文字先后即日期先后', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), anyDay, (date, days, other) => {
        expect(addDays(addDays(date, days), -days)).toBe(date)
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date))
        expect(date < other).toBe(compareDates(date, other) < 0)
        expect(parseLocalDate(date)).toBe(date)
      }),
    )
  })
})
