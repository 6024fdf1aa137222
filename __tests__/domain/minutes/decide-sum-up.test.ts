import { decideSumUp, type SummaryLine } from '@/lib/domain/minutes/decide-sum-up'
import type { WriteFacts } from '@/lib/domain/minutes/decide-write'
import type { QuotableMessage } from '@/lib/domain/thread/quotable'
import { at } from '../time/day'
import { entry, LAWYER, XU } from './minutes-entries'

// 整理成笔录：在线调解规则 第18、22条；ADR 0109.

const NOW = at('2026-09-20 15:10')
const FACTS: WriteFacts = {
  status: 'in_mediation',
  state: 'draft',
  minutesNo: 1,
  speakers: [XU, LAWYER],
  entries: [entry(1)],
}
const quotable = (id: string, isOffer = false) =>
  ({ id, sentAt: at('2026-09-20 15:01'), isOffer }) as QuotableMessage
const QUOTABLE = [quotable('m1'), quotable('m2'), quotable('o1', true)]
const line = (change: Partial<SummaryLine> = {}): SummaryLine => ({
  id: 'n1',
  section: 'statement',
  speakerId: 'p1',
  text: '家具有购买记录',
  messageIds: ['m1'],
  ...change,
})
const sumUp = (lines: readonly SummaryLine[], facts: Partial<WriteFacts> = {}) =>
  decideSumUp({ ...FACTS, ...facts }, QUOTABLE, lines, { now: NOW })
const refusal = (...summed: Parameters<typeof sumUp>) => {
  const decided = sumUp(...summed)
  return decided.ok ? null : (decided.refusal.fields ?? decided.refusal.code)
}

test('每段接在后面，记下由哪些发言整理；时间是发言的时间', () => {
  const decided = sumUp([
    line({ messageIds: ['m1', 'm2'] }),
    line({ id: 'n2', section: 'proposal' }),
  ])
  expect(decided).toMatchObject({
    ok: true,
    value: {
      entries: [
        { id: 'n1', no: 2, speaker: XU, saidAt: at('2026-09-20 15:01'), replaces: null },
        { id: 'n2', no: 3 },
      ],
      sources: [
        { entryId: 'n1', messageId: 'm1' },
        { entryId: 'n1', messageId: 'm2' },
        { entryId: 'n2', messageId: 'm1' },
      ],
    },
  })
})

test('不是全体可见的发言，混在可见的里面也不行', () => {
  for (const messageIds of [['x'], ['m1', 'x'], []])
    expect(refusal([line(), line({ id: 'n2', messageIds })])).toEqual({
      'lines.1.text': 'NOT_SAID_TO_ALL',
    })
})

test('方案只能记入让步与方案', () => {
  for (const section of ['statement', 'result'] as const)
    expect(refusal([line({ section, messageIds: ['o1'] })])).toEqual({
      'lines.0.section': 'OFFER_IS_PROPOSAL',
    })
  expect(refusal([line({ section: 'proposal', messageIds: ['o1'] })])).toBeNull()
})

test('删空的一段不记；全部删空的不收', () => {
  expect(sumUp([line({ text: '', messageIds: ['x'] }), line({ id: 'n2' })])).toMatchObject({
    value: { entries: [{ id: 'n2' }], sources: [{ entryId: 'n2' }] },
  })
  expect(refusal([line({ text: '' })])).toEqual({ 'lines.0.text': 'SUMMARY_EMPTY' })
})

test('再交一次什么也不加', () => {
  const again = line({ id: 'e1', text: '第1段' })
  expect(sumUp([again])).toMatchObject({ value: { entries: [], sources: [] } })
})

test('已交核对的笔录、已结案的不能再加；发言人须是案件里的人', () => {
  expect(refusal([line()], { state: 'submitted' })).toBe('MINUTES_NOT_OPEN')
  expect(refusal([line()], { status: 'closed' })).toBe('MINUTES_CASE_OVER')
  expect(refusal([line({ speakerId: 'p9' })])).toEqual({ speakerId: 'NOT_AN_OPTION' })
})
