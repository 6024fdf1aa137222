import { computeNoticeDue, computeNoticeRisk, type NoticeFacts } from '@/lib/domain/case/notice'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'
import { day } from '../time/day'

// 在线调解规则 第15条: 接受委派调解之日起三个工作日内协助通知对方当事人; 逐一通知, 联系一方不等于通知了各方.

const FACTS: NoticeFacts = {
  source: 'delegated_pre_filing',
  referredOn: day('2026-11-18'),
  courtNoticeDays: null,
  acceptedAt: null,
  takenOn: day('2026-11-20'),
  untriedParties: ['邓立'],
}
const due = (change: Partial<NoticeFacts> = {}) =>
  computeNoticeDue({ ...FACTS, ...change }, OFFICIAL_CALENDAR)
const dueOn = (change: Partial<NoticeFacts> = {}) => due(change)?.on ?? null

test.each<readonly [string, Partial<NoticeFacts>, string | null]>([
  ['周五接收，三个工作日到下周三', {}, '2026-11-25'],
  ['两方都没有联系的同一天到期', { untriedParties: ['邓立', '许静'] }, '2026-11-25'],
  ['各方都联系过或者试过，不再计时', { untriedParties: [] }, null],
  ['还没有接收', { takenOn: null }, null],
])('%s', (_title, change, expected) => {
  expect(dueOn(change)).toBe(expected)
})

test('三个工作日对委派调解和当事人申请规定；其他来源没有法定的日子', () => {
  expect(CASE_SOURCES.filter((source) => dueOn({ source }) !== null)).toEqual([
    'delegated_pre_filing',
  ])
  const applied = { source: 'party_application', takenOn: null } as const
  expect(dueOn(applied)).toBeNull()
  expect(dueOn({ ...applied, acceptedAt: new Date('2026-11-20T10:00:00+08:00') })).toBe(
    '2026-11-25',
  )
})

test.each<readonly [string, Partial<NoticeFacts>, string | null, string | null]>([
  ['法院没有地方规定，按在线调解规则', { courtNoticeDays: null }, '2026-11-25', 'notice'],
  ['收到委派起 2 天，早于三个工作日', { courtNoticeDays: 2 }, '2026-11-20', 'court_notice'],
  ['10 天，晚于三个工作日', { courtNoticeDays: 10 }, '2026-11-25', 'notice'],
  ['同一天到期，按在线调解规则', { courtNoticeDays: 7 }, '2026-11-25', 'notice'],
  [
    '还没有接收，只有地方规定在计',
    { courtNoticeDays: 2, takenOn: null },
    '2026-11-20',
    'court_notice',
  ],
  ['各方都联系过，不再计时', { courtNoticeDays: 2, untriedParties: [] }, null, null],
  ['委托的案件不适用', { courtNoticeDays: 2, source: 'entrusted_ordinary' }, null, null],
  [
    '末日是周六，顺延到周一',
    { courtNoticeDays: 2, referredOn: day('2026-11-19') },
    '2026-11-23',
    'court_notice',
  ],
])('地方规定：%s', (_title, change, on, rule) => {
  expect(due(change)).toEqual(on && { on, rule })
})

test.each([
  ['接收当天，剩三个工作日', '2026-11-20', 'none'],
  ['剩两个工作日', '2026-11-23', 'yellow'],
  ['剩一个工作日', '2026-11-24', 'orange'],
  ['最后一天', '2026-11-25', 'red'],
  ['已过', '2026-11-27', 'red'],
])('%s（%s）：%s', (_title, today, risk) => {
  expect(computeNoticeRisk(dueOn(), day(today), OFFICIAL_CALENDAR)).toBe(risk)
})

test('没有要等的日子就没有风险', () => {
  expect(computeNoticeRisk(null, day('2026-11-25'), OFFICIAL_CALENDAR)).toBe('none')
})
