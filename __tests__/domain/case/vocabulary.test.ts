import { CASE_SOURCES, stageOf } from '@/lib/domain/case/source'
import {
  CARRIED_STATUSES,
  CASE_STATUSES,
  isSettled,
  MEDIATION_CLOCK_STATUSES,
  SETTLED_STATUSES,
} from '@/lib/domain/case/status'
import {
  ASSIGNMENT_ENDS,
  ASSIGNMENT_UNDONE,
  DECLINE_REASONS,
  DISCLOSURE_GROUNDS,
  DISPUTE_TYPES,
  isSuccess,
  OUTCOMES,
  REPLACE_REASONS,
  WITHDRAW_REASONS,
} from '@/lib/domain/case/vocabulary'
import { OPEN_STATUSES } from '@/lib/domain/statistics/open-statuses'

// The words that are stored for good: a word that is added, renamed or lost here is a migration, so
// that each list is written out.

test('终结事由是第25条的八项，次序与条文相同', () => {
  expect(OUTCOMES).toEqual([
    'agreement',
    'settled_withdrawn',
    'unreachable',
    'unwilling',
    'deadlock',
    'expired',
    'refused_to_sign',
    'other',
  ])
})

test('成功只有达成协议与和解撤回两项，其余六项都是失败', () => {
  expect(OUTCOMES.filter(isSuccess)).toEqual(['agreement', 'settled_withdrawn'])
})

test('披露的情形是第13条的三项', () => {
  expect(DISCLOSURE_GROUNDS).toEqual(['relative', 'interest', 'other_relation'])
})

test('不受理、提前终结、更换的原因各自完整，且都有“其他”', () => {
  expect(DECLINE_REASONS).toEqual([
    'beyond_scope',
    'beyond_industry',
    'beyond_expertise',
    'conflict_of_interest',
    'other',
  ])
  expect(WITHDRAW_REASONS).toEqual([
    'health',
    'leave',
    'recusal',
    'beyond_expertise',
    'party_asked_replacement',
    'other',
  ])
  expect(REPLACE_REASONS).toEqual([
    'left',
    'health',
    'recusal',
    'party_asked',
    'not_taken',
    'other',
  ])
})

test('纠纷类型是广州规则的十二项和手册的“合同纠纷”', () => {
  expect(DISPUTE_TYPES).toHaveLength(13)
  expect(DISPUTE_TYPES.at(-1)).toBe('contract')
})

test('承办只有四种结束；撤销的分配不算结束，因为它等于没有作出', () => {
  expect(ASSIGNMENT_ENDS).toEqual([
    'withdrawn',
    'replaced_after_disclosure',
    'replaced_by_institution',
    'case_closed',
  ])
  expect(ASSIGNMENT_ENDS as readonly string[]).not.toContain(ASSIGNMENT_UNDONE)
})

describe('案件的状态', () => {
  const TABLE = [
    // status, a mediator carries it, the mediation clock runs, the institution has work with it,
    // the mediation is over
    ['pending_acceptance', false, false, true, false],
    ['pending_assignment', false, true, true, false],
    ['pending_mediator', true, true, true, false],
    ['disclosure_review', true, true, true, false],
    ['in_mediation', true, true, true, false],
    ['closed', false, false, false, true],
    ['archived', false, false, false, true],
    ['returned', false, false, false, false],
    ['returned_settled', false, false, false, false],
  ] as const

  test('九种，次序就是一件案件走过的次序', () => {
    expect(TABLE.map(([status]) => status)).toEqual(CASE_STATUSES)
  })

  test.each(TABLE)('“%s”：承办 %s，期限在走 %s，在办 %s，已了结 %s', (...row) => {
    const [status, carried, clock, open, settled] = row
    const isIn = (list: readonly string[]) => list.includes(status)
    expect([
      isIn(CARRIED_STATUSES),
      isIn(MEDIATION_CLOCK_STATUSES),
      isIn(OPEN_STATUSES),
      isIn(SETTLED_STATUSES),
      isSettled(status),
    ]).toEqual([carried, clock, open, settled, settled])
  })
})

test('委托的案件已经立案，委派、行政委托和当事人申请的还没有（特邀规定第11条）', () => {
  expect(CASE_SOURCES.map((source) => [source, stageOf(source)])).toEqual([
    ['delegated_pre_filing', 'pre_filing'],
    ['entrusted_ordinary', 'filed'],
    ['entrusted_summary', 'filed'],
    ['administrative', 'pre_filing'],
    ['party_application', 'pre_filing'],
  ])
})
