import type { Amount } from '@/lib/domain/money/amount'
import { checkExpiry, checkTerms, offeredExpiries, type OfferTerms } from '@/lib/domain/offer/terms'
import { toDraftTerms } from '@/lib/domain/offer/draft-terms'
import { readTerms, writeTerms } from '@/lib/domain/offer/terms-text'
import { parseLocalDate } from '@/lib/domain/time/local-date'

// 调解方案写些什么.

const day = (text: string) => parseLocalDate(text)!
const TODAY = day('2026-11-24')
const terms = (columns: Partial<OfferTerms> = {}): OfferTerms => ({
  amount: '30000.00' as Amount,
  payer: 'respondent',
  manner: 'transfer',
  on: day('2026-12-31'),
  conditions: '',
  ...columns,
})
const PARTIES = [
  { id: 'p1', side: 'applicant' },
  { id: 'p2', side: 'respondent' },
  { id: 'p3', side: 'respondent' },
]
const NO_MONEY = { amount: null, payer: null, manner: null }

test.each<[string, Partial<OfferTerms>, Readonly<Record<string, string>> | undefined]>([
  ['金额、付款人、方式、日期齐全', {}, undefined],
  ['只有金额和付款人', { manner: null, on: null }, undefined],
  ['不付款，只做一件事', { ...NO_MONEY, conditions: '修好漏水的管道' }, undefined],
  ['今天履行', { on: TODAY }, undefined],
  ['什么也没写', { ...NO_MONEY, on: null }, { conditions: 'OFFER_EMPTY' }],
  ['只有日期', NO_MONEY, { conditions: 'OFFER_EMPTY' }],
  ['金额为零', { amount: '0.00' as Amount }, { amount: 'OFFER_AMOUNT_ZERO' }],
  ['没有付款人', { payer: null }, { payer: 'CHOOSE_ONE' }],
  ['有付款方式没有金额', { amount: null, payer: null }, { amount: 'OFFER_AMOUNT_MISSING' }],
  ['有付款人没有金额', { amount: null, manner: null }, { amount: 'OFFER_AMOUNT_MISSING' }],
  ['昨天履行', { on: day('2026-11-23') }, { on: 'OFFER_DAY_PAST' }],
  ['年份写错', { on: day('2062-11-24') }, { on: 'OFFER_DAY_FAR' }],
  ['条件五百字', { conditions: '一'.repeat(500) }, undefined],
  ['条件过长', { conditions: '一'.repeat(501) }, { conditions: 'TOO_LONG' }],
  [
    '几处都错，一次说完',
    { amount: '0.00' as Amount, payer: null, on: day('2026-11-23') },
    { amount: 'OFFER_AMOUNT_ZERO', payer: 'CHOOSE_ONE', on: 'OFFER_DAY_PAST' },
  ],
])('%s', (_, columns, fields) => {
  const decided = checkTerms(terms(columns), TODAY)
  expect(decided.ok ? undefined : decided.refusal.fields).toEqual(fields)
})

// 9:10 in Shanghai.
const NOW = new Date('2026-11-24T01:10:00Z')
const HOUR_MS = 3_600_000

test.each<[string, number, string | null, string | null]>([
  ['24 小时', 24, null, null],
  ['72 小时', 72, null, null],
  ['不到 24 小时', 23.99, null, 'OFFER_EXPIRY_TERM'],
  ['超过 72 小时', 72.01, null, 'OFFER_EXPIRY_TERM'],
  ['就是现在', 0, null, 'OFFER_EXPIRY_PAST'],
  ['已经过去', -1, null, 'OFFER_EXPIRY_PAST'],
  ['期限最后一天之内', 48, '2026-11-26', null],
  ['晚于期限最后一天', 72, '2026-11-26', 'OFFER_EXPIRY_AFTER_TERM'],
  ['最后一天当天，当天以内', 5, '2026-11-24', null],
  ['最后一天当天，到明天', 24, '2026-11-24', 'OFFER_EXPIRY_AFTER_TERM'],
  ['最后一天是明天，仍须满 24 小时', 20, '2026-11-25', 'OFFER_EXPIRY_TERM'],
  ['期限已过', 1, '2026-11-23', 'OFFER_EXPIRY_AFTER_TERM'],
])('答复到何时为止：%s', (_, hours, lastDay, code) => {
  const expiresAt = new Date(NOW.getTime() + hours * HOUR_MS)
  expect(checkExpiry(expiresAt, lastDay === null ? null : day(lastDay), NOW)).toBe(code)
})

test('同意的方案写入协议草稿：付款成为付款条款，条件成为其他条款', () => {
  expect(toDraftTerms(terms({ conditions: '撤回投诉' }), PARTIES)).toMatchObject([
    {
      kind: 'payment',
      obliged: 'respondent',
      entitled: 'p1',
      amount: '30000.00',
      on: '2026-12-31',
      manner: 'transfer',
    },
    { kind: 'other', text: '撤回投诉' },
  ])
  expect(toDraftTerms(terms({ payer: 'applicant' }), PARTIES)).toMatchObject([
    { kind: 'payment', obliged: 'p1', entitled: 'respondent' },
  ])
})

test('不付款的方案成为行为条款，由调解员补上由谁做', () => {
  expect(toDraftTerms(terms({ ...NO_MONEY, conditions: '修好管道' }), PARTIES)).toMatchObject([
    { kind: 'act', obliged: '', on: '2026-12-31', text: '修好管道' },
  ])
})

test.each([
  ['付款', terms()],
  ['只做一件事', terms({ ...NO_MONEY, on: null, conditions: '修好\n管道' })],
])('%s：写成文字再读出来，还是原来的内容', (_, written) => {
  expect(readTerms(writeTerms(written))).toEqual(written)
})

test.each([
  ['金额', '{"amount":"三万","payer":"respondent","manner":null,"on":null,"conditions":""}'],
  ['日期', '{"amount":null,"payer":null,"manner":null,"on":"2026-02-30","conditions":"修"}'],
  ['不是方案', '三万元可以'],
])('读不懂的%s不当作方案', (_, text) => {
  expect(() => readTerms(text)).toThrow()
})

const shanghai = (text: string) => new Date(`${text}+08:00`)

test.each<[string, string, string[]]>([
  [
    '期限还远',
    '2026-12-20',
    ['2026-11-25T12:00:00', '2026-11-25T20:00:00', '2026-11-26T12:00:00', '2026-11-26T20:00:00'],
  ],
  [
    '后天到期',
    '2026-11-25',
    ['2026-11-25T12:00:00', '2026-11-25T18:00:00', '2026-11-25T20:00:00', '2026-11-25T23:00:00'],
  ],
  ['今天到期', '2026-11-24', ['2026-11-24T12:00:00', '2026-11-24T18:00:00', '2026-11-24T23:00:00']],
  ['已经到期', '2026-11-23', []],
])('可以选的截止时间：%s', (_, lastDay, offered) => {
  expect(offeredExpiries(day(lastDay), NOW)).toEqual(offered.map(shanghai))
})
