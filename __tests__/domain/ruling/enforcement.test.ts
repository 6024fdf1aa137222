import { EMPTY_TERM, type AgreementTerm } from '@/lib/domain/agreement/draft'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { findDuties } from '@/lib/domain/ruling/enforcement'
import { officialYear } from '../deadline/official-calendar'
import { day } from '../time/day'

// 申请执行的二年：民诉法第250条。分期履行的，从最后一期履行期限届满之日起计算。

const calendar = makeCalendar([2023, 2024, 2025, 2026].map(officialYear))
const PARTIES = [
  { id: 'a', name: '许静', side: 'applicant' },
  { id: 'b', name: '张玥', side: 'respondent' },
] as const
const term = (change: Partial<AgreementTerm>): AgreementTerm => ({
  ...EMPTY_TERM,
  kind: 'payment',
  obliged: 'b',
  entitled: 'a',
  amount: '3000',
  ...change,
})
const duties = (terms: readonly AgreementTerm[], bindsOn: string | null = null) =>
  findDuties({ terms }, PARTIES, bindsOn === null ? null : day(bindsOn), calendar)

test.each([
  ['一次付清', [term({ on: '2024-03-05' })], '2026-03-05', null],
  ['有日子的，裁定后来才送达', [term({ on: '2024-03-05' })], '2026-03-05', '2024-06-03'],
  ['末日是假日的顺延', [term({ on: '2024-10-01' })], '2026-10-08', null],
  ['没有日子的，从各方都收到裁定起', [term({ condition: '交房之日' })], '2026-03-05', '2024-03-05'],
  ['没有日子，裁定还没有都送达', [term({ condition: '交房之日' })], null, null],
  [
    '分期的从最后一期起',
    [
      term({
        kind: 'instalments',
        parts: [
          { on: '2024-01-15', amount: '1000' },
          { on: '2024-03-05', amount: '2000' },
        ],
      }),
    ],
    '2026-03-05',
    null,
  ],
])('最晚申请的日子：%s', (_name, terms, expected, bindsOn) => {
  expect(duties(terms, bindsOn)[0]?.until ?? null).toBe(expected)
})

test('每一期写明金额和稳妥的日子；谁给谁', () => {
  const [duty] = duties([
    term({
      kind: 'instalments',
      parts: [
        { on: '2024-01-15', amount: '1000' },
        { on: '2024-03-05', amount: '2000' },
      ],
    }),
  ])
  expect(duty).toMatchObject({ obliged: ['张玥'], entitled: ['许静'], creditorIds: ['a'] })
  expect(duty?.parts).toEqual([
    { on: '2024-01-15', amount: '1000', prudentUntil: '2026-01-15' },
    { on: '2024-03-05', amount: '2000', prudentUntil: '2026-03-05' },
  ])
})

test('没有写明对谁做的，对方就是权利人；不是义务的条款没有', () => {
  const all = duties([
    term({ kind: 'act', entitled: '', text: '拆除隔断', on: '2024-03-05' }),
    term({ kind: 'default', text: '逾期的，另付违约金' }),
  ])
  expect(all.map(({ creditorIds, text }) => [creditorIds, text])).toEqual([[['a'], '拆除隔断']])
})
