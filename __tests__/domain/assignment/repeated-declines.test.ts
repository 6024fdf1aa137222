import {
  areRepeated,
  declinesCountedSince,
  UNEXCUSED_REPLACEMENTS,
  UNEXCUSED_WITHDRAWALS,
} from '@/lib/domain/assignment/repeated-declines'
import { rankCandidates } from '@/lib/domain/assignment/ranking'
import { REPLACE_REASONS, WITHDRAW_REASONS } from '@/lib/domain/case/vocabulary'
import { describeReasons } from '@/lib/labels/zh-CN/ranking'
import { eligible, facts, person, TODAY } from '../../support/assignment-candidates'
import { localDate } from '../../support/local-date'

// 在线调解规则 第29条第二项: 无正当理由多次拒绝接受委派委托.

test('身体、请假、回避、超出领域、当事人申请是正当理由；逾期未接收与没有理由的一样', () => {
  expect(WITHDRAW_REASONS.filter((reason) => !UNEXCUSED_WITHDRAWALS.includes(reason))).toEqual([
    'health',
    'leave',
    'recusal',
    'beyond_expertise',
    'party_asked_replacement',
  ])
  expect(REPLACE_REASONS.filter((reason) => UNEXCUSED_REPLACEMENTS.includes(reason))).toEqual([
    'not_taken',
  ])
})

test('十二个月从一年前的同一天起', () => {
  expect(declinesCountedSince(localDate('2026-11-24'))).toBe('2025-11-24')
})

test.each([
  [2, false],
  [3, true],
  [5, true],
])('近十二个月 %d 件：分配时提示 %s，不减分也不排除', (unexcusedDeclines, isCautioned) => {
  expect(areRepeated(unexcusedDeclines)).toBe(isCautioned)
  const rank = (count: number) =>
    rankCandidates([eligible({ unexcusedDeclines: count })], facts(person()), TODAY)
  const [row] = rank(unexcusedDeclines).ranked
  expect(row?.score).toBe(rank(0).ranked[0]?.score)
  expect(
    describeReasons(row?.reasons ?? []).includes(
      `近十二个月无正当理由退回或者逾期未接收 ${unexcusedDeclines} 件（在线调解规则第29条）`,
    ),
  ).toBe(isCautioned)
})
