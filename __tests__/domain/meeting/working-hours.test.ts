import {
  hoursOn,
  isWithin,
  listHours,
  WORKING_HOURS,
  type WorkingHours,
} from '@/lib/domain/meeting/working-hours'
import { weekInWords } from '@/lib/labels/zh-CN/working-hours'
import { day } from '../time/day'

// 2026-12-07 是星期一。

const MONDAYS: WorkingHours = {
  validFrom: day('2026-12-07'),
  validTo: null,
  spans: [{ weekday: 1, from: 540, to: 720 }],
}
const HOLIDAY: WorkingHours = {
  validFrom: day('2026-12-14'),
  validTo: day('2026-12-20'),
  spans: [{ weekday: 2, from: 600, to: 660 }],
}
const USUAL: WorkingHours = { validFrom: day('2027-01-01'), validTo: null, spans: null }

test.each([
  ['开始以前是通常的', '2026-12-06', [WORKING_HOURS]],
  ['开始的那一天', '2026-12-07', [{ from: 540, to: 720 }]],
  ['没有安排的一天', '2026-12-08', []],
  ['其间另有设定的，以后登记的为准', '2026-12-14', []],
  ['另行设定的星期二', '2026-12-15', [{ from: 600, to: 660 }]],
  ['另行设定期满的次日，回到原来的', '2026-12-21', [{ from: 540, to: 720 }]],
  ['恢复通常以后', '2027-01-04', [WORKING_HOURS]],
])('%s', (_title, on, expected) => {
  expect(hoursOn([MONDAYS, HOLIDAY, USUAL], day(on))).toEqual(expected)
})

test.each([
  [540, 720, true],
  [539, 600, false],
  [700, 721, false],
  [700, 900, false],
  [840, 900, true],
])('%d 至 %d 在两段之一以内：%s', (from, to, expected) => {
  const spans = [
    { from: 540, to: 720 },
    { from: 840, to: 1020 },
  ]
  expect(isWithin(spans, from, to)).toBe(expected)
})

test('从今天起一段一段列出，连起来没有空档，相同的不分开', () => {
  expect(listHours([], day('2026-12-01'))).toEqual([{ from: '2026-12-01', to: null, spans: null }])
  expect(listHours([MONDAYS, HOLIDAY, MONDAYS, USUAL], day('2026-12-01'))).toEqual([
    { from: '2026-12-01', to: '2026-12-06', spans: null },
    { from: '2026-12-07', to: '2026-12-31', spans: MONDAYS.spans },
    { from: '2027-01-01', to: null, spans: null },
  ])
  expect(listHours([MONDAYS, HOLIDAY], day('2026-12-16'))).toEqual([
    { from: '2026-12-16', to: '2026-12-20', spans: HOLIDAY.spans },
    { from: '2026-12-21', to: null, spans: MONDAYS.spans },
  ])
})

test('一周的时间写成话：相同的几天合在一起', () => {
  const spans = ([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
    { weekday, from: 510, to: 720 },
    { weekday, from: 840, to: 1080 },
  ])
  expect(weekInWords([...spans, { weekday: 7, from: 540, to: 605 }])).toBe(
    '周一至周五 8:30 至 12:00、14:00 至 18:00；周日 9:00 至 10:05',
  )
  expect(
    weekInWords([1, 3].map((weekday) => ({ weekday: weekday as 1, from: 540, to: 600 }))),
  ).toBe('周一、周三 9:00 至 10:00')
  expect(weekInWords(null)).toBe('周一至周五 8:30 至 18:00（通常时间）')
})
