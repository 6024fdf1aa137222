import type {
  ConfirmationChoice,
  ConfirmationFacts,
} from '@/lib/domain/confirmation/confirmation-facts'
import type { ConfirmationMove } from '@/lib/domain/confirmation/confirmation-moves'
import { day } from '../time/day'
import { codeOf, decide, facts, order, TODAY } from './sound-confirmation'

// 民诉法 第205条; 民诉解释 第354、355、357、358条; 2011年司法确认程序规定 第5条; 在线诉讼规则 第9条 (一次性告知).

const one = (hasConfirmed: boolean) => ({ parties: [{ id: 'p1', name: '罗欣', hasConfirmed }] })

type Row = readonly [
  title: string,
  move: ConfirmationMove,
  facts: ConfirmationFacts,
  expected: string,
  choice?: Partial<ConfirmationChoice>,
]
const ROWS: readonly Row[] = [
  ['同一方确认两次', 'agree', facts('waiting_parties', one(true)), 'CONFIRMATION_AGREED'],
  [
    '没有确认过，不能收回',
    'take_back',
    facts('waiting_parties', one(false)),
    'CONFIRMATION_NOT_AGREED',
  ],
  [
    '不是申请的一方',
    'agree',
    facts('waiting_parties', one(false)),
    'INPUT_INVALID',
    { partyId: 'x' },
  ],
  ['只有一方确认，不能提交', 'submit', facts('waiting_parties', one(false)), 'CONFIRMATION_WAITS'],
  [
    '没有任何一方，不能提交',
    'submit',
    facts('waiting_parties', { parties: [] }),
    'CONFIRMATION_WAITS',
  ],
  [
    '有阻止的问题，不能提交',
    'submit',
    facts('waiting_parties', { isBlocked: true }),
    'CONFIRMATION_BLOCKED',
  ],
  [
    '期满以后不能提交',
    'submit',
    facts('waiting_parties', { applicationDueOn: day('2026-11-30') }),
    'CONFIRMATION_PERIOD_OVER',
  ],
  [
    '末日当天可以提交',
    'submit',
    facts('waiting_parties', { applicationDueOn: TODAY }),
    'submitted',
  ],
  [
    '末日待定的，过了也可以提交',
    'submit',
    facts('waiting_parties', {
      applicationDueOn: day('2026-11-30'),
      isApplicationDueProvisional: true,
    }),
    'submitted',
  ],
  [
    '期满以前不登记超期',
    'lapse',
    facts('waiting_parties', { applicationDueOn: TODAY }),
    'CONFIRMATION_PERIOD_RUNS',
  ],
  [
    '末日待定的不登记超期',
    'lapse',
    facts('waiting_parties', {
      applicationDueOn: day('2026-11-30'),
      isApplicationDueProvisional: true,
    }),
    'CONFIRMATION_PERIOD_RUNS',
  ],
  [
    '期限不明的不登记超期',
    'lapse',
    facts('waiting_parties', { applicationDueOn: null }),
    'CONFIRMATION_PERIOD_RUNS',
  ],
  [
    '补正只通知一次',
    'order_correction',
    facts('submitted', { correction: order('2026-11-28', { answeredOn: day('2026-11-27') }) }),
    'CONFIRMATION_CORRECTED_ONCE',
  ],
  ['补正要写明补什么', 'order_correction', facts('submitted'), 'INPUT_INVALID', { reason: ' ' }],
  [
    '补正的期限在今天以后',
    'order_correction',
    facts('submitted'),
    'INPUT_INVALID',
    { dueOn: TODAY },
  ],
  [
    '前一次补充还没有到期',
    'request_supplement',
    facts('admitted', { supplement: order('2026-12-05') }),
    'CONFIRMATION_ORDER_OPEN',
  ],
  [
    '前一次已经补充，可以再要求',
    'request_supplement',
    facts('admitted', { supplement: order('2026-12-05', { answeredOn: TODAY }) }),
    'admitted',
  ],
  ['没有要求过补充', 'supplement', facts('admitted'), 'CONFIRMATION_NO_ORDER'],
  [
    '补充过一次的不再补充',
    'supplement',
    facts('admitted', { supplement: order('2026-12-05', { answeredOn: TODAY }) }),
    'CONFIRMATION_NO_ORDER',
  ],
  [
    '顺延的期限晚于原来的',
    'postpone',
    facts('correcting', { correction: order('2026-12-08') }),
    'INPUT_INVALID',
  ],
  [
    '请求顺延到的日子晚于原来的',
    'request_postponement',
    facts('correcting', { correction: order('2026-12-08') }),
    'INPUT_INVALID',
  ],
  [
    '最后一天还可以请求顺延',
    'request_postponement',
    facts('admitted', { supplement: order('2026-12-01') }),
    'admitted',
  ],
  [
    '到期以后不再请求顺延',
    'request_postponement',
    facts('correcting', { correction: order('2026-11-30') }),
    'CONFIRMATION_ORDER_OVER',
  ],
  [
    '已经有人请求顺延',
    'request_postponement',
    facts('correcting', { correction: order('2026-12-05'), isPostponementRequested: true }),
    'CONFIRMATION_POSTPONEMENT_OPEN',
  ],
  [
    '没有要求补充的，没有可以顺延的',
    'request_postponement',
    facts('admitted'),
    'CONFIRMATION_NO_ORDER',
  ],
  [
    '没有人请求顺延，没有可以不同意的',
    'refuse_postponement',
    facts('correcting', { correction: order('2026-12-05') }),
    'CONFIRMATION_NO_POSTPONEMENT',
  ],
  [
    '请求顺延还没有答复的，不按撤回处理',
    'deem_withdrawn',
    facts('correcting', { correction: order('2026-11-30'), isPostponementRequested: true }),
    'CONFIRMATION_POSTPONEMENT_OPEN',
  ],
  [
    '请求顺延还没有答复的，不驳回',
    'dismiss',
    facts('admitted', { supplement: order('2026-11-30'), isPostponementRequested: true }),
    'CONFIRMATION_POSTPONEMENT_OPEN',
  ],
  [
    '没有到期不按撤回处理',
    'deem_withdrawn',
    facts('correcting', { correction: order('2026-12-01') }),
    'CONFIRMATION_ORDER_NOT_DUE',
  ],
  [
    '末日待定的不按撤回处理',
    'deem_withdrawn',
    facts('correcting', { correction: order('2026-11-30', { isProvisional: true }) }),
    'CONFIRMATION_ORDER_NOT_DUE',
  ],
  [
    '有正当理由的不按撤回处理',
    'deem_withdrawn',
    facts('correcting', { correction: order('2026-11-30') }),
    'CONFIRMATION_JUST_CAUSE',
    { hasJustCause: true },
  ],
  [
    '审查中没有要求补充的，不按撤回处理',
    'deem_withdrawn',
    facts('admitted'),
    'CONFIRMATION_NO_ORDER',
  ],
  [
    '已经请求撤回',
    'request_withdrawal',
    facts('admitted', { isWithdrawalRequested: true }),
    'CONFIRMATION_WITHDRAWAL_OPEN',
  ],
  ['没有请求就没有准许', 'permit_withdrawal', facts('admitted'), 'CONFIRMATION_NO_WITHDRAWAL'],
  ['不准许撤回要有请求', 'refuse_withdrawal', facts('admitted'), 'CONFIRMATION_NO_WITHDRAWAL'],
  [
    '先决定是否准许撤回，再确认',
    'confirm',
    facts('admitted', { isWithdrawalRequested: true }),
    'CONFIRMATION_WITHDRAWAL_OPEN',
  ],
  [
    '先决定是否准许撤回，再驳回',
    'dismiss',
    facts('admitted', { isWithdrawalRequested: true }),
    'CONFIRMATION_WITHDRAWAL_OPEN',
  ],
  ['不予受理须有理由', 'refuse_admission', facts('submitted'), 'INPUT_INVALID', { reason: '' }],
  [
    '不予受理须选一项',
    'refuse_admission',
    facts('submitted'),
    'INPUT_INVALID',
    { refusalGround: undefined },
  ],
  ['驳回须选一项', 'dismiss', facts('admitted'), 'INPUT_INVALID', { dismissalGround: undefined }],
  [
    '受理后发现不予受理的，写明是哪一项',
    'dismiss',
    facts('admitted'),
    'INPUT_INVALID',
    { dismissalGround: 'not_admissible', refusalGround: undefined },
  ],
  ['确认不用写理由', 'confirm', facts('admitted'), 'confirmed', { reason: undefined }],
]

// One object per row: jest would take a parameter that a row leaves out for its callback.
test.each(ROWS.map(([title, ...row]) => ({ title, row })))('$title', ({ row }) => {
  const [move, of, expected, choice] = row
  expect(codeOf(decide(move, of, choice))).toBe(expected)
})

test('还没有确认的各方写明是谁', () => {
  const parties = [
    { id: 'p1', name: '罗欣', hasConfirmed: false },
    { id: 'p2', name: '安泰置业有限公司', hasConfirmed: true },
    { id: 'p3', name: '陈志', hasConfirmed: false },
  ]
  expect(decide('submit', facts('waiting_parties', { parties }))).toMatchObject({
    refusal: { facts: { parties: '罗欣、陈志' } },
  })
})
