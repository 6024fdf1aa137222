import fc from 'fast-check'
import {
  decideEndBidding,
  decideEnterBlind,
  decideOpenBidding,
  matchOf,
  stateOfBidding,
  type Bidding,
  type BlindFacts,
} from '@/lib/domain/blind-offer/blind-offer'
import type { BlindRule } from '@/lib/domain/blind-offer/vocabulary'
import { parseAmount, toCents, type Amount } from '@/lib/domain/money/amount'
import { asynchronousConsent } from '../../support/asynchronous-consent'
import { at, day } from '../time/day'

// 密封报价：confidentiality.md；民诉法 第62条；docs/decisions/0111。

const NOW = at('2026-11-24 10:00')
const yuan = (text: string): Amount => {
  const amount = parseAmount(text)
  if (!amount.ok) throw new Error(amount.refusal.code)
  return amount.value
}

test.each<[BlindRule, string, string, string | null]>([
  ['middle', '30000', '26000', '28000.00'],
  ['middle', '30000', '30000', '30000.00'],
  ['middle', '29999.99', '30000', null],
  ['middle', '0.01', '999999999999', null],
  ['middle', '0.02', '0.01', '0.02'],
  ['middle', '10.01', '10', '10.01'],
  ['same', '30000', '30000.00', '30000.00'],
  ['same', '30000.01', '30000', null],
  ['same', '29999', '30000', null],
])('%s：肯付 %s、想要 %s，对上的数是 %s', (rule, offered, demanded, expected) => {
  expect(matchOf(rule, yuan(offered), yuan(demanded))).toBe(expected)
})

test('取中间的数：总在两数之间，差一分的一半归多的一边', () => {
  const cents = fc.bigInt({ min: 1n, max: 99_999_999_999_999n })
  const amountOf = (value: bigint) =>
    yuan(`${value / 100n}.${(value % 100n).toString().padStart(2, '0')}`)
  fc.assert(
    fc.property(cents, cents, (one, two) => {
      const result = matchOf('middle', amountOf(one), amountOf(two))
      expect(result !== null).toBe(one >= two)
      if (result === null) return
      expect(toCents(result)).toBe((one + two + 1n) / 2n)
    }),
  )
})

const bidding = (change: Partial<Bidding> = {}): Bidding => ({
  id: 'b1',
  no: 1,
  payerId: 'p2',
  payeeId: 'p1',
  rule: 'middle',
  round: 1,
  stored: 'open',
  dueAt: at('2026-11-26 10:00'),
  entered: [],
  amount: null,
  ...change,
})
const facts = (change: Partial<BlindFacts> = {}): BlindFacts => ({
  status: 'in_mediation',
  parties: [
    { id: 'p1', name: '许静', side: 'applicant' },
    { id: 'p2', name: '张强', side: 'respondent' },
    { id: 'p3', name: '张丽', side: 'respondent' },
  ],
  consents: ['p1', 'p2', 'p3'].map(asynchronousConsent),
  lastDay: day('2026-12-20'),
  biddings: [],
  ...change,
})

describe('发起', () => {
  const open = (change: object = {}, of: Partial<BlindFacts> = {}) =>
    decideOpenBidding(
      facts(of),
      { biddingId: 'b9', payerId: 'p2', payeeId: 'p1', dueAt: at('2026-11-26 10:00'), ...change },
      NOW,
    )
  test('编号接着前一次；同一张表发两次是一次', () => {
    const ended = bidding({ stored: 'missed' })
    expect(open({}, { biddings: [ended] })).toMatchObject({ value: { no: 2 } })
    expect(open({ biddingId: 'b1' }, { biddings: [ended] })).toEqual({ ok: true, value: null })
  })
  test.each<[string, object, Partial<BlindFacts>, object]>([
    ['案件已结', {}, { status: 'closed' }, { code: 'TALK_OVER' }],
    ['有一方没有同意异步调解', {}, { consents: [] }, { code: 'TALK_CONSENTS_MISSING' }],
    ['付的和收的是同一方', { payeeId: 'p3' }, {}, { fields: { payeeId: 'BLIND_SAME_SIDE' } }],
    ['不是本案的人', { payerId: 'x' }, {}, { fields: { payerId: 'CHOOSE_ONE' } }],
    ['没有选时间', { dueAt: null }, {}, { fields: { dueAt: 'CHOOSE_ONE' } }],
    [
      '调解期限以后',
      { dueAt: at('2026-11-26 10:00') },
      { lastDay: day('2026-11-25') },
      { fields: { dueAt: 'OFFER_EXPIRY_AFTER_TERM' } },
    ],
    [
      '这两方的一次还没有完',
      {},
      { biddings: [bidding({ payerId: 'p1', payeeId: 'p2' })] },
      { code: 'BLIND_RUNS_ALREADY', facts: { no: 1 } },
    ],
  ])('%s，不能发起', (_title, change, of, refusal) => {
    expect(open(change, of)).toMatchObject({ ok: false, refusal })
  })
  test('别的两方可以同时有一次；过了时间的不算没有完', () => {
    expect(open({ payerId: 'p3' }, { biddings: [bidding()] })).toMatchObject({ ok: true })
    const past = bidding({ dueAt: NOW })
    expect(stateOfBidding(past, NOW)).toBe('expired')
    expect(open({}, { biddings: [past] })).toMatchObject({ ok: true })
  })
})

describe('填数、结束', () => {
  const enter = (change: object = {}, of: Partial<Bidding> = {}, base: Partial<BlindFacts> = {}) =>
    decideEnterBlind(
      facts({ biddings: [bidding(of)], ...base }),
      { biddingId: 'b1', partyId: 'p1', round: 1, amount: yuan('30000'), ...change },
      NOW,
    )
  test('两方各填一次', () => {
    expect(enter()).toMatchObject({ ok: true })
    expect(enter({ partyId: 'p2' }, { entered: ['p1'] })).toMatchObject({ ok: true })
  })
  test.each<[string, object, Partial<Bidding>, Partial<BlindFacts>, object]>([
    ['不是这两方', { partyId: 'p3' }, {}, {}, { fields: { biddingId: 'NOT_AN_OPTION' } }],
    ['没有这一次', { biddingId: 'x' }, {}, {}, { fields: { biddingId: 'NOT_AN_OPTION' } }],
    ['这一轮填过', {}, { entered: ['p1'] }, {}, { code: 'BLIND_ENTERED', facts: { round: 1 } }],
    ['页面上是前一轮', {}, { round: 2 }, {}, { code: 'BLIND_ROUND_OVER' }],
    [
      '已经对上',
      {},
      { stored: 'matched' },
      {},
      { code: 'BLIND_OVER', facts: { because: 'matched' } },
    ],
    ['过了时间', {}, { dueAt: NOW }, {}, { code: 'BLIND_OVER', facts: { because: 'expired' } }],
    ['案件已结', {}, {}, { status: 'closed' }, { code: 'TALK_OVER' }],
    ['零元', { amount: yuan('0') }, {}, {}, { fields: { amount: 'OFFER_AMOUNT_ZERO' } }],
  ])('%s，不能填', (_title, change, of, base, refusal) => {
    expect(enter(change, of, base)).toMatchObject({ ok: false, refusal })
  })
  test.each<[string | null, boolean]>([
    [null, true],
    ['p1', true],
    ['p2', true],
    ['p3', false],
  ])('结束：%s', (partyId, ok) => {
    expect(
      decideEndBidding(facts({ biddings: [bidding()] }), { biddingId: 'b1', partyId }, NOW).ok,
    ).toBe(ok)
  })
})
