import { EMPTY_TERM, type AgreementTerm } from '@/lib/domain/agreement/draft'
import { agreedAmount } from '@/lib/domain/integration/agreed-amount'
import { changeOfEvent } from '@/lib/domain/integration/change-kinds'
import { isFollowable, readFeedCursor } from '@/lib/domain/integration/feed-cursor'
import { fateOfReferral } from '@/lib/domain/integration/referral-fate'

// 法院接口的规则：哪些记录是变动，游标怎么读，引调的去向，协议约定的金额.

const term = (fields: Partial<AgreementTerm>): AgreementTerm => ({
  ...EMPTY_TERM,
  kind: 'payment',
  ...fields,
})
const parts = (...amounts: string[]) => amounts.map((amount) => ({ on: '2026-01-01', amount }))

test.each<[string, readonly AgreementTerm[], string | null]>([
  ['没有给付条款', [term({ kind: 'act' }), term({ kind: 'other' })], null],
  ['一笔', [term({ amount: '3,000' })], '3000.00'],
  [
    '一笔和分期',
    [term({ amount: '0.10' }), term({ kind: 'instalments', parts: parts('1.25', '2') })],
    '3.35',
  ],
  ['有一笔没有金额', [term({ amount: '100' }), term({ amount: '' })], null],
])('约定给付的合计：%s', (_title, terms, expected) => {
  expect(agreedAmount(terms)).toBe(expected)
})

test.each([
  ['pending_acceptance', null, 'waiting'],
  ['pending_acceptance', 'other', 'waiting'],
  ['in_mediation', null, 'accepted'],
  ['archived', 'not_confirmed', 'accepted'],
  ['returned', 'other', 'declined'],
  ['returned', 'not_confirmed', 'recalled'],
  ['returned_settled', 'not_confirmed', 'ended'],
] as const)('引调的去向：%s、%s 为 %s', (status, lastReturn, fate) => {
  expect(fateOfReferral(status, lastReturn)).toBe(fate)
})

test('签署到最后一名才是协议生效，提交的那一次确认才是申请', () => {
  expect(changeOfEvent('agreement.signed', {})).toBeNull()
  expect(changeOfEvent('agreement.signed', { effectiveOn: '2026-01-01' as never })).toBe(
    'agreement.effective',
  )
  expect(changeOfEvent('confirmation.agreed', { submits: false })).toBeNull()
  expect(changeOfEvent('confirmation.agreed', { submits: true })).toBe('confirmation.submitted')
})

test.each([
  ['0', 0n],
  ['42', 42n],
  ['042', null],
  ['-1', null],
  ['', null],
  ['1e3', null],
  ['9'.repeat(16), null],
])('游标 %s', (text, expected) => {
  expect(readFeedCursor(text)).toBe(expected)
})

test('超过现有变动的游标不能接着读', () => {
  expect([isFollowable(3n, 3n), isFollowable(4n, 3n), isFollowable(0n, 0n)]).toEqual([
    true,
    false,
    true,
  ])
})
