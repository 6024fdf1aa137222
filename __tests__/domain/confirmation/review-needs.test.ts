import type {
  ConfirmationChoice,
  ConfirmationFacts,
} from '@/lib/domain/confirmation/confirmation-facts'
import type { ConfirmationMove } from '@/lib/domain/confirmation/confirmation-moves'
import { day } from '../time/day'
import { codeOf, decide, facts, order, TODAY } from './sound-confirmation'

// 2011年司法确认程序规定 第5条：经本院院长批准；民诉法 第187条；民诉解释 第356条.

type Row = readonly [
  title: string,
  move: ConfirmationMove,
  facts: ConfirmationFacts,
  expected: string,
  choice?: Partial<ConfirmationChoice>,
]
const REQUEST = { days: 10, accountId: 'judge' }
const ROWS: readonly Row[] = [
  [
    '审查期限只延长一次',
    'extend_review',
    facts('admitted', { isReviewExtended: true, extensionRequest: REQUEST }),
    'CONFIRMATION_EXTENDED',
  ],
  [
    '延长过的不能再提请',
    'request_extension',
    facts('admitted', { isReviewExtended: true }),
    'CONFIRMATION_EXTENDED',
  ],
  [
    '已经提请、还没有决定的，不能再提请',
    'request_extension',
    facts('admitted', { extensionRequest: REQUEST }),
    'CONFIRMATION_EXTENSION_OPEN',
  ],
  [
    '审查期限届满以后不能提请延长',
    'request_extension',
    facts('admitted', { reviewDueOn: day('2026-11-30') }),
    'CONFIRMATION_REVIEW_OVER',
  ],
  ['末日当天可以提请', 'request_extension', facts('admitted', { reviewDueOn: TODAY }), 'admitted'],
  [
    '末日待定的，过了也可以提请',
    'request_extension',
    facts('admitted', { reviewDueOn: day('2026-11-30'), isReviewDueProvisional: true }),
    'admitted',
  ],
  ['延长不超过十日', 'request_extension', facts('admitted'), 'INPUT_INVALID', { extraDays: 11 }],
  ['提请延长须有理由', 'request_extension', facts('admitted'), 'INPUT_INVALID', { reason: ' ' }],
  [
    '条文没有写明天数的，由院长定',
    'request_extension',
    facts('admitted', { mostExtraDays: null }),
    'admitted',
    { extraDays: 30 },
  ],
  [
    '延长至少一日',
    'request_extension',
    facts('admitted', { mostExtraDays: null }),
    'INPUT_INVALID',
    { extraDays: 0 },
  ],
  ['没有提请就没有批准', 'extend_review', facts('admitted'), 'CONFIRMATION_NO_EXTENSION'],
  [
    '提请的法官不能自己批准',
    'extend_review',
    facts('admitted', { extensionRequest: REQUEST }),
    'CONFIRMATION_OWN_EXTENSION',
    { accountId: 'judge' },
  ],
  [
    '提请的法官不能自己不批准',
    'refuse_extension',
    facts('admitted', { extensionRequest: REQUEST }),
    'CONFIRMATION_OWN_EXTENSION',
    { accountId: 'judge' },
  ],
  [
    '审查期限届满以后不能批准延长',
    'extend_review',
    facts('admitted', { extensionRequest: REQUEST, reviewDueOn: day('2026-11-30') }),
    'CONFIRMATION_REVIEW_OVER',
  ],
  [
    '不批准延长须有理由',
    'refuse_extension',
    facts('admitted', { extensionRequest: REQUEST }),
    'INPUT_INVALID',
    { reason: undefined },
  ],
  [
    '补充的期限内不能驳回',
    'dismiss',
    facts('admitted', { supplement: order('2026-12-05') }),
    'CONFIRMATION_ORDER_RUNS',
  ],
  [
    '补充的期限过了，可以驳回',
    'dismiss',
    facts('admitted', { supplement: order('2026-11-30') }),
    'dismissed',
  ],
  [
    '补充的期限内可以裁定有效',
    'confirm',
    facts('admitted', { supplement: order('2026-12-05') }),
    'confirmed',
  ],
]

test.each(ROWS.map(([title, ...row]) => ({ title, row })))('$title', ({ row }) => {
  const [move, of, expected, choice] = row
  expect(codeOf(decide(move, of, choice))).toBe(expected)
})
