import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { computeRemaining, type DeadlineStanding } from '@/lib/domain/deadline/remaining'
import { day } from '../time/day'
import { OFFICIAL_CALENDAR } from './official-calendar'

const acceptance = (dueOn: string, more: Partial<DeadlineStanding> = {}): DeadlineStanding => ({
  kind: 'acceptance',
  unit: 'working_day',
  dueOn: day(dueOn),
  pausedSince: null,
  ...more,
})

const mediation = (dueOn: string, more: Partial<DeadlineStanding> = {}): DeadlineStanding => ({
  kind: 'mediation',
  unit: 'calendar_day',
  dueOn: day(dueOn),
  pausedSince: null,
  ...more,
})

const remaining = (deadline: DeadlineStanding, today: string) =>
  computeRemaining(deadline, day(today), OFFICIAL_CALENDAR)

describe('剩余期限', () => {
  it('工作日的天数进入放假安排未公布的年度, 暂按周一至周五计', () => {
    expect(remaining(acceptance('2026-12-31'), '2027-01-04')).toEqual({
      ok: true,
      value: { state: 'overdue', overdueDays: 1, unit: 'working_day', risk: 'red' },
    })
    expect(remaining(acceptance('2027-01-05'), '2026-12-31')).toEqual({
      ok: true,
      value: {
        state: 'running',
        workingDaysRemaining: 2,
        calendarDaysRemaining: 5,
        risk: 'yellow',
      },
    })
    expect(remaining(acceptance('2026-12-31', { metOn: day('2027-01-05') }), '2027-01-05')).toEqual(
      {
        ok: true,
        value: { state: 'met', risk: 'none', unit: 'working_day', overdueDays: 2 },
      },
    )
  })

  it('自然日的逾期不需要放假安排；还剩多少的警示按工作日，需要', () => {
    const none = makeCalendar([])
    expect(computeRemaining(mediation('2026-11-25'), day('2026-11-26'), none)).toMatchObject({
      ok: true,
    })
    expect(computeRemaining(mediation('2026-11-25'), day('2026-11-01'), none)).toMatchObject({
      ok: false,
    })
    expect(computeRemaining(acceptance('2026-10-29'), day('2026-10-28'), none)).toMatchObject({
      ok: false,
    })
  })

  it.each([
    [
      '2026-10-26',
      { state: 'running', workingDaysRemaining: 3, calendarDaysRemaining: 3, risk: 'none' },
    ],
    [
      '2026-10-27',
      { state: 'running', workingDaysRemaining: 2, calendarDaysRemaining: 2, risk: 'yellow' },
    ],
    [
      '2026-10-28',
      { state: 'running', workingDaysRemaining: 1, calendarDaysRemaining: 1, risk: 'orange' },
    ],
    ['2026-10-29', { state: 'due_today', risk: 'red' }],
    ['2026-10-30', { state: 'overdue', overdueDays: 1, unit: 'working_day', risk: 'red' }],
    ['2026-10-31', { state: 'overdue', overdueDays: 1, unit: 'working_day', risk: 'red' }],
    ['2026-11-02', { state: 'overdue', overdueDays: 2, unit: 'working_day', risk: 'red' }],
  ])('受理期限 2026-10-29 届满, 今日 %s', (today, value) => {
    expect(remaining(acceptance('2026-10-29'), today)).toEqual({ ok: true, value })
  })

  it('受理期限跨国庆: 剩余按工作日计, 调休上班日计入', () => {
    expect(remaining(acceptance('2026-10-10'), '2026-10-02')).toEqual({
      ok: true,
      value: { state: 'running', workingDaysRemaining: 3, calendarDaysRemaining: 8, risk: 'none' },
    })
  })

  it('周五届满, 周六即已逾期, 虽不足一个工作日', () => {
    expect(remaining(acceptance('2026-10-30'), '2026-10-31')).toEqual({
      ok: true,
      value: { state: 'overdue', overdueDays: 0, unit: 'working_day', risk: 'red' },
    })
  })

  it.each([
    ['2026-11-17', { state: 'running', calendarDaysRemaining: 8, risk: 'none' }],
    ['2026-11-18', { state: 'running', calendarDaysRemaining: 7, risk: 'yellow' }],
    ['2026-11-19', { state: 'running', calendarDaysRemaining: 6, risk: 'yellow' }],
    ['2026-11-20', { state: 'running', calendarDaysRemaining: 5, risk: 'orange' }],
    ['2026-11-21', { state: 'running', calendarDaysRemaining: 4, risk: 'orange' }],
    ['2026-11-22', { state: 'running', calendarDaysRemaining: 3, risk: 'orange' }],
    ['2026-11-23', { state: 'running', calendarDaysRemaining: 2, risk: 'orange' }],
    ['2026-11-24', { state: 'running', calendarDaysRemaining: 1, risk: 'red' }],
    ['2026-11-25', { state: 'due_today', risk: 'red' }],
    ['2026-11-26', { state: 'overdue', overdueDays: 1, unit: 'calendar_day', risk: 'red' }],
    ['2026-12-25', { state: 'overdue', overdueDays: 30, unit: 'calendar_day', risk: 'red' }],
  ])('调解期限 2026-11-25 届满, 今日 %s', (today, value) => {
    expect(remaining(mediation('2026-11-25'), today)).toEqual({ ok: true, value })
  })

  it.each([
    // 09-25 至 09-27 中秋放假：其后只有 09-24、09-28 至 09-30、10-08、10-09 六个工作日。
    ['2026-09-23', 16, 'none'],
    ['2026-09-24', 15, 'yellow'],
    ['2026-09-29', 10, 'orange'],
    ['2026-09-30', 9, 'orange'],
    ['2026-10-07', 2, 'orange'],
    ['2026-10-08', 1, 'red'],
  ])(
    '调解期限 2026-10-09 届满，国庆在其间：%s 还剩 %d 天，按工作日已是 %s',
    (today, days, risk) => {
      expect(remaining(mediation('2026-10-09'), today)).toEqual({
        ok: true,
        value: { state: 'running', calendarDaysRemaining: days, risk },
      })
    },
  )

  it('暂停之中不显示剩余天数, 也不预警', () => {
    expect(
      remaining(mediation('2026-11-25', { pausedSince: day('2026-11-02') }), '2026-11-25'),
    ).toEqual({
      ok: true,
      value: { state: 'paused', risk: 'none', since: '2026-11-02' },
    })
  })

  it('已完成的不再预警; 届满当日完成算按期, 次日完成记逾期天数', () => {
    const met = (metOn: string) =>
      remaining(mediation('2026-11-25', { metOn: day(metOn) }), '2026-12-30')
    expect(met('2026-11-25')).toEqual({
      ok: true,
      value: { state: 'met', risk: 'none', unit: 'calendar_day' },
    })
    expect(met('2026-11-26')).toEqual({
      ok: true,
      value: { state: 'met', risk: 'none', unit: 'calendar_day', overdueDays: 1 },
    })
  })
})
