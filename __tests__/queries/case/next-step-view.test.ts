import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { NextStepFacts } from '@/lib/domain/case/next-step'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import { mergeCalendar } from '@/lib/platform/published-calendar'
import { presentNextStep } from '@/lib/queries/case/next-step-view'
import { localDate } from '@/__tests__/support/local-date'

// “下一步该谁做什么、还剩几天” (domain.md 11.4), in whole sentences for each reader.

const TODAY = localDate('2026-11-24')
const NAMES = { institutionName: '甲调解中心', mediatorName: '谢岚', courtName: '甲区法院' }
const show = (change: Partial<NextStepFacts>, names = NAMES) =>
  presentNextStep(
    {
      status: 'in_mediation',
      source: 'delegated_pre_filing',
      outcome: null,
      acceptanceDueOn: null,
      mediationDueOn: localDate('2026-12-24'),
      hadMediator: false,
      referredOn: localDate('2026-11-18'),
      courtNoticeDays: null,
      acceptedAt: null,
      takenOn: localDate('2026-11-20'),
      untriedParties: [],
      isPaused: false,
      courtEndedOn: null,
      ...change,
    },
    names,
    { today: TODAY, calendar: mergeCalendar([]) },
  )

test.each<[CaseStatus, string | null]>([
  ['pending_acceptance', '甲调解中心'],
  ['pending_assignment', '甲调解中心'],
  ['pending_mediator', '谢岚'],
  ['disclosure_review', '甲调解中心'],
  ['in_mediation', '谢岚'],
  ['returned', '甲区法院'],
])('“%s”时该“%s”办，说得出名字', (status, who) => {
  expect(show({ status }).who).toContain(who)
})

test('归档之后没有下一步，也没有人要办', () => {
  const { by, who, due, isOverdue } = show({ status: 'archived' })
  expect([by, who, due, isOverdue]).toEqual(['none', null, null, false])
})

test.each([
  ['末日当天还不逾期', '2026-11-24', false],
  ['末日的次日起逾期', '2026-11-23', true],
])('%s', (_title, dueOn, isOverdue) => {
  expect(show({ mediationDueOn: localDate(dueOn) }).isOverdue).toBe(isOverdue)
})

test('暂停期间没有到期日，也就不逾期', () => {
  expect(show({ isPaused: true, mediationDueOn: localDate('2026-11-01') })).toMatchObject({
    due: null,
    isOverdue: false,
  })
})

test('无论什么状态、来源、结果：都有一句完整的话', () => {
  for (const status of CASE_STATUSES)
    for (const source of CASE_SOURCES)
      for (const outcome of status === 'closed' ? OUTCOMES : [null]) {
        const view = show({ status, source, outcome })
        expect(view.what).toMatch(/[\u4e00-\u9fff]{2,}/)
        expect(JSON.stringify([view.what, view.who, view.due])).not.toMatch(/undefined|_/)
      }
})

test('下一步的最后一日在放假安排尚未公布的年度，标明暂定', () => {
  const status = 'pending_acceptance'
  expect(show({ status, acceptanceDueOn: localDate('2099-01-05') }).due).toBe(
    '最迟 2099年1月5日（含当日），暂定',
  )
  expect(show({ status, acceptanceDueOn: localDate('2026-11-26') }).due).toBe(
    '最迟 11月26日（含当日）',
  )
})

test('通知的末日由引调法院的地方规定确定的，写明是它；在线调解规则的在先或者没有地方规定的，不写', () => {
  const due = (courtNoticeDays: number | null) =>
    show({ untriedParties: ['许静'], courtNoticeDays }).due
  expect(due(2)).toBe('最迟 11月20日（含当日），按引调法院的地方规定（收到委派起 2 天内）')
  expect(due(10)).toBe('最迟 11月25日（含当日）')
  expect(due(null)).toBe('最迟 11月25日（含当日）')
})
