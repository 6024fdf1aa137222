import { CASE_STATUSES } from '@/lib/domain/case/status'
import {
  awaitsAnswer,
  decideAnswerSuspicion,
  SUSPICION_ANSWERS,
  type SuspicionReport,
} from '@/lib/domain/case/suspicion'
import { at } from '../time/day'
import { clockCase } from './clock-case'

// 特邀规定 第18条第2款: 接到报告后应当及时审查, 并作出处理.

const report = (change: Partial<SuspicionReport> = {}): SuspicionReport => ({
  id: 'r1',
  mediatorName: '谢岚',
  reportedAt: at('2026-09-20 10:00'),
  answer: null,
  answeredAt: null,
  answeredBy: null,
  ...change,
})
const ANSWERED = report({
  answer: 'end',
  answeredAt: at('2026-09-21 09:00'),
  answeredBy: '周法官',
})
const OPEN = ['pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation']

test.each(CASE_STATUSES)('“%s”的案件：未结的可以答复，报告才算待答复', (status) => {
  const isOpen = OPEN.includes(status)
  const decided = decideAnswerSuspicion(
    { ...clockCase({ status }), report: report() },
    { answer: 'continue', text: '没有虚假调解' },
  )
  expect(decided.ok || decided.refusal.code).toBe(isOpen || 'STATUS_DOES_NOT_ALLOW')
  expect(awaitsAnswer(report(), status)).toBe(isOpen)
  expect(awaitsAnswer(ANSWERED, status)).toBe(false)
})

test.each(SUSPICION_ANSWERS)('答复“%s”：案件和期限都不变，意见写入记录', (answer) => {
  const decided = decideAnswerSuspicion(
    { ...clockCase(), report: report() },
    { answer, text: '双方已提交转账凭证' },
  )
  expect(decided.ok && decided.value).toEqual({
    move: 'answer_suspicion',
    from: 'in_mediation',
    to: 'in_mediation',
    changes: {},
    event: { kind: 'suspicion.answered', data: { answer, text: '双方已提交转账凭证' } },
    basis: 'invited_mediation_18',
  })
})

test('答复过的不能再答复，写明谁在何时答复', () => {
  const decided = decideAnswerSuspicion(
    { ...clockCase(), report: ANSWERED },
    { answer: 'continue', text: '没有虚假调解' },
  )
  expect(decided.ok || decided.refusal).toEqual({
    code: 'SUSPICION_ANSWERED',
    facts: { by: '周法官', at: '2026-09-21T01:00:00.000Z' },
  })
})
