import {
  decideHold,
  decideRelease,
  decideRephrase,
  decideSay,
  decideTakeMessageBack,
  findAuthor,
  visibleFrom,
  type MessageMark,
} from '@/lib/domain/thread/message'
import type { ParticipantKind } from '@/lib/domain/participant/capacity'
import { asynchronousConsent } from '../../support/asynchronous-consent'

// 异步调解的发言.

const NOW = new Date('2026-11-24T01:10:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const message = (columns: Partial<MessageMark> = {}): MessageMark => ({
  id: 'm1',
  accountId: 'a1',
  authorKind: 'party',
  audience: { kind: 'case' },
  topicId: 't1',
  digest: 'd1',
  visibleAt: NOW,
  isTakenBack: false,
  isHeld: false,
  rephrasesId: null,
  ...columns,
})
const facts = (messages: readonly MessageMark[] = [], isClosed = false) => ({
  status: 'in_mediation' as const,
  parties: [
    { id: 'p1', name: '许静' },
    { id: 'p2', name: '恒信物业' },
  ],
  consents: [asynchronousConsent('p1'), asynchronousConsent('p2')],
  topics: [{ id: 't1', topicNo: 1, dueAt: later(60), isClosed }],
  messages,
})
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) => decided.refusal?.code

test('发给全体的十秒以后才看得到，只发给调解员的立刻', () => {
  expect(visibleFrom({ kind: 'case' }, NOW)).toEqual(later(10))
  expect(visibleFrom({ kind: 'caucus', partyId: 'p1' }, NOW)).toEqual(NOW)
})

const inTopic = { topicId: 't1', partyId: null, messageId: 'm9', digest: 'd9' }
const toMediator = { topicId: null, partyId: 'p1', messageId: 'm9', digest: 'd9' }

test('在议题里说的给全体，跟调解员说的只属于这一方', () => {
  expect(decideSay(facts(), inTopic, NOW)).toMatchObject({
    value: { audience: { kind: 'case' }, isLate: false },
  })
  expect(decideSay(facts(), toMediator, NOW)).toMatchObject({
    value: { audience: { kind: 'caucus', partyId: 'p1' }, isLate: false },
  })
})

test.each([
  [60, false],
  [61, true],
])('期限后 %s 秒：不拒收，只记明', (seconds, isLate) => {
  expect(decideSay(facts(), inTopic, later(seconds))).toMatchObject({ value: { isLate } })
})

test('不能说的时候', () => {
  expect(codeOf(decideSay({ ...facts(), status: 'closed' }, inTopic, NOW))).toBe('TALK_OVER')
  expect(codeOf(decideSay({ ...facts(), status: 'closed' }, toMediator, NOW))).toBe('TALK_OVER')
  expect(
    codeOf(decideSay({ ...facts(), consents: [asynchronousConsent('p1')] }, inTopic, NOW)),
  ).toBe('TALK_CONSENTS_MISSING')
  expect(decideSay({ ...facts(), consents: [] }, toMediator, NOW).ok).toBe(true)
  expect(codeOf(decideSay(facts([], true), inTopic, NOW))).toBe('TOPIC_CLOSED')
  expect(codeOf(decideSay(facts(), { ...inTopic, topicId: 't2' }, NOW))).toBe('INPUT_INVALID')
  expect(codeOf(decideSay(facts(), { ...toMediator, partyId: 'p3' }, NOW))).toBe('INPUT_INVALID')
})

test('同一条再送一次不变；编号相同内容不同，拒收', () => {
  const sent = facts([message({ id: 'm9', digest: 'd9' })])
  expect(decideSay(sent, inTopic, NOW)).toEqual({ ok: true, value: null })
  expect(codeOf(decideSay(sent, { ...inTopic, digest: 'other' }, NOW))).toBe('ENTRY_DIFFERS')
})

const part = (kind: ParticipantKind, partyId: string | null = 'p1', hasEnded = false) => ({
  id: `part-${kind}`,
  kind,
  partyId,
  accountId: 'a1',
  hasEnded,
  authority: null,
  name: '周晴',
})
test.each<[ParticipantKind, string | null, boolean, boolean]>([
  ['party', 'p1', false, true],
  ['legal_representative', 'p1', false, true],
  ['agent', 'p1', false, true],
  ['helper', 'p1', false, true],
  ['invited', null, false, false],
  ['party', 'p1', true, false],
])('谁能说：%s %s 已结束 %s', (kind, partyId, hasEnded, maySpeak) => {
  const author = findAuthor([part(kind, partyId, hasEnded)], 'a1', null)
  expect(author !== null).toBe(maySpeak)
  if (author) expect(author).toMatchObject({ kind, participantId: `part-${kind}` })
})

test('替几方参加的，替哪一方说由所在的对话定；不是自己的一方，不能替', () => {
  const parts = [part('agent', 'p1'), part('agent', 'p2')]
  expect(findAuthor(parts, 'a1', 'p2')).toMatchObject({ partyId: 'p2' })
  expect(findAuthor(parts, 'a1', 'p3')).toBeNull()
  expect(findAuthor(parts, 'a2', 'p1')).toBeNull()
})

test('收回：只能收自己的，收过的不变', () => {
  expect(decideTakeMessageBack(facts([message()]), 'm1', 'a1')).toMatchObject({
    value: { id: 'm1' },
  })
  expect(codeOf(decideTakeMessageBack(facts([message()]), 'm1', 'a2'))).toBe('INPUT_INVALID')
  expect(codeOf(decideTakeMessageBack(facts(), 'm1', 'a1'))).toBe('INPUT_INVALID')
  const gone = facts([message({ isTakenBack: true })])
  expect(decideTakeMessageBack(gone, 'm1', 'a1')).toEqual({ ok: true, value: null })
})

test.each<[string, Partial<MessageMark>, string]>([
  ['当事人发给全体的', {}, 'held'],
  ['已经暂不显示的', { isHeld: true }, 'same'],
  ['调解员自己的', { authorKind: 'mediator' }, 'refused'],
  ['只发给调解员的', { audience: { kind: 'caucus', partyId: 'p1' }, topicId: null }, 'refused'],
  ['收回了的', { isTakenBack: true }, 'refused'],
])('暂不显示：%s', (_, columns, expected) => {
  const decided = decideHold(facts([message(columns)]), 'm1')
  expect(decided.ok ? (decided.value ? 'held' : 'same') : 'refused').toBe(expected)
})

test('换个说法：只有写的人，只有一次；说过以后原来的不能恢复显示', () => {
  const held = message({ isHeld: true })
  const by = (actor: string, messages: readonly MessageMark[], messageId = 'm2') =>
    decideRephrase(facts(messages), { heldId: 'm1', messageId }, actor)
  expect(by('a1', [held])).toEqual({ ok: true, value: { topicId: 't1' } })
  expect(by('a2', [held]).ok).toBe(false)
  expect(by('a1', [message()]).ok).toBe(false)
  const again = message({ id: 'm2', rephrasesId: 'm1' })
  expect(by('a1', [held, again]).ok).toBe(true)
  expect(by('a1', [held, again], 'm3').ok).toBe(false)
  expect(decideRelease(facts([held]), 'm1')).toMatchObject({ value: { id: 'm1' } })
  expect(decideRelease(facts([message()]), 'm1')).toEqual({ ok: true, value: null })
  expect(decideRelease(facts([held, again]), 'm1').ok).toBe(false)
})
