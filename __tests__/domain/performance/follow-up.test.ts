import {
  decideFollowUp,
  type FollowUpFacts,
  type FollowUpStatement,
} from '@/lib/domain/performance/decide-follow-up'
import { findPerformanceResult, type Performance } from '@/lib/domain/performance/follow-up'
import {
  findLastDay,
  findPerformanceDays,
  planPerformanceReminders,
} from '@/lib/domain/performance/performance-days'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import { act, clause, draft, inParts, pay } from '../agreement/sound-draft'
import { at, day } from '../time/day'

// 履行与回访: domain.md 7 (回访记录); 在线调解规则 第20条 (引导当事人自动履行).

test('履行期：一次付款、分期的每一期、行为各有一天；只写条件的、违约条款没有', () => {
  const terms = [
    pay({ on: '2026-12-15' }),
    inParts('9000.00', [
      ['2027-01-15', '4500'],
      ['2027-02-15', '4500'],
    ]),
    act('修复渗漏', { on: '', condition: '收到通知之日起十日内' }),
    clause('default', '逾期的按日支付违约金。'),
    { ...clause('guarantee', '赵岩承担保证责任。'), on: '2027-03-01' },
    act('清运垃圾', { on: '2026-12-31' }),
  ]
  const days = findPerformanceDays(draft(terms))
  expect(days).toEqual([
    { termNo: 1, partNo: 1, on: '2026-12-15' },
    { termNo: 2, partNo: 1, on: '2027-01-15' },
    { termNo: 2, partNo: 2, on: '2027-02-15' },
    { termNo: 6, partNo: 1, on: '2026-12-31' },
  ])
  expect(findLastDay(days)).toBe('2027-02-15')
  expect(findLastDay([])).toBeNull()
})

test('提醒：每个履行日之前三天和当日各一次，同一日只提醒一次；已过的不提醒', () => {
  const days = [
    { on: day('2026-12-15') },
    { on: day('2026-12-15') },
    { on: day('2026-11-22') },
    { on: day('2026-11-20') },
  ]
  expect(planPerformanceReminders(days, at('2026-11-20 10:00'))).toEqual([
    { dueOn: '2026-12-15', isAhead: true, at: at('2026-12-12 09:00') },
    { dueOn: '2026-12-15', isAhead: false, at: at('2026-12-15 09:00') },
    { dueOn: '2026-11-22', isAhead: false, at: at('2026-11-22 09:00') },
  ])
})

describe('自动履行率中的一件', () => {
  const LAST = day('2026-12-15')
  const result = (...entries: readonly (readonly [on: string, performance: Performance])[]) =>
    findPerformanceResult(
      entries.map(([on, performance]) => ({ on: day(on), performance })),
      LAST,
    )

  test.each([
    ['没有回访', [], null],
    ['期前说没有履行', [['2026-12-14', 'not_performed']], null],
    ['期前说未到期', [['2026-12-01', 'not_due']], null],
    ['期前已经履行', [['2026-12-01', 'performed']], 'voluntary'],
    ['到期当日履行', [['2026-12-15', 'performed']], 'voluntary'],
    ['到期当日部分履行', [['2026-12-15', 'partly']], 'not_voluntary'],
    [
      '到期后没有履行，后来履行',
      [
        ['2026-12-16', 'not_performed'],
        ['2027-01-05', 'performed'],
      ],
      'voluntary',
    ],
    [
      '后登记的是更早的回访',
      [
        ['2027-01-05', 'performed'],
        ['2026-12-16', 'not_performed'],
      ],
      'voluntary',
    ],
    [
      '同一天以后登记的为准',
      [
        ['2026-12-16', 'performed'],
        ['2026-12-16', 'partly'],
      ],
      'not_voluntary',
    ],
    [
      '申请执行以后付清，不是自动履行',
      [
        ['2026-12-20', 'enforcement'],
        ['2027-02-05', 'performed'],
      ],
      'not_voluntary',
    ],
    ['期前即申请执行（分期违约）', [['2026-12-01', 'enforcement']], 'not_voluntary'],
  ] as const)('%s', (_title, entries, expected) => {
    expect(result(...entries)).toBe(expected)
  })

  test('没有履行日期的、口头协议，不计入', () => {
    const entries = [{ on: day('2026-12-16'), performance: 'performed' as const }]
    expect(findPerformanceResult(entries, null)).toBeNull()
  })
})

describe('登记回访', () => {
  const FACTS: FollowUpFacts = {
    status: 'closed',
    lastAct: 'case.closed',
    lastActBy: '谢岚',
    lastActAt: at('2026-11-20 10:00'),
    outcome: 'agreement',
    closedAt: at('2026-11-20 10:00'),
    performanceDueOn: day('2026-12-15'),
    parties: [{ id: 'p1', name: '许静' }],
    followUps: [],
  }
  const STATEMENT: FollowUpStatement = {
    partyId: 'p1',
    on: day('2026-12-16'),
    how: 'phone',
    performance: 'performed',
    satisfaction: 'satisfied',
    objections: null,
  }
  const decide = (change: Partial<FollowUpStatement> = {}, facts: Partial<FollowUpFacts> = {}) =>
    decideFollowUp(
      { ...FACTS, ...facts },
      { ...STATEMENT, ...change },
      { today: day('2026-12-20') },
    )
  const answer = (...args: Parameters<typeof decide>) => {
    const decided = decide(...args)
    return decided.ok ? 'done' : (decided.refusal.fields ?? decided.refusal.code)
  }

  test.each(CASE_STATUSES)('“%s”的案件：已结案、已归档的可以', (status) => {
    const expected = ['closed', 'archived'].includes(status) ? 'done' : 'STATUS_DOES_NOT_ALLOW'
    expect(answer({}, { status })).toBe(expected)
  })

  test.each(OUTCOMES)('以“%s”结案的：只有达成协议的可以回访', (outcome) => {
    expect(answer({}, { outcome })).toBe(
      outcome === 'agreement' ? 'done' : 'NO_AGREEMENT_TO_FOLLOW',
    )
  })

  test.each([
    [{ partyId: 'p9' }, { partyId: 'NOT_AN_OPTION' }],
    [{ on: day('2026-12-21') }, { on: 'DATE_IN_FUTURE' }],
    [{ on: day('2026-12-20') }, 'done'],
    [{ on: day('2026-11-19') }, { on: 'BEFORE_CLOSING' }],
    [{ on: day('2026-11-20') }, 'done'],
    [{ performance: 'not_due' as const }, { performance: 'PERFORMANCE_IS_DUE' }],
    [
      { performance: 'not_due' as const, on: day('2026-12-15') },
      { performance: 'PERFORMANCE_IS_DUE' },
    ],
    [{ performance: 'not_due' as const, on: day('2026-12-14') }, 'done'],
  ])('%o：%o', (change, expected) => {
    expect(answer(change)).toEqual(expected)
  })

  test('同一天相同的回访不重复登记；另一方式、另一情况可以', () => {
    const followUps = [{ ...STATEMENT, party: '许静' }]
    expect(answer({}, { followUps })).toEqual({ performance: 'FOLLOW_UP_KNOWN' })
    expect(answer({ how: 'on_site' }, { followUps })).toBe('done')
    expect(answer({ performance: 'partly' }, { followUps })).toBe('done')
  })

  test('写明回访了谁，案件由此计入自动履行率；没有履行日期的不计入', () => {
    const decided = decide()
    expect(decided.ok && decided.value).toMatchObject({
      from: 'closed',
      to: 'closed',
      event: { kind: 'followup.recorded', data: { party: '许静', performance: 'performed' } },
      basis: 'online_mediation_20',
      result: 'voluntary',
    })
    const oral = decide({}, { performanceDueOn: null })
    expect(oral.ok && oral.value.result).toBeNull()
  })
})
