import {
  addWorkingDays,
  countWorkingDays,
  makeCalendar,
  natureOfDay,
} from '@/lib/domain/deadline/calendar'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { day } from '../time/day'
import { OFFICIAL_CALENDAR, officialYear } from './official-calendar'

const published = (isWorking: boolean) => ({
  ok: true,
  value: { isWorking, isProvisional: false },
})

describe('未公布放假安排的年度', () => {
  it('较晚的年度暂按周一至周五计，1月1日除外，并标明暂定', () => {
    const nature = (date: string) => {
      const read = natureOfDay(OFFICIAL_CALENDAR, day(date))
      return read.ok && [read.value.isWorking, read.value.isProvisional]
    }
    expect(nature('2027-01-01')).toEqual([false, true]) // 周五
    expect(nature('2027-01-02')).toEqual([false, true]) // 周六
    expect(nature('2027-01-04')).toEqual([true, true])
    expect(nature('2027-10-01')).toEqual([true, true]) // 国庆节也不推测
    expect(nature('2026-12-31')).toEqual([true, false])
  })

  it('推算与计数照常进行', () => {
    expect(addWorkingDays(OFFICIAL_CALENDAR, day('2026-12-31'), 1)).toEqual({
      ok: true,
      value: {
        on: '2027-01-04',
        daysOff: ['2027-01-01', '2027-01-02', '2027-01-03'],
        isProvisional: true,
      },
    })
    expect(countWorkingDays(OFFICIAL_CALENDAR, day('2026-12-31'), day('2027-01-05'))).toEqual({
      ok: true,
      value: 2,
    })
  })

  it('两个已公布年度之间缺的一年也是暂定', () => {
    const calendar = makeCalendar([officialYear(2024), officialYear(2026)])
    expect(natureOfDay(calendar, day('2025-06-03'))).toEqual({
      ok: true,
      value: { isWorking: true, isProvisional: true },
    })
  })

  it('早于第一个已公布年度的不推测：它的通知早已公布', () => {
    const refusal = { code: 'CALENDAR_YEAR_UNPUBLISHED', facts: { year: 2024 } }
    expect(natureOfDay(OFFICIAL_CALENDAR, day('2024-12-31'))).toEqual({ ok: false, refusal })
    expect(addWorkingDays(OFFICIAL_CALENDAR, day('2024-12-30'), 1)).toEqual({ ok: false, refusal })
    expect(countWorkingDays(OFFICIAL_CALENDAR, day('2024-12-30'), day('2025-01-06'))).toEqual({
      ok: false,
      refusal,
    })
  })

  it('下一年度的通知提到本年度的日子, 不等于本年度已公布', () => {
    const calendar = makeCalendar([
      { year: 2019, holidays: [day('2018-12-31')], makeUpWorkdays: [day('2018-12-29')] },
    ])
    expect(natureOfDay(calendar, day('2018-12-29'))).toEqual({
      ok: false,
      refusal: { code: 'CALENDAR_YEAR_UNPUBLISHED', facts: { year: 2018 } },
    })
  })
})

describe('自相矛盾的放假安排', () => {
  it('同一年度不得载入两次', () => {
    expect(() => makeCalendar([officialYear(2026), officialYear(2026)])).toThrow(RangeError)
  })

  it('同一天不得既放假又上班', () => {
    const both = { year: 2026, holidays: [day('2026-10-10')], makeUpWorkdays: [day('2026-10-10')] }
    expect(() => makeCalendar([both])).toThrow(RangeError)
  })
})

describe('工作日以国务院公布的安排为准', () => {
  it.each([
    ['2026-10-26', true, '平日'],
    ['2026-10-24', false, '周六'],
    ['2026-10-25', false, '周日'],
    ['2026-10-01', false, '国庆节'],
    ['2026-10-07', false, '国庆假期最后一天'],
    ['2026-10-08', true, '国庆假期后第一天'],
    ['2026-10-10', true, '国庆调休上班的周六'],
    ['2026-09-20', true, '国庆调休上班的周日'],
    ['2026-02-14', true, '春节调休上班的周六'],
    ['2026-02-16', false, '除夕'],
    ['2026-02-23', false, '春节假期最后一天'],
    ['2026-01-04', true, '元旦调休上班的周日'],
    ['2025-01-26', true, '春节调休上班的周日'],
    ['2025-02-04', false, '春节假期最后一天'],
    ['2025-10-08', false, '国庆中秋假期最后一天'],
    ['2025-10-11', true, '国庆调休上班的周六'],
  ])('%s: 上班 %s (%s)', (date, works) => {
    expect(natureOfDay(OFFICIAL_CALENDAR, day(date))).toEqual(published(works))
  })

  it('放假安排也可以列出周末', () => {
    const calendar = makeCalendar([
      { year: 2026, holidays: [day('2026-10-03'), day('2026-10-05')], makeUpWorkdays: [] },
    ])
    expect(natureOfDay(calendar, day('2026-10-03'))).toEqual(published(false))
  })

  it('后一年度的通知可以调整前一年度的日子', () => {
    const before = { year: 2018, holidays: [], makeUpWorkdays: [day('2018-12-30')] }
    const after = {
      year: 2019,
      holidays: [day('2018-12-30'), day('2018-12-31')],
      makeUpWorkdays: [day('2018-12-29')],
    }
    for (const calendar of [makeCalendar([before, after]), makeCalendar([after, before])]) {
      expect(natureOfDay(calendar, day('2018-12-29'))).toEqual(published(true))
      expect(natureOfDay(calendar, day('2018-12-30'))).toEqual(published(false))
      expect(natureOfDay(calendar, day('2018-12-31'))).toEqual(published(false))
    }
  })

  it('后一年度的通知可以把前一年度的假日改为上班', () => {
    const before = { year: 2018, holidays: [day('2018-12-31')], makeUpWorkdays: [] }
    const after = { year: 2019, holidays: [], makeUpWorkdays: [day('2018-12-31')] }
    const calendar = makeCalendar([after, before])
    expect(natureOfDay(calendar, day('2018-12-31'))).toEqual(published(true))
    expect([...(calendar.years.get(2018)?.holidays ?? ['missing'])]).toEqual([])
  })
})

describe('工作日的计数', () => {
  it('起算日不计, 途经的休息日一一列出', () => {
    expect(addWorkingDays(OFFICIAL_CALENDAR, day('2026-10-23'), 1)).toEqual({
      ok: true,
      value: { on: '2026-10-26', daysOff: ['2026-10-24', '2026-10-25'], isProvisional: false },
    })
  })

  it('计数与推算一致: 国庆前后', () => {
    expect(countWorkingDays(OFFICIAL_CALENDAR, day('2026-09-30'), day('2026-10-10'))).toEqual({
      ok: true,
      value: 3,
    })
    expect(countWorkingDays(OFFICIAL_CALENDAR, day('2026-10-10'), day('2026-10-10'))).toEqual({
      ok: true,
      value: 0,
    })
    expect(countWorkingDays(OFFICIAL_CALENDAR, day('2026-10-10'), day('2026-09-30'))).toEqual({
      ok: true,
      value: 0,
    })
  })

  it('按周计数与逐日计数处处相同：两年里每五天一个起点，长短不一，跨年、跨没有公布的年', () => {
    const calendar = makeCalendar([officialYear(2025), officialYear(2026)])
    const isWorking = (date: LocalDate) => {
      const nature = natureOfDay(calendar, date)
      return nature.ok && nature.value.isWorking
    }
    for (let start = day('2024-12-31'); start < day('2027-01-20'); start = addDays(start, 5)) {
      let counted = 0
      for (let length = 1; length <= 400; length++) {
        const end = addDays(start, length)
        if (isWorking(end)) counted += 1
        if (length > 16 && length % 61 !== 0) continue
        expect(countWorkingDays(calendar, start, end)).toEqual({ ok: true, value: counted })
      }
    }
  })
})
