import { CASE_SOURCES, stageOf } from '@/lib/domain/case/source'
import { computeDueInstant, MEDIATION_CLOCKS } from '@/lib/domain/deadline/clocks'
import { at } from '../time/day'
import { compute, deadlineFor, extension, pause } from './mediation-run'

describe('调解期限不予推算的情形', () => {
  it('末日进入放假安排未公布的年度', () => {
    expect(compute('2026-12-02 09:00')).toEqual({
      ok: false,
      refusal: { code: 'CALENDAR_YEAR_UNPUBLISHED', facts: { year: 2027 } },
    })
  })

  it('暂停或延长使末日进入放假安排未公布的年度', () => {
    const unpublished = {
      ok: false,
      refusal: { code: 'CALENDAR_YEAR_UNPUBLISHED', facts: { year: 2027 } },
    }
    expect(compute('2026-12-01 09:00', { pauses: [pause('2026-12-10', '2026-12-10')] })).toEqual(
      unpublished,
    )
    expect(compute('2026-12-01 09:00', { extensions: [extension(1, '2026-12-20')] })).toEqual(
      unpublished,
    )
  })

  it('暂停的结束早于开始', () => {
    expect(compute('2026-10-26 09:00', { pauses: [pause('2026-11-05', '2026-11-04')] })).toEqual({
      ok: false,
      refusal: {
        code: 'PAUSE_ENDS_BEFORE_IT_STARTS',
        facts: { from: '2026-11-05', to: '2026-11-04' },
      },
    })
  })

  it.each([0, -1, 1.5, NaN, Infinity])('延长 %d 天', (days) => {
    expect(compute('2026-10-26 09:00', { extensions: [extension(days, '2026-11-20')] })).toEqual({
      ok: false,
      refusal: { code: 'EXTENSION_DAYS_INVALID', facts: { days } },
    })
  })

  it('一次或累计延长超过上限 (默认 30 天, 法院可另定)', () => {
    const over = (requestedDays: number, maxDays: number) => ({
      ok: false,
      refusal: { code: 'EXTENSION_OVER_CAP', facts: { requestedDays, maxDays } },
    })
    expect(compute('2026-08-03 09:00', { extensions: [extension(31, '2026-08-20')] })).toEqual(
      over(31, 30),
    )
    const twice = [extension(20, '2026-08-20'), extension(11, '2026-08-21')]
    expect(compute('2026-08-03 09:00', { extensions: twice })).toEqual(over(31, 30))
    expect(
      compute('2026-08-03 09:00', {
        extensions: [extension(16, '2026-08-20')],
        maxExtensionDays: 15,
      }),
    ).toEqual(over(16, 15))
  })

  it('期限届满之后才同意延长 (在线调解规则第25条第6项)', () => {
    expect(compute('2026-10-26 09:00', { extensions: [extension(10, '2026-11-26')] })).toEqual({
      ok: false,
      refusal: {
        code: 'EXTENSION_AGREED_AFTER_DUE',
        facts: { agreedOn: '2026-11-26', dueOn: '2026-11-25' },
      },
    })
  })

  it('第二次延长须在第一次延长届满之前同意', () => {
    const extensions = [extension(5, '2026-08-20'), extension(5, '2026-09-08')]
    expect(compute('2026-08-03 09:00', { extensions })).toEqual({
      ok: false,
      refusal: {
        code: 'EXTENSION_AGREED_AFTER_DUE',
        facts: { agreedOn: '2026-09-08', dueOn: '2026-09-07' },
      },
    })
  })
})

describe('调解期限的长度随案件来源 (在线调解规则第24条、特邀调解规定第27条)', () => {
  it.each([
    ['delegated_pre_filing', 30, '2026-11-25', 'pre_filing'],
    ['entrusted_ordinary', 15, '2026-11-10', 'filed'],
    ['entrusted_summary', 7, '2026-11-02', 'filed'],
    ['administrative', 30, '2026-11-25', 'pre_filing'],
    ['party_application', 30, '2026-11-25', 'pre_filing'],
  ] as const)('%s: %d 天, 2026-10-26 受理则 %s 届满', (source, length, dueOn, stage) => {
    expect(deadlineFor('2026-10-26 09:00', { source })).toMatchObject({
      kind: 'mediation',
      unit: 'calendar_day',
      length,
      dueOn,
    })
    expect(stageOf(source)).toBe(stage)
  })

  it('每一种来源都有期限', () => {
    expect(Object.keys(MEDIATION_CLOCKS).sort()).toEqual([...CASE_SOURCES].sort())
  })
})

describe('起算与届满 (民诉法第85条)', () => {
  it.each([
    ['2026-10-26 00:00', '2026-11-25', '2026-11-25', '受理当日不计'],
    ['2026-10-26 23:59', '2026-11-25', '2026-11-25', '深夜受理, 仍自次日起计'],
    ['2026-10-23 09:00', '2026-11-22', '2026-11-23', '末日为周日, 顺延至周一'],
    ['2026-10-22 09:00', '2026-11-21', '2026-11-23', '末日为周六, 顺延至周一'],
    ['2026-10-24 09:00', '2026-11-23', '2026-11-23', '周六受理, 起算不因休息日顺延'],
    ['2026-09-01 09:00', '2026-10-01', '2026-10-08', '末日为国庆节, 顺延至假期后第一日'],
    ['2026-09-07 09:00', '2026-10-07', '2026-10-08', '末日为假期最后一日'],
    ['2026-09-10 09:00', '2026-10-10', '2026-10-10', '末日为调休上班的周六, 不顺延'],
    ['2026-08-21 09:00', '2026-09-20', '2026-09-20', '末日为调休上班的周日, 不顺延'],
    ['2026-01-16 09:00', '2026-02-15', '2026-02-24', '末日为春节假期第一日, 顺延九日'],
    ['2025-12-02 09:00', '2026-01-01', '2026-01-04', '跨年, 元旦顺延至调休上班的周日'],
    ['2026-01-29 09:00', '2026-02-28', '2026-02-28', '二月末, 调休上班的周六'],
    ['2026-12-01 09:00', '2026-12-31', '2026-12-31', '末日恰为年末, 无需下一年度的安排'],
  ])('%s 受理: 计至 %s, %s 届满 (%s)', (acceptedAt, nominalDueOn, dueOn) => {
    expect(deadlineFor(acceptedAt)).toMatchObject({ nominalDueOn, dueOn })
  })

  it('届满日 24 时之前都在期限内', () => {
    expect(computeDueInstant(deadlineFor('2026-10-26 09:00'))).toEqual(at('2026-11-26 00:00'))
  })

  it('说明由来: 受理、计算、顺延', () => {
    expect(deadlineFor('2026-10-23 09:00').steps).toEqual([
      { step: 'started', event: 'accepted', on: '2026-10-23', basis: 'civil_procedure_85' },
      {
        step: 'counted',
        unit: 'calendar_day',
        length: 30,
        from: '2026-10-24',
        to: '2026-11-22',
        daysOff: [],
        basis: 'online_mediation_24_invited_27',
      },
      { step: 'rolled', from: '2026-11-22', to: '2026-11-23', basis: 'civil_procedure_85' },
    ])
  })
})
