import { stageOf } from '@/lib/domain/case/source'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { computeDueInstant, computeMediationDeadline } from '@/lib/domain/deadline/clocks'
import { addDays } from '@/lib/domain/time/local-date'
import { at, day } from '../time/day'
import { compute, deadlineFor, extension, pause } from './mediation-run'
import { officialYear } from './official-calendar'

describe('调解期限不予推算的情形', () => {
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

  it('正在决定的延长，一次或累计超过法院的上限', () => {
    const over = (requestedDays: number, maxDays: number) => ({
      ok: false,
      refusal: { code: 'EXTENSION_OVER_CAP', facts: { requestedDays, maxDays } },
    })
    const within = (maxExtensionDays: number, ...days: readonly number[]) =>
      compute('2026-08-03 09:00', {
        extensions: days.map((each, n) => extension(each, `2026-08-2${n}`)),
        maxExtensionDays,
      })
    expect(within(30, 31)).toEqual(over(31, 30))
    expect(within(30, 20, 11)).toEqual(over(31, 30))
    expect(within(15, 16)).toEqual(over(16, 15))
    expect(within(0, 1)).toEqual(over(1, 0))
    expect(within(30, 20, 10).ok).toBe(true)
  })

  it('已经登记的延长不再按上限核对：法院后来改了上限，期限照旧', () => {
    expect(
      compute('2026-08-03 09:00', { extensions: [extension(45, '2026-08-20')] }),
    ).toMatchObject({ ok: true, value: { extendedDays: 45 } })
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

describe('末日进入放假安排未公布的年度：照常计算，标明暂定，不顺延', () => {
  it.each([
    ['delegated_pre_filing', '2026-12-01 09:00', '2026-12-31', false],
    ['delegated_pre_filing', '2026-12-02 09:00', '2027-01-01', true],
    ['delegated_pre_filing', '2026-12-03 09:00', '2027-01-02', true],
    ['administrative', '2026-12-16 09:00', '2027-01-15', true],
    ['entrusted_ordinary', '2026-12-16 09:00', '2026-12-31', false],
    ['entrusted_ordinary', '2026-12-17 09:00', '2027-01-01', true],
    ['entrusted_summary', '2026-12-24 09:00', '2026-12-31', false],
    ['entrusted_summary', '2026-12-25 09:00', '2027-01-01', true],
  ] as const)('%s %s 受理, %s, 暂定 %s', (source, acceptedAt, dueOn, isProvisional) => {
    expect(deadlineFor(acceptedAt, { source })).toMatchObject({
      nominalDueOn: dueOn,
      dueOn,
      isProvisional,
    })
  })

  it('2027 年 1 月没有通知，每一天都能受理', () => {
    for (let n = 1; n <= 31; n++)
      expect(
        deadlineFor(`2027-01-${String(n).padStart(2, '0')} 09:00`, {
          today: day('2027-01-31'),
        }),
      ).toMatchObject({ dueOn: addDays(day('2027-01-30'), n), isProvisional: true })
  })

  it('暂停或者延长使末日进入该年度', () => {
    const paused = deadlineFor('2026-12-01 09:00', { pauses: [pause('2026-12-10', '2026-12-10')] })
    expect(paused).toMatchObject({ dueOn: '2027-01-01', isProvisional: true })
    const extended = deadlineFor('2026-12-01 09:00', { extensions: [extension(1, '2026-12-20')] })
    expect(extended).toMatchObject({ dueOn: '2027-01-01', isProvisional: true })
    expect(extended.steps.at(-1)).toEqual({
      step: 'provisional',
      year: 2027,
      unit: 'calendar_day',
      basis: 'civil_procedure_85',
    })
  })

  it('原期满暂定的，延长到已公布的年度也是暂定', () => {
    const calendar = makeCalendar([officialYear(2024), officialYear(2026)])
    const run = {
      source: 'delegated_pre_filing' as const,
      acceptedAt: at('2025-12-01 09:00'), // 原期满 2025-12-31
      pauses: [],
      extensions: [extension(12, '2025-12-20')],
      today: day('2025-12-20'),
    }
    const result = computeMediationDeadline(run, calendar)
    expect(result.ok && result.value).toMatchObject({ dueOn: '2026-01-12', isProvisional: true })
  })
})

describe('通知公布得晚的四个年度：公布之前暂定，公布之后只会推迟', () => {
  it.each([
    // 上一年已公布；受理日；暂定的末日；公布之后的届满日（2019年起的安排随系统提供）
    [2019, '2019-12-02 09:00', '2020-01-01', '2020-01-02'],
    [2020, '2020-12-02 09:00', '2021-01-01', '2021-01-04'],
    [2021, '2021-12-02 09:00', '2022-01-01', '2022-01-04'],
    [2022, '2022-12-08 09:00', '2023-01-07', '2023-01-09'],
    [2022, '2022-12-22 09:00', '2023-01-21', '2023-01-28'],
  ])(
    '只知道 %i 年及以前：%s 受理，不早于 %s；公布之后 %s',
    (lastYear, acceptedAt, dueOn, after) => {
      const run = {
        source: 'delegated_pre_filing' as const,
        acceptedAt: at(acceptedAt),
        pauses: [],
        extensions: [],
        today: day(acceptedAt.slice(0, 10)),
      }
      const known = makeCalendar([officialYear(lastYear)])
      const published = makeCalendar([officialYear(lastYear), officialYear(lastYear + 1)])
      const before = computeMediationDeadline(run, known)
      expect(before.ok && before.value).toMatchObject({ dueOn, isProvisional: true })
      const later = computeMediationDeadline(run, published)
      expect(later.ok && later.value).toMatchObject({ dueOn: after, isProvisional: false })
    },
  )

  it('2020 年 1 月 27 日的通知把春节假期延长到 2 月 2 日：2020-01-31 推迟到 2020-02-03', () => {
    const first = {
      year: 2020,
      holidays: ['01-24', '01-25', '01-26', '01-27', '01-28', '01-29', '01-30'].map((each) =>
        day(`2020-${each}`),
      ),
      makeUpWorkdays: [day('2020-01-19'), day('2020-02-01')],
    }
    const corrected = {
      year: 2020,
      holidays: [...first.holidays, day('2020-01-31')],
      makeUpWorkdays: [day('2020-01-19')],
    }
    const run = {
      source: 'delegated_pre_filing' as const,
      acceptedAt: at('2020-01-01 09:00'),
      pauses: [],
      extensions: [],
      today: day('2020-01-28'),
    }
    const dueOn = (notice: typeof first) => {
      const result = computeMediationDeadline(run, makeCalendar([notice]))
      return result.ok && result.value.dueOn
    }
    expect(dueOn(first)).toBe('2020-01-31')
    expect(dueOn(corrected)).toBe('2020-02-03')
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
