import { makeCalendar } from '@/lib/domain/deadline/calendar'
import {
  compareCalendars,
  findForgottenDays,
  findForgottenFestivals,
  findMissingYear,
  groupDays,
  seemsIncomplete,
} from '@/lib/domain/deadline/calendar-coverage'
import { packagedCalendarYears } from '@/lib/platform/published-calendar'
import { day } from '../time/day'
import { OFFICIAL_CALENDAR, officialYear } from './official-calendar'

// 工作日历缺哪一年，一份新的通知改了哪些日子。

describe('下一年度的放假安排', () => {
  test.each([
    ['2026-10-31', null, '十月底以前不提醒'],
    ['2026-11-01', 2027, '十一月起提醒'],
    ['2026-12-31', 2027, '年底还在提醒'],
    ['2027-01-01', 2027, '到了新年还没有：本年度就缺'],
    ['2025-12-31', null, '已经载入，不提醒'],
  ])('%s → %s（%s）', (today, missing, _why) =>
    expect(findMissingYear(OFFICIAL_CALENDAR, day(today))).toBe(missing),
  )
})

describe('漏抄的节日', () => {
  test.each(packagedCalendarYears().map((notice) => [notice.year, notice] as const))(
    '%i 年的通知，不写周末也没有漏',
    (year, { holidays }) => {
      expect(findForgottenFestivals(year, holidays)).toEqual([])
      expect(seemsIncomplete(year, holidays)).toBe(false)
    },
  )

  const OF_2026 = packagedCalendarYears().find(({ year }) => year === 2026)!.holidays
  test.each([
    ['spring_festival', '2026-02'],
    ['qingming', '2026-04'],
    ['dragon_boat', '2026-06'],
    ['mid_autumn', '2026-09'],
  ] as const)('漏了 %s：看得出来', (festival, month) => {
    const copied = OF_2026.filter((each) => !each.startsWith(month))
    expect(findForgottenFestivals(2026, copied)).toEqual([festival])
    expect(seemsIncomplete(2026, copied)).toBe(true)
  })

  test('春节只抄了两天、全年只抄了一天：也看得出来', () => {
    const two = OF_2026.filter((each) => !each.startsWith('2026-02') || each > '2026-02-19')
    expect(findForgottenFestivals(2026, two)).toEqual(['spring_festival'])
    expect(seemsIncomplete(2027, [day('2027-01-01')])).toBe(true)
  })

  test('中秋节与国庆节连在一起的，放到十月八日', () => {
    const year = packagedCalendarYears().find((each) => each.year === 2025)!
    expect(findForgottenFestivals(2025, year.holidays)).toEqual([])
    const shorter = year.holidays.filter((each) => each !== '2025-10-08')
    expect(findForgottenFestivals(2025, shorter)).toEqual(['mid_autumn'])
  })
})

describe('同一年度的第二份通知', () => {
  const before = makeCalendar([
    { year: 2027, holidays: [day('2027-01-01')], makeUpWorkdays: [day('2027-01-09')] },
  ])
  const after = makeCalendar([
    {
      year: 2027,
      holidays: [day('2027-01-01'), day('2027-02-05'), day('2027-02-06')],
      makeUpWorkdays: [],
    },
  ])

  test('只列性质改变的日子；本来就休息的周末不列', () => {
    expect(compareCalendars(before, after, 2027)).toEqual([
      { day: '2027-01-09', becomes: 'off' },
      { day: '2027-02-05', becomes: 'off' },
    ])
    expect(compareCalendars(after, before, 2027)).toEqual([
      { day: '2027-01-09', becomes: 'worked' },
      { day: '2027-02-05', becomes: 'worked' },
    ])
  })

  test('原来没有的年度，无从比较', () => {
    expect(compareCalendars(OFFICIAL_CALENDAR, before, 2027)).toBeNull()
  })
})

describe('每份通知都有元旦、劳动节、国庆', () => {
  test('2027年的五天里只有10月2日、3日不在平日', () => {
    expect(findForgottenDays(2027, [])).toEqual(['2027-01-01', '2027-10-01'])
    expect(findForgottenDays(2026, [])).toEqual([
      '2026-01-01',
      '2026-05-01',
      '2026-10-01',
      '2026-10-02',
    ])
  })
  test('公布的通知一天不少', () => {
    for (const year of [2025, 2026])
      expect(findForgottenDays(year, officialYear(year).holidays)).toEqual([])
  })
})

test('相连的日子合为一段', () => {
  const days = ['2027-01-03', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-05'].map(day)
  expect(groupDays(days)).toEqual([
    { from: '2026-12-31', to: '2027-01-03' },
    { from: '2027-01-05', to: '2027-01-05' },
  ])
  expect(groupDays([])).toEqual([])
})
