import fc from 'fast-check'
import { countWorkingDays, makeCalendar, natureOfDay } from '@/lib/domain/deadline/calendar'
import { computeAcceptanceDeadline, computeDueInstant } from '@/lib/domain/deadline/clocks'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { at } from '../time/day'
import { OFFICIAL_CALENDAR, officialYear } from './official-calendar'

function deadlineFor(receivedAt: string) {
  const result = computeAcceptanceDeadline(at(receivedAt), OFFICIAL_CALENDAR)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('受理期限 (在线调解规则第12条: 收到后三个工作日)', () => {
  it.each([
    ['2026-12-28 09:00', '2026-12-31', false, '末日在年内，不是暂定'],
    ['2026-12-29 09:00', '2027-01-04', true, '1月1日不计，周末不计'],
    ['2026-12-30 09:00', '2027-01-05', true, '年末收到'],
    ['2026-12-31 23:59', '2027-01-06', true, '最后一刻收到'],
    ['2027-01-29 09:00', '2027-02-03', true, '全部在未公布的年度之内'],
  ])(
    '%s 收到的, 2027 年的安排未公布, 暂计至 %s (暂定 %s: %s)',
    (receivedAt, dueOn, isProvisional) => {
      expect(deadlineFor(receivedAt)).toMatchObject({ dueOn, isProvisional })
    },
  )

  it('说明由来时指出哪一年的安排未公布', () => {
    expect(deadlineFor('2026-12-29 09:00').steps.at(-1)).toEqual({
      step: 'provisional',
      year: 2027,
      unit: 'working_day',
      basis: 'online_mediation_12',
    })
  })

  it('收到的年度早于已公布的年度, 不予推算', () => {
    expect(
      computeAcceptanceDeadline(at('2025-12-29 09:00'), makeCalendar([officialYear(2026)])),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'CALENDAR_YEAR_UNPUBLISHED', facts: { year: 2025 } },
    })
  })

  it.each([
    ['2026-10-26 09:00', '2026-10-29', '周一收到, 当日不计'],
    ['2026-10-26 00:00', '2026-10-29', '零时收到, 算当日'],
    ['2026-10-26 23:59', '2026-10-29', '深夜收到, 仍算当日'],
    ['2026-10-27 00:00', '2026-10-30', '过了零时, 算次日'],
    ['2026-03-06 17:00', '2026-03-11', '周五收到, 跳过周末'],
    ['2026-03-07 10:00', '2026-03-11', '周六收到, 自周一起计'],
    ['2026-03-08 10:00', '2026-03-11', '周日收到, 自周一起计'],
    ['2026-09-30 16:00', '2026-10-10', '国庆前收到, 调休上班的周六计入'],
    ['2026-10-03 16:00', '2026-10-10', '国庆假期中收到'],
    ['2026-09-18 16:00', '2026-09-22', '调休上班的周日计入'],
    ['2026-02-13 16:00', '2026-02-25', '春节前收到, 计入 2月14日周六, 跳过九天假期'],
    ['2025-01-24 16:00', '2025-02-05', '2025 年春节前收到, 计入 1月26日周日'],
    ['2025-09-30 16:00', '2025-10-11', '2025 年国庆中秋八天假期'],
    ['2025-12-30 16:00', '2026-01-05', '跨年, 计入 1月4日调休上班的周日'],
    ['2026-12-28 16:00', '2026-12-31', '末日恰为年末, 无需下一年度的安排'],
  ])('%s 收到, %s 届满 (%s)', (receivedAt, dueOn) => {
    expect(deadlineFor(receivedAt).dueOn).toBe(dueOn)
  })

  it('说明由来: 起算日、首末日与其间的休息日', () => {
    expect(deadlineFor('2026-03-06 17:00')).toEqual({
      kind: 'acceptance',
      unit: 'working_day',
      length: 3,
      basis: 'online_mediation_12',
      startsOn: '2026-03-06',
      nominalDueOn: '2026-03-11',
      dueOn: '2026-03-11',
      isProvisional: false,
      pausedDays: 0,
      extendedDays: 0,
      pausedSince: null,
      steps: [
        { step: 'started', event: 'received', on: '2026-03-06', basis: 'civil_procedure_85' },
        {
          step: 'counted',
          unit: 'working_day',
          length: 3,
          from: '2026-03-07',
          to: '2026-03-11',
          daysOff: ['2026-03-07', '2026-03-08'],
          basis: 'online_mediation_12',
        },
      ],
    })
  })

  it('末日 24 时之前都不算逾期', () => {
    expect(computeDueInstant(deadlineFor('2026-10-26 09:00'))).toEqual(at('2026-10-30 00:00'))
  })

  it('任何时刻收到: 末日总是工作日, 且恰为其后第三个', () => {
    const receivedAt = fc.date({
      min: at('2025-01-01 00:00'),
      max: at('2026-12-28 23:00'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(receivedAt, (instant) => {
        const result = computeAcceptanceDeadline(instant, OFFICIAL_CALENDAR)
        if (!result.ok) throw new Error(result.refusal.code)
        expect(natureOfDay(OFFICIAL_CALENDAR, result.value.dueOn)).toEqual({
          ok: true,
          value: { isWorking: true, isProvisional: false },
        })
        expect(
          countWorkingDays(OFFICIAL_CALENDAR, toLocalDate(instant), result.value.dueOn),
        ).toEqual({ ok: true, value: 3 })
      }),
    )
  })
})
