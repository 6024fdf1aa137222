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
])('“%s”不是存在的日子，不予接受', (text) => {
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
])('“%s”是2026年1月5日，从上海的零时算起', (text) => {
  expect(readTypedMoment(text)).toEqual({ at: new Date('2026-01-05T00:00:00+08:00'), isDay: true })
})

test.each([
  ['2026-01-05 09:30', '09:30:00'],
  ['2026-01-05T09:30:15', '09:30:15'],
  ['2026年1月5日 9时30分', '09:30:00'],
  ['2026年1月5日9:30', '09:30:00'],
])('“%s”带有时刻', (text, time) => {
  expect(readTypedMoment(text)).toEqual({ at: new Date(`2026-01-05T${time}+08:00`), isDay: false })
})

test('电子表格按序号记的日子，两种历法都读得出', () => {
  expect(readSerialDay(46027, false)).toBe('2026-01-05')
  expect(readSerialDay(46027 - 1462, true)).toBe('2026-01-05')
  expect(readSerialDay(46027.5, false)).toBe('2026-01-05T12:00:00')
  expect(readSerialDay(61, false)).toBe('1900-03-01')
})

test('1900年3月之前的序号多算了一天，因此不作数', () => {
  for (const serial of [0, 1, 60, -5, Number.NaN, 10_000_000])
    expect(readSerialDay(serial, false)).toBeNull()
})
