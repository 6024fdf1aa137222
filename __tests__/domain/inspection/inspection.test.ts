import {
  decideAssignInspection,
  decideEndInspection,
  inspectionStateOn,
} from '@/lib/domain/inspection/inspection'
import { localDate } from '../../support/local-date'

// 审阅任务: 个人信息保护法 第6条 (限于实现处理目的的最小范围), 第28条, 第51条.

const TODAY = localDate('2026-11-20')
const CASE_A = '(2026) 多元化解1号'
const CASE_B = '(2026) 多元化解2号'

const decide = (
  from: string,
  to: string,
  { caseNos = [CASE_A], found = [CASE_A, CASE_B], isReviewer = true } = {},
) => {
  const decided = decideAssignInspection(
    { startsOn: localDate(from), endsOn: localDate(to), caseNos },
    { found: new Set(found), isReviewer },
    TODAY,
  )
  return decided.ok ? 'ok' : (Object.entries(decided.refusal.fields ?? {})[0] ?? decided.refusal)
}

test.each([
  ['当天开始当天结束', '2026-11-20', '2026-11-20', 'ok'],
  ['以后开始', '2026-12-01', '2026-12-31', 'ok'],
  ['正好九十天', '2026-11-20', '2027-02-17', 'ok'],
  ['九十一天', '2026-11-20', '2027-02-18', ['endsOn', 'INSPECTION_TOO_LONG']],
  ['昨天开始', '2026-11-19', '2026-11-30', ['startsOn', 'DAY_PAST']],
  ['结束早于开始', '2026-12-02', '2026-12-01', ['endsOn', 'UNTIL_BEFORE_FROM']],
] as const)('期限：%s', (_title, from, to, expected) => {
  expect(decide(from, to)).toEqual(expected)
})

test('不是本院的审阅人员、不是本院的案件：指出是哪一项', () => {
  expect(decide('2026-11-20', '2026-11-30', { isReviewer: false })).toEqual([
    'reviewerId',
    'CHOOSE_ONE',
  ])
  const unknown = ['(2026) 多元化解8号', '(2026) 多元化解9号']
  const decided = decideAssignInspection(
    { startsOn: TODAY, endsOn: TODAY, caseNos: [CASE_A, ...unknown] },
    { found: new Set([CASE_A]), isReviewer: true },
    TODAY,
  )
  expect(decided).toMatchObject({
    ok: false,
    refusal: { code: 'REVIEW_CASES_UNKNOWN', facts: { caseNo: unknown[0], more: 1 } },
  })
})

const TERM = { startsOn: localDate('2026-11-20'), endsOn: localDate('2026-11-25') }
const ENDED = { endedAt: new Date('2026-11-21T02:00:00Z'), endedBy: '甲书记' }
const RUNNING = { endedAt: null, endedBy: null }

test.each([
  ['2026-11-19', RUNNING, 'ahead', true],
  ['2026-11-20', RUNNING, 'in_force', true],
  ['2026-11-25', RUNNING, 'in_force', true],
  ['2026-11-26', RUNNING, 'over', false],
  ['2026-11-22', ENDED, 'ended', false],
] as const)('%s 的状态，能否提前结束', (day, end, state, mayEnd) => {
  const assignment = { ...TERM, ...end }
  expect(inspectionStateOn(assignment, localDate(day))).toBe(state)
  expect(decideEndInspection(assignment, localDate(day)).ok).toBe(mayEnd)
})
