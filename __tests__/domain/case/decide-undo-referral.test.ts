import {
  decideUndoEndReturned,
  decideUndoRecall,
  decideUndoReferAgain,
} from '@/lib/domain/case/decide-undo-referral'
import type { CaseStatus } from '@/lib/domain/case/status'

// 撤销收回、撤销重新引调、撤销办结: docs/decisions/0131-after-mediation.md.

const at = new Date('2026-11-24T06:00:00Z')
const later = (minutes: number) => ({ now: new Date(at.getTime() + minutes * 60_000) })
const former = [
  {
    institutionId: 'a',
    institution: '甲调解中心',
    reason: 'beyond_scope',
    at: new Date('2026-11-10'),
    receivedAt: new Date('2026-11-09'),
  },
  {
    institutionId: 'b',
    institution: '乙调解中心',
    reason: 'not_confirmed',
    at,
    receivedAt: new Date('2026-11-18'),
  },
] as const
const facts = (status: CaseStatus, lastAct: string) => ({
  status,
  lastAct,
  lastActBy: '周正',
  lastActAt: at,
  institutionName: '丙调解中心',
  former,
})
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) =>
  decided.ok ? 'ok' : decided.refusal?.code

const UNDOS = [
  ['收回', decideUndoRecall, 'returned', 'case.recalled'],
  ['重新引调', decideUndoReferAgain, 'pending_acceptance', 'case.referred-again'],
  ['办结', decideUndoEndReturned, 'returned_settled', 'case.returned-ended'],
] as const

test.each(UNDOS)('%s：十分钟内可以撤销，最后一刻也可以，之后不能', (_, decide, status, act) => {
  const code = (minutes: number) => codeOf(decide(facts(status, act), later(minutes)))
  expect([0, 10, 10.001].map(code)).toEqual(['ok', 'ok', 'UNDO_TOO_LATE'])
})

test.each(UNDOS)('%s：之后有人办理过的，不能撤销，说明是谁', (_, decide, status) => {
  const decided = decide(facts(status, 'case.accepted'), later(1))
  expect(decided).toMatchObject({
    refusal: { code: 'UNDO_SOMETHING_FOLLOWED', facts: { by: '周正', lastAct: 'case.accepted' } },
  })
})

test('撤销收回：案件回到刚被收回的机构；没有收回的，没有可以撤销的', () => {
  expect(decideUndoRecall(facts('returned', 'case.recalled'), later(1))).toMatchObject({
    value: {
      to: 'pending_acceptance',
      changes: { givenBackTo: 'b' },
      event: { kind: 'case.recall-undone', data: { institution: '乙调解中心' } },
    },
  })
  const declined = { ...facts('returned', 'case.declined'), former: [former[0]] }
  expect(codeOf(decideUndoRecall(declined, later(1)))).toBe('UNDO_NOTHING_DONE')
})

test('撤销重新引调：案件回到法院，引调时间回到上一家机构收到的时间', () => {
  expect(
    decideUndoReferAgain(facts('pending_acceptance', 'case.referred-again'), later(1)),
  ).toMatchObject({
    value: {
      to: 'returned',
      changes: { returnedToCourt: true, referredAt: new Date('2026-11-18') },
      event: { data: { institution: '丙调解中心' } },
    },
  })
})
