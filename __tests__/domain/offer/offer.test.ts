import type { Amount } from '@/lib/domain/money/amount'
import type { OfferAnswer } from '@/lib/domain/offer/answers'
import {
  decideAnswer,
  decideMakeOffer,
  decideTakeOfferBack,
  findOffered,
  stateOf,
  type AnswerMark,
  type NewOffer,
  type OfferFacts,
  type OfferMark,
  type OfferState,
} from '@/lib/domain/offer/offer'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { asynchronousConsent } from '../../support/asynchronous-consent'

// 调解方案：由谁提出，由谁答复，到何时为止.

const NOW = new Date('2026-11-24T01:10:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const PARTIES = [
  { id: 'p1', name: '许静' },
  { id: 'p2', name: '恒信物业' },
  { id: 'p3', name: '周明' },
]
const answered = (partyId: string, answer: OfferAnswer = 'accepted'): AnswerMark => ({
  partyId,
  answer,
  by: '张强',
  at: hours(-1),
})
const offer = (columns: Partial<OfferMark> = {}): OfferMark => ({
  id: 'o1',
  topicId: 't1',
  accountId: 'a1',
  sentAt: hours(-2),
  partyId: 'p1',
  digest: 'd1',
  expiresAt: hours(24),
  isTakenBack: false,
  isHeld: false,
  answers: [],
  ...columns,
})
const facts = (
  offers: readonly OfferMark[] = [offer()],
  columns: Partial<OfferFacts> = {},
): OfferFacts => ({
  status: 'in_mediation',
  parties: PARTIES,
  consents: PARTIES.map(({ id }) => asynchronousConsent(id)),
  topics: ['t1', 't2'].map((id, index) => ({
    id,
    topicNo: index + 1,
    dueAt: hours(1),
    isClosed: false,
  })),
  offers,
  lastDay: parseLocalDate('2026-12-20'),
  ...columns,
})
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) => decided.refusal?.code

test.each<[string, Partial<OfferMark>, OfferState]>([
  ['没有人答复', {}, 'open'],
  ['还差一方', { answers: [answered('p2')] }, 'open'],
  ['一方不同意，还差一方', { answers: [answered('p2', 'refused')] }, 'open'],
  ['都同意', { answers: [answered('p2'), answered('p3')] }, 'accepted'],
  ['一方不同意', { answers: [answered('p2'), answered('p3', 'refused')] }, 'not-accepted'],
  ['一方提出新的方案', { answers: [answered('p2', 'countered'), answered('p3')] }, 'not-accepted'],
  ['时间已过', { expiresAt: NOW }, 'expired'],
  ['时间已过，还差一方', { expiresAt: hours(-1), answers: [answered('p2')] }, 'expired'],
  ['都同意以后时间才过', { expiresAt: NOW, answers: [answered('p2'), answered('p3')] }, 'accepted'],
  ['收回', { isTakenBack: true }, 'taken-back'],
  [
    '调解员提出的，各方都要答复',
    { partyId: null, answers: [answered('p2'), answered('p3')] },
    'open',
  ],
  [
    '调解员提出的，各方都同意',
    { partyId: null, answers: [answered('p1'), answered('p2'), answered('p3')] },
    'accepted',
  ],
])('方案的结果：%s', (_, columns, state) => {
  expect(stateOf(offer(columns), PARTIES, NOW)).toBe(state)
})

test('没有对方的方案，不会自己成为同意的方案', () => {
  expect(stateOf(offer(), [PARTIES[0]!], NOW)).toBe('open')
})

type AnswerCase = [string, OfferFacts, string, OfferAnswer, string | undefined]
test.each<AnswerCase>([
  ['同意', facts(), 'p2', 'accepted', undefined],
  ['不同意', facts(), 'p2', 'refused', undefined],
  ['自己提出的，自己不能答复', facts(), 'p1', 'accepted', 'INPUT_INVALID'],
  ['别案的当事人', facts(), 'p9', 'accepted', 'INPUT_INVALID'],
  ['没有这个方案', facts([]), 'p2', 'accepted', 'INPUT_INVALID'],
  ['暂不显示的', facts([offer({ isHeld: true })]), 'p2', 'accepted', 'INPUT_INVALID'],
  ['时间已过', facts([offer({ expiresAt: NOW })]), 'p2', 'accepted', 'OFFER_ENDED'],
  ['已经收回', facts([offer({ isTakenBack: true })]), 'p2', 'refused', 'OFFER_ENDED'],
  [
    '答复过，换一个答复',
    facts([offer({ answers: [answered('p2')] })]),
    'p2',
    'refused',
    'OFFER_ANSWERED',
  ],
  ['案件已经结案', facts(undefined, { status: 'closed' }), 'p2', 'accepted', 'TALK_OVER'],
  [
    '一方反悔',
    facts(undefined, { consents: [asynchronousConsent('p1'), asynchronousConsent('p2')] }),
    'p2',
    'accepted',
    'TALK_CONSENTS_MISSING',
  ],
  [
    '议题已经结束',
    facts(undefined, { topics: [{ id: 't1', topicNo: 1, dueAt: hours(1), isClosed: true }] }),
    'p2',
    'accepted',
    'TOPIC_CLOSED',
  ],
])('答复：%s', (_, of, partyId, answer, code) => {
  expect(codeOf(decideAnswer(of, { offerId: 'o1', partyId, answer }, NOW))).toBe(code)
})

test('同一答复再发一次，不变；后来的人知道是谁、何时、怎样答复的', () => {
  const of = facts([offer({ answers: [answered('p2')] })])
  const answer = (next: OfferAnswer) =>
    decideAnswer(of, { offerId: 'o1', partyId: 'p2', answer: next }, NOW)
  expect(answer('accepted')).toEqual({ ok: true, value: null })
  expect(answer('refused')).toMatchObject({
    refusal: { facts: { by: '张强', at: hours(-1).toISOString(), answer: 'accepted' } },
  })
})

const made = (columns: Partial<NewOffer> = {}): NewOffer => ({
  offerId: 'o9',
  topicId: 't1',
  digest: 'd9',
  terms: { amount: '1.00' as Amount, payer: 'applicant', manner: null, on: null, conditions: '' },
  expiresAt: hours(48),
  countersId: null,
  ...columns,
})

test.each<[string, OfferFacts, Partial<NewOffer>, string | null, string | undefined]>([
  ['当事人', facts(), {}, 'p2', undefined],
  ['调解员', facts(), {}, null, undefined],
  ['答复对方的方案', facts(), { countersId: 'o1' }, 'p2', undefined],
  ['答复自己的方案', facts(), { countersId: 'o1' }, 'p1', 'INPUT_INVALID'],
  ['调解员不答复', facts(), { countersId: 'o1' }, null, 'INPUT_INVALID'],
  ['所答复的不存在', facts(), { countersId: 'o7' }, 'p2', 'INPUT_INVALID'],
  [
    '在另一个议题里答复',
    facts([offer({ topicId: 't2' })]),
    { countersId: 'o1' },
    'p2',
    'INPUT_INVALID',
  ],
  [
    '所答复的时间已过',
    facts([offer({ expiresAt: NOW })]),
    { countersId: 'o1' },
    'p2',
    'OFFER_ENDED',
  ],
  [
    '已经同意，又提新的',
    facts([offer({ answers: [answered('p2')] })]),
    { countersId: 'o1' },
    'p2',
    'OFFER_ANSWERED',
  ],
  [
    '已经提过新的',
    facts([offer({ answers: [answered('p2', 'countered')] })]),
    { countersId: 'o1' },
    'p2',
    'OFFER_ANSWERED',
  ],
  ['没有这个议题', facts(), { topicId: 't7' }, 'p2', 'INPUT_INVALID'],
  ['案件不在调解中', facts(undefined, { status: 'pending_mediator' }), {}, 'p2', 'TALK_OVER'],
  ['同一表单，内容不同', facts([offer({ id: 'o9', digest: 'dx' })]), {}, 'p2', 'ENTRY_DIFFERS'],
])('提出：%s', (_, of, columns, partyId, code) => {
  expect(codeOf(decideMakeOffer(of, made(columns), partyId, NOW))).toBe(code)
})

test('内容和时间的错误一次说完；同一表单再发一次是同一个方案；过了议题的时间照收，注明过了时间', () => {
  const wrong = made({
    terms: { ...made().terms, amount: '0.00' as Amount },
    expiresAt: hours(100),
  })
  expect(decideMakeOffer(facts(), wrong, 'p2', NOW)).toMatchObject({
    refusal: { fields: { amount: 'OFFER_AMOUNT_ZERO', expiresAt: 'OFFER_EXPIRY_TERM' } },
  })
  const again = facts([offer({ id: 'o9', digest: 'd9' })])
  expect(decideMakeOffer(again, made(), 'p2', NOW)).toEqual({ ok: true, value: null })
  expect(decideMakeOffer(facts(), made(), 'p2', NOW)).toMatchObject({ value: { isLate: false } })
  const after = hours(2)
  expect(decideMakeOffer(facts(), made({ expiresAt: hours(50) }), 'p2', after)).toMatchObject({
    value: { isLate: true },
  })
})

test.each<[string, Partial<OfferMark>, string | undefined]>([
  ['没有人答复', {}, undefined],
  ['已经收回过', { isTakenBack: true }, undefined],
  ['一方已经答复', { answers: [answered('p2', 'refused')] }, 'OFFER_ANSWERED'],
  ['时间已过', { expiresAt: NOW }, 'OFFER_ENDED'],
])('收回：%s', (_, columns, code) => {
  expect(codeOf(decideTakeOfferBack(offer(columns), PARTIES, NOW))).toBe(code)
})

test('方案不是向后来加入的第三人提的：先来的都答复了，就有结果', () => {
  const joinedLater = { id: 'p4', name: '周明', joinedAt: hours(-1) }
  const parties = [...PARTIES, joinedLater]
  const accepted = offer({ answers: [answered('p2'), answered('p3')] })
  expect(findOffered(accepted, parties).map(({ id }) => id)).toEqual(['p2', 'p3'])
  expect(stateOf(accepted, parties, NOW)).toBe('accepted')
  const afterwards = offer({ sentAt: hours(-1), answers: [answered('p2'), answered('p3')] })
  expect(stateOf(afterwards, parties, NOW)).toBe('open')
})
