import { decideAnswerSuspicion } from '@/lib/domain/case/decide-answer'
import type { ClockFacts } from '@/lib/domain/case/decide-pause'
import { CASE_STATUSES, isAtCourt, isSettled, type CaseStatus } from '@/lib/domain/case/status'
import {
  answersOf,
  awaitsAnswer,
  SUSPICION_ANSWERS,
  type SuspicionAnswer,
  type SuspicionReport,
} from '@/lib/domain/case/suspicion'
import type { Pause, PauseReason } from '@/lib/domain/deadline/pauses'
import { at, day } from '../time/day'
import { clockCase } from './clock-case'

// 特邀规定 第18条第2款: 接到报告后应当及时审查, 并作出处理. The period ends on 2026-10-09.

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
const TODAY = '2026-09-22'
const reply = (
  answer: SuspicionAnswer,
  change: Partial<ClockFacts> = {},
  { of = report(), today = TODAY } = {},
) =>
  decideAnswerSuspicion(
    { ...clockCase(change), report: of },
    { answer, text: '双方已提交转账凭证' },
    { today: day(today) },
  )
const span = (from: string, to: string | null, reason: PauseReason): Pause => ({
  from: day(from),
  to: to === null ? null : day(to),
  reason,
})

test.each(CASE_STATUSES)('“%s”的案件：受理以后的报告待答复，结案后也要审查', (status) => {
  const isReviewed = status !== 'pending_acceptance' && !isAtCourt(status)
  const [fitting] = answersOf({ status, courtEndedOn: null })
  const decided = reply(fitting!, { status })
  expect(decided.ok || decided.refusal.code).toBe(isReviewed || 'STATUS_DOES_NOT_ALLOW')
  expect(awaitsAnswer(report(), status)).toBe(isReviewed)
  expect(awaitsAnswer(ANSWERED, status)).toBe(false)
})

test('答复“继续”：案件和期限都不变，意见写入记录', () => {
  const decided = reply('continue')
  expect(decided.ok && decided.value).toEqual({
    move: 'answer_suspicion',
    from: 'in_mediation',
    to: 'in_mediation',
    changes: {},
    event: {
      kind: 'suspicion.answered',
      data: { answer: 'continue', text: '双方已提交转账凭证' },
    },
    basis: 'invited_mediation_18',
    suspendedFrom: null,
  })
})

type Row = readonly [title: string, change: Partial<ClockFacts>, today: string, suspends: boolean]
const APPRAISAL = span('2026-09-15', null, 'appraisal')
const ENDS: readonly Row[] = [
  ['期限在计算：即时中止', {}, TODAY, true],
  [
    '调解员当日已自行恢复：即时再次中止',
    { pauses: [span('2026-09-18', TODAY, 'suspension')] },
    TODAY,
    true,
  ],
  [
    '正在中止：期限不动，中止继续',
    { pauses: [span('2026-09-18', null, 'suspension')] },
    TODAY,
    false,
  ],
  ['正在鉴定评估：期限已经停止，不另开中止', { pauses: [APPRAISAL] }, TODAY, false],
  ['鉴定评估跨过原末日：期限没有届满，照旧停止', { pauses: [APPRAISAL] }, '2026-10-20', false],
  ['案件已回到机构待分配：同样即时中止', { status: 'pending_assignment' }, TODAY, true],
  ['期限最后一日：还在计算，即时中止', {}, '2026-10-09', true],
  ['期限已届满：没有期限可以中止', {}, '2026-10-10', false],
]

test.each(ENDS)('答复“终结”，%s；案件记下法院终结之日', (_, change, today, suspends) => {
  const decided = reply('end', change, { today })
  expect(decided.ok && decided.value).toMatchObject({
    to: change.status ?? 'in_mediation',
    changes: { courtEndedOn: today },
    suspendedFrom: suspends ? today : null,
  })
  expect(decided.ok && decided.value.event.data).toEqual({
    answer: 'end',
    text: '双方已提交转账凭证',
    ...(suspends && { suspendedFrom: today }),
  })
})

test('另一份报告已经答复终结的：不能再答复继续；再答复终结，终结之日和期限不变', () => {
  const ended = {
    courtEndedOn: day('2026-09-21'),
    pauses: [span('2026-09-21', null, 'suspension')],
  }
  expect(reply('continue', ended)).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { answer: 'ANSWER_DOES_NOT_FIT' } },
  })
  const again = reply('end', ended)
  expect(again.ok && [again.value.changes, again.value.suspendedFrom]).toEqual([{}, null])
})

test.each(
  CASE_STATUSES.filter((status) => status !== 'pending_acceptance' && !isAtCourt(status)).flatMap(
    (status) => SUSPICION_ANSWERS.map((answer): [CaseStatus, SuspicionAnswer] => [status, answer]),
  ),
)('“%s”的案件答复“%s”：结案前定继续还是终结，结案后只答复审查的结果', (status, answer) => {
  const decided = reply(answer, { status })
  const fits = isSettled(status) === ['unfounded', 'handled'].includes(answer)
  expect(decided.ok || decided.refusal.fields).toEqual(fits || { answer: 'ANSWER_DOES_NOT_FIT' })
  if (decided.ok && isSettled(status))
    expect([decided.value.to, decided.value.changes, decided.value.suspendedFrom]).toEqual([
      status,
      {},
      null,
    ])
})

test('答复过的不能再答复，写明谁在何时答复', () => {
  const decided = reply('continue', {}, { of: ANSWERED })
  expect(decided.ok || decided.refusal).toEqual({
    code: 'SUSPICION_ANSWERED',
    facts: { by: '周法官', at: '2026-09-21T01:00:00.000Z' },
  })
})
