import type { ConsentAnswer, ConsentEntry } from '@/lib/domain/case/consent-entries'
import type { CaseStatus } from '@/lib/domain/case/status'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import {
  decideCloseTopic,
  decideContinueTopic,
  decideExtendTopic,
  decideOpenTopic,
  offeredDeadlines,
  nameRound,
  type RoundMark,
  type TopicMark,
} from '@/lib/domain/thread/topic'

// 异步调解的议题 (在线调解规则 第16条; 在线诉讼规则 第20条).

const NOW = new Date('2026-11-24T01:10:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const consent = (partyId: string, answer: ConsentAnswer): ConsentEntry => ({
  partyId,
  scope: 'asynchronous',
  answer,
  how: 'written',
  on: parseLocalDate('2026-11-20')!,
})
const facts = (
  consents: readonly ConsentEntry[] = [consent('p1', 'given'), consent('p2', 'given')],
  status: CaseStatus = 'in_mediation',
  topics: readonly TopicMark[] = [],
) => ({
  status,
  parties: [
    { id: 'p1', name: '许静' },
    { id: 'p2', name: '恒信物业' },
  ],
  consents,
  topics,
})
const open = (of: ReturnType<typeof facts>, dueAt = hours(48)) =>
  decideOpenTopic(of, { topicId: 't1', dueAt }, NOW)

test.each<[string, readonly ConsentEntry[], string]>([
  ['各方都同意', [consent('p1', 'given'), consent('p2', 'given')], ''],
  ['一方没有答', [consent('p1', 'given')], '恒信物业'],
  ['一方不同意', [consent('p1', 'refused'), consent('p2', 'given')], '许静'],
  [
    '一方反悔',
    [consent('p1', 'given'), consent('p2', 'given'), consent('p2', 'withdrawn')],
    '恒信物业',
  ],
  ['都没有答', [], '许静、恒信物业'],
])('各方都同意异步调解，才能发起：%s', (_, consents, missing) => {
  const decided = open(facts(consents))
  expect(decided.ok ? '' : decided.refusal.facts.parties).toBe(missing)
})

test.each([
  [23.9, false],
  [24, true],
  [72, true],
  [72.1, false],
  [-1, false],
])('答复时间在 24 到 72 小时之间：%s 小时', (count, isAllowed) => {
  expect(open(facts(), hours(count)).ok).toBe(isAllowed)
})

test('编号接着排；同一议题再发一次不变；不在调解中不能发', () => {
  const first: TopicMark = { id: 't0', topicNo: 1, dueAt: hours(30), isClosed: true }
  expect(open(facts(undefined, undefined, [first]))).toMatchObject({ value: { topicNo: 2 } })
  expect(open(facts([], 'closed', [{ ...first, id: 't1' }]))).toEqual({ ok: true, value: null })
  for (const status of ['pending_mediator', 'closed', 'archived', 'returned'] as const)
    expect(open(facts(undefined, status))).toMatchObject({ refusal: { code: 'TALK_OVER' } })
})

const topic: TopicMark = { id: 't1', topicNo: 1, dueAt: hours(5), isClosed: false }
test.each([
  ['晚于原来的', topic, hours(20), 'ok'],
  ['已经过了原来的', { ...topic, dueAt: hours(-3) }, hours(20), 'ok'],
  ['与原来的相同', topic, hours(5), 'same'],
  ['早于原来的', topic, hours(4), 'INPUT_INVALID'],
  ['超过 72 小时', topic, hours(73), 'INPUT_INVALID'],
  ['已经过去', { ...topic, dueAt: hours(-3) }, hours(-1), 'INPUT_INVALID'],
  ['已经结束', { ...topic, isClosed: true }, hours(20), 'TOPIC_CLOSED'],
])('对各方延长：%s', (_, mark, dueAt, expected) => {
  const decided = decideExtendTopic(
    { status: 'in_mediation', topics: [mark] },
    { topicId: 't1', dueAt },
    NOW,
  )
  const answer = decided.ok ? (decided.value ? 'ok' : 'same') : decided.refusal.code
  expect(answer).toBe(expected)
})

test('结束一次；再结束不变；没有的议题不能结束', () => {
  expect(decideCloseTopic({ topics: [topic] }, 't1')).toMatchObject({ value: { id: 't1' } })
  const closed = { ...topic, isClosed: true }
  expect(decideCloseTopic({ topics: [closed] }, 't1')).toEqual({ ok: true, value: null })
  expect(decideCloseTopic({ topics: [] }, 't1')).toMatchObject({
    refusal: { code: 'INPUT_INVALID' },
  })
})

test('可选的时间是中午十二点和晚上八点，都在期限之内', () => {
  expect(offeredDeadlines(NOW).map((at) => at.toISOString())).toEqual([
    '2026-11-25T04:00:00.000Z',
    '2026-11-25T12:00:00.000Z',
    '2026-11-26T04:00:00.000Z',
    '2026-11-26T12:00:00.000Z',
  ])
  for (const at of offeredDeadlines(NOW)) expect(open(facts(), at).ok).toBe(true)
  const later = offeredDeadlines(NOW, new Date('2026-11-25T12:00:00Z'))
  expect(later.map((at) => at.toISOString())).toEqual([
    '2026-11-26T04:00:00.000Z',
    '2026-11-26T12:00:00.000Z',
  ])
})

describe('下一轮', () => {
  const round = (columns: Partial<RoundMark> = {}): RoundMark => ({
    id: 't1',
    topicNo: 1,
    roundNo: 1,
    continuesId: null,
    openedByName: '李敏',
    openedAt: NOW,
    dueAt: hours(24),
    isClosed: false,
    ...columns,
  })
  const second = round({ id: 't2', roundNo: 2, continuesId: 't1', isClosed: true })
  const next = (topics: readonly RoundMark[], { to = 't1', dueAt = hours(48) } = {}) =>
    decideContinueTopic({ ...facts(), topics }, { topicId: 't9', continuesId: to, dueAt }, NOW)

  test('同一个议题再来一轮，已经结束的也可以；同一轮交两次是一次', () => {
    expect(next([round()])).toMatchObject({ ok: true, value: { id: 't1' } })
    expect(next([round({ isClosed: true })])).toMatchObject({ ok: true, value: { id: 't1' } })
    expect(next([round(), second], { to: 't2' })).toMatchObject({ value: { id: 't2' } })
    expect(next([round(), round({ id: 't9', roundNo: 2, continuesId: 't1' })])).toMatchObject({
      value: null,
    })
  })

  test('已经有下一轮的，告诉是谁、什么时候；没有的议题、时间不对的，不收', () => {
    expect(next([round(), second])).toMatchObject({
      refusal: { code: 'ROUND_THERE', facts: { no: 2, by: '李敏', at: NOW.toISOString() } },
    })
    expect(next([round()], { to: 'other' })).toMatchObject({
      refusal: { fields: { continuesId: 'NOT_AN_OPTION' } },
    })
    expect(next([round()], { dueAt: hours(5) })).toMatchObject({
      refusal: { fields: { dueAt: 'TOPIC_TERM' } },
    })
  })

  test('轮次不占议题的号；事件从第二轮起写明轮次', () => {
    expect(
      decideOpenTopic(
        { ...facts(), topics: [round(), second] },
        { topicId: 'x', dueAt: hours(48) },
        NOW,
      ),
    ).toMatchObject({ value: { topicNo: 2 } })
    expect([nameRound(round()), nameRound(second)]).toEqual([{ no: 1 }, { no: 1, round: 2 }])
  })
})
