import { decideWithdraw } from '@/lib/domain/case/decide-withdraw'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { WITHDRAW_REASONS, type WithdrawReason } from '@/lib/domain/case/vocabulary'
import { at } from '../time/day'

// 操作手册 3.4: 调解员可以提前终结, 案件回到机构管理员; domain.md 4.7: 提前终结不是结案结果.

const OPEN: readonly CaseStatus[] = ['pending_mediator', 'in_mediation']

const withdraw = (
  status: CaseStatus,
  code: WithdrawReason = 'health',
  mediatorName: string | null = '谢岚',
) =>
  decideWithdraw(
    {
      status,
      mediatorName,
      lastAct: 'case.assigned',
      lastActBy: '林敏',
      lastActAt: at('2026-06-10 09:00'),
    },
    { code, text: '住院手术，三个月内不能履职' },
  )

test.each(CASE_STATUSES.filter((status) => !OPEN.includes(status)))(
  '“%s”的案件没有正在承办的调解员，不能提前终结',
  (status) => {
    expect(withdraw(status)).toMatchObject({
      ok: false,
      refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { status, by: '林敏' } },
    })
  },
)

test.each(OPEN)('“%s”的案件提前终结后回到待分配，由机构重新分配', (status) => {
  expect(withdraw(status)).toMatchObject({
    ok: true,
    value: { move: 'withdraw', from: status, to: 'pending_assignment' },
  })
})

test.each(WITHDRAW_REASONS)('原因“%s”与说明写入事件，写明是哪位调解员', (code) => {
  const decided = withdraw('in_mediation', code)
  expect(decided.ok && decided.value.event).toEqual({
    kind: 'case.withdrawn',
    data: { reason: code, text: '住院手术，三个月内不能履职', mediator: '谢岚' },
  })
})

test('只从调解员手中收回：期限照常计算，没有结果，也没有结案日', () => {
  const decided = withdraw('in_mediation')
  expect(decided.ok && decided.value.changes).toEqual({ mediator: null })
})

// 特邀规定 第13条 is the parties' right and no basis of the mediator's own leaving (domain.md, Decisions
// 13).
test.each([
  ['health', 'manual_3_4'],
  ['recusal', 'invited_mediation_15'],
  ['leave', 'manual_3_4'],
  ['beyond_expertise', 'manual_3_4'],
  ['party_asked_replacement', 'online_mediation_14'],
  ['other', 'manual_3_4'],
] as const)('以“%s”提前终结的依据是 %s', (reason, basis) => {
  const decided = withdraw('in_mediation', reason)
  expect(decided.ok && decided.value.basis).toBe(basis)
})
