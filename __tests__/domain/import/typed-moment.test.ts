import { readSerialDay } from '@/lib/domain/import/serial-day'
import { readTypedMoment } from '@/lib/domain/import/typed-moment'

test.each([
  '2026-02-30',
  '2026-13-01',
  '05-01-2026',
  '去年',
  '',
  '2026-1',
  '2026-01-05 25:00',
  '2026-01-05 9点',
  '46027',
  '2026-01-05 09:30 10:00',
])('「%s」 is no day that exists and is refused', (text) => {
  expect(readTypedMoment(text)).toBeNull()
})

test.each([
  '2026-01-05',
  '2026-1-5',
  '2026/1/5',
  '2026.1.5',
  '2026年1月5日',
  '20260105',
  '２０２６－０１－０５',
  ' 2026-01-05 ',
])('「%s」 is 5 January 2026, from its first moment in Shanghai', (text) => {
  expect(readTypedMoment(text)).toEqual({ at: new Date('2026-01-05T00:00:00+08:00'), isDay: true })
})

test.each([
  ['2026-01-05 09:30', '09:30:00'],
  ['2026-01-05T09:30:15', '09:30:15'],
  ['2026年1月5日 9时30分', '09:30:00'],
  ['2026年1月5日9:30', '09:30:00'],
])('「%s」 has a time of day', (text, time) => {
  expect(readTypedMoment(text)).toEqual({ at: new Date(`2026-01-05T${time}+08:00`), isDay: false })
})

test('a day that Excel counts is read from its number, in both of its calendars', () => {
  expect(readSerialDay(46027, false)).toBe('2026-01-05')
  expect(readSerialDay(46027 - 1462, true)).toBe('2026-01-05')
  expect(readSerialDay(46027.5, false)).toBe('2026-01-05T12:00:00')
  expect(readSerialDay(61, false)).toBe('1900-03-01')
})

test('before March 1900 Excel counts a day that never was, so such numbers mean nothing', () => {
  for (const serial of [0, 1, 60, -5, Number.NaN, 10_000_000])
    expect(readSerialDay(serial, false)).toBeNull()
})
