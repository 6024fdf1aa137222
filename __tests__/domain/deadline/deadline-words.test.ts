import {
  computeAcceptanceDeadline,
  computeMediationDeadline,
  type MediationRun,
} from '@/lib/domain/deadline/clocks'
import {
  deadlineRefusalInWords,
  remainingInWords,
  standingInWords,
  untilInWords,
  wholeUntilInWords,
  whyInWords,
} from '@/lib/labels/zh-CN/deadline'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { at, day } from '../time/day'
import { OFFICIAL_CALENDAR, officialYear } from './official-calendar'

function whyMediation(run: Partial<MediationRun> & Pick<MediationRun, 'acceptedAt'>) {
  const base = {
    source: 'delegated_pre_filing' as const,
    pauses: [],
    extensions: [],
    today: day('2026-11-10'),
  }
  const result = computeMediationDeadline({ ...base, ...run }, OFFICIAL_CALENDAR)
  if (!result.ok) throw new Error(result.refusal.code)
  return whyInWords(result.value)
}

describe('无法计算时说明缘由与办法', () => {
  it.each([
    [
      { code: 'CALENDAR_YEAR_UNPUBLISHED', facts: { year: 2018 } } as const,
      '2018年早于系统已有的放假安排，无法计算期限。请系统管理员载入国务院公布的该年度安排后再办理。',
    ],
    [
      {
        code: 'PAUSE_ENDS_BEFORE_IT_STARTS',
        facts: { from: day('2026-11-05'), to: day('2026-11-04') },
      } as const,
      '暂停的结束日 2026年11月4日 早于开始日 2026年11月5日，无法计算期限。请核对后重新填写。',
    ],
    [
      { code: 'EXTENSION_DAYS_INVALID', facts: { days: 0 } } as const,
      '延长的天数应为 1 以上的整数。请核对后重新填写。',
    ],
    [
      { code: 'EXTENSION_OVER_CAP', facts: { requestedDays: 31, maxDays: 30 } } as const,
      '累计延长 31 天，超过本院规定的上限 30 天。请减少延长天数后重新填写。',
    ],
    [
      {
        code: 'EXTENSION_AGREED_AFTER_DUE',
        facts: { agreedOn: day('2026-11-26'), dueOn: day('2026-11-25') },
      } as const,
      '各方于 2026年11月26日 同意延长，而调解期限已于 2026年11月25日 届满。期限届满前未达成延长合意的，应当终结调解（在线调解规则第25条）。',
    ],
  ])('%o', (refusal, sentence) => {
    expect(deadlineRefusalInWords(refusal)).toBe(sentence)
  })
})

describe('剩余期限的说法', () => {
  it.each([
    [{ state: 'due_today', risk: 'red' } as const, '今天到期'],
    [
      {
        state: 'running',
        risk: 'yellow',
        workingDaysRemaining: 2,
        calendarDaysRemaining: 4,
      } as const,
      '剩 2 个工作日',
    ],
    [{ state: 'running', risk: 'none', calendarDaysRemaining: 9 } as const, '剩 9 天'],
    [
      { state: 'overdue', risk: 'red', overdueDays: 1, unit: 'working_day' } as const,
      '已逾期 1 个工作日',
    ],
    [
      { state: 'overdue', risk: 'red', overdueDays: 0, unit: 'working_day' } as const,
      '已逾期，不足 1 个工作日',
    ],
    [
      { state: 'overdue', risk: 'red', overdueDays: 3, unit: 'calendar_day' } as const,
      '已逾期 3 天',
    ],
    [{ state: 'paused', risk: 'none', since: day('2026-11-02') } as const, '已暂停计算'],
    [{ state: 'met', risk: 'none', unit: 'calendar_day' } as const, '按期办结'],
    [
      { state: 'met', risk: 'none', unit: 'calendar_day', overdueDays: 2 } as const,
      '逾期 2 天办结',
    ],
    [
      { state: 'met', risk: 'none', unit: 'working_day', overdueDays: 0 } as const,
      '逾期不足 1 个工作日办结',
    ],
  ])('%o → %s', (remaining, words) => {
    expect(remainingInWords(remaining)).toBe(words)
  })
})

describe('为什么是这一天', () => {
  it('调解期限, 末日为工作日', () => {
    expect(whyMediation({ acceptedAt: at('2026-10-26 09:00') })).toEqual([
      '2026年10月26日受理，当日不计（民诉法第85条）。',
      '自 10月27日 起计 30 天，末日为 11月25日（在线调解规则第24条、特邀调解规定第27条）。',
    ])
  })

  it('当事人申请的, 只引在线调解规则', () => {
    expect(
      whyMediation({ acceptedAt: at('2026-10-26 09:00'), source: 'party_application' })[1],
    ).toBe('自 10月27日 起计 30 天，末日为 11月25日（在线调解规则第24条）。')
  })

  it('顺延、暂停与延长逐句说明', () => {
    const run = {
      acceptedAt: at('2026-10-23 09:00'),
      pauses: [
        { from: day('2026-11-02'), to: day('2026-11-06'), reason: 'appraisal' as const },
        { from: day('2026-11-09'), to: day('2026-11-10'), reason: 'suspension' as const },
      ],
      extensions: [{ days: 10, agreedOn: day('2026-11-20') }],
    }
    expect(whyMediation(run)).toEqual([
      '2026年10月23日受理，当日不计（民诉法第85条）。',
      '11月2日至11月6日 鉴定评估，5 天不计入（在线调解规则第26条）。',
      '11月9日至11月10日 中止调解，2 天不计入（特邀调解规定第18条）。',
      '自 10月24日 起计 30 天，末日为 11月29日（在线调解规则第24条、特邀调解规定第27条）。',
      '末日 11月29日 为休息日，顺延至 11月30日（民诉法第85条）。',
      '各方同意延长 10 天，自 12月1日 起计，末日为 12月10日（在线调解规则第24条）。',
    ])
  })

  it('暂停尚未结束的, 说明期满日尚未确定', () => {
    const pauses = [{ from: day('2026-11-02'), to: null, reason: 'appraisal' as const }]
    expect(whyMediation({ acceptedAt: at('2026-10-26 09:00'), pauses })[1]).toBe(
      '11月2日 起鉴定评估，尚未结束，截至 11月10日 已有 9 天不计入（在线调解规则第26条）；期满日暂按次日恢复计算。',
    )
  })

  it('受理期限: 列出其间的休息日, 跨年的写明年份', () => {
    const result = computeAcceptanceDeadline(at('2025-12-30 09:00'), OFFICIAL_CALENDAR)
    if (!result.ok) throw new Error(result.refusal.code)
    expect(whyInWords(result.value)).toEqual([
      '2025年12月30日收到引调，当日不计（民诉法第85条）。',
      '其间 2026年1月1日至2026年1月3日 为休息日，不计入工作日。',
      '自 12月31日 起计 3 个工作日，末日为 2026年1月5日（在线调解规则第12条）。',
    ])
  })

  it('末日所在年度的安排未公布：说明暂不顺延，只会推迟', () => {
    expect(whyMediation({ acceptedAt: at('2026-12-16 09:00') }).at(-1)).toBe(
      '2027年的放假安排尚未公布，末日暂不顺延（民诉法第85条）；公布后重新计算，只会推迟，不会提前。',
    )
    const received = computeAcceptanceDeadline(at('2026-12-30 09:00'), OFFICIAL_CALENDAR)
    expect(received.ok && whyInWords(received.value).at(-1)).toBe(
      '2027年的放假安排尚未公布，暂按周一至周五（1月1日除外）计工作日（在线调解规则第12条）；公布后重新计算。',
    )
  })

  it('暂定的届满日：调解期限不早于某日，受理期限暂计至某日；确定的说至某日', () => {
    const mediation = { kind: 'mediation', due: '2027-01-15', isProvisional: true } as const
    expect(untilInWords(mediation)).toBe('不早于 2027-01-15')
    expect(wholeUntilInWords(mediation)).toBe('不早于 2027-01-15（放假安排公布后确定）')
    expect(wholeUntilInWords({ ...mediation, kind: 'acceptance' })).toBe(
      '暂计至 2027-01-15（放假安排公布后确定）',
    )
    expect(wholeUntilInWords({ ...mediation, isProvisional: false })).toBe('至 2027-01-15')
  })

  it('剩余时间后面标明暂定，已办结的不标', () => {
    const running = { state: 'running', risk: 'none', calendarDaysRemaining: 26 } as const
    expect(standingInWords(running, true)).toBe('剩 26 天（暂定）')
    expect(standingInWords(running, false)).toBe('剩 26 天')
    expect(standingInWords({ state: 'met', risk: 'none', unit: 'calendar_day' }, true)).toBe(
      '按期办结',
    )
  })

  it('不相连的休息日分开列出', () => {
    const result = computeAcceptanceDeadline(at('2025-01-24 09:00'), OFFICIAL_CALENDAR)
    if (!result.ok) throw new Error(result.refusal.code)
    expect(whyInWords(result.value)[1]).toBe(
      '其间 1月25日、1月28日至2月4日 为休息日，不计入工作日。',
    )
  })
})

describe('早年的案件依当时的规定说明', () => {
  const calendar = makeCalendar([officialYear(2020)])
  const ALREADY = { pauses: [], extensions: [], today: day('2020-06-30') }
  const whyOf2020 = (change: Partial<MediationRun>) => {
    const run = { source: 'delegated_pre_filing' as const, acceptedAt: at('2020-04-28 09:00') }
    const result = computeMediationDeadline({ ...run, ...ALREADY, ...change }, calendar)
    if (!result.ok) throw new Error(result.refusal.code)
    return whyInWords(result.value)
  }

  it('2020 年委派的：特邀调解规定和当时的民诉法，没有在线调解规则', () => {
    expect(whyOf2020({})).toEqual([
      '2020年4月28日受理，当日不计（民诉法（2017年修正）第82条）。',
      '自 4月29日 起计 30 天，末日为 5月28日（特邀调解规定第27条）。',
    ])
  })

  it('双方同意延长，当时依特邀调解规定；行政机关委托的，当时没有期限的规定', () => {
    const extensions = [{ days: 30, agreedOn: day('2020-05-20') }]
    expect(whyOf2020({ extensions })).toContainEqual(
      expect.stringContaining(
        '同意延长 30 天，自 5月29日 起计，末日为 6月27日（特邀调解规定第27条）',
      ),
    )
    expect(whyOf2020({ source: 'administrative' })).toContainEqual(
      '自 4月29日 起计 30 天，末日为 5月28日（当时尚无规定，按本平台规则）。',
    )
  })

  it('2022 年以前没有确认受理的期限，也没有鉴定不计入的规定：写明是本平台的做法', () => {
    const received = computeAcceptanceDeadline(at('2020-04-28 09:00'), calendar)
    expect(received.ok && whyInWords(received.value)).toContainEqual(
      '自 4月29日 起计 3 个工作日，末日为 5月6日（当时尚无规定，按本平台规则）。',
    )
    const pauses = [
      { reason: 'appraisal' as const, from: day('2020-05-06'), to: day('2020-05-10') },
    ]
    expect(whyOf2020({ pauses })).toContainEqual(
      '5月6日至5月10日 鉴定评估，5 天不计入（当时尚无规定，按本平台规则）。',
    )
  })
})
