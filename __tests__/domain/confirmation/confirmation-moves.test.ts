import {
  ALL_CONFIRMATION_MOVES,
  CONFIRMATION_ACTORS,
  CONFIRMATION_MOVES,
  type ConfirmationActor,
  type ConfirmationMove,
} from '@/lib/domain/confirmation/confirmation-moves'
import type {
  ConfirmationChoice,
  ConfirmationFacts,
  CourtOrder,
} from '@/lib/domain/confirmation/confirmation-facts'
import {
  CONFIRMATION_STATUSES,
  DISMISSAL_GROUNDS,
  isOver,
  REFUSAL_GROUNDS,
  type ConfirmationStatus,
} from '@/lib/domain/confirmation/confirmation-status'
import {
  confirmationMovesFrom,
  decideConfirmationMove,
} from '@/lib/domain/confirmation/decide-confirmation-move'
import { day } from '../time/day'

// 民诉法 第205、206条; 民诉解释 第351至358条; 2011年司法确认程序规定 第4、5条; 在线诉讼规则 第9条 (一次性告知).

const TODAY = day('2026-12-01')
const order = (dueOn: string, change: Partial<CourtOrder> = {}): CourtOrder => ({
  dueOn: day(dueOn),
  isProvisional: false,
  answeredOn: null,
  ...change,
})
const facts = (
  status: ConfirmationStatus,
  change: Partial<ConfirmationFacts> = {},
): ConfirmationFacts => ({
  status,
  lastAct: 'submit',
  lastActBy: '罗欣',
  lastActAt: new Date('2026-11-23T06:02:00Z'),
  parties: [
    { id: 'p1', name: '罗欣', hasConfirmed: true },
    { id: 'p2', name: '安泰置业有限公司', hasConfirmed: true },
  ],
  applicationDueOn: day('2026-12-10'),
  isApplicationDueProvisional: false,
  isBlocked: false,
  correction: null,
  supplement: null,
  isWithdrawalRequested: false,
  isReviewExtended: false,
  mostExtraDays: 10,
  ...change,
})

/** What makes each move possible wherever the table allows it. */
const READY: Partial<Record<ConfirmationMove, Partial<ConfirmationFacts>>> = {
  agree: { parties: [{ id: 'p1', name: '罗欣', hasConfirmed: false }] },
  lapse: { applicationDueOn: day('2026-11-30') },
  correct: { correction: order('2026-12-05') },
  supplement: { supplement: order('2026-12-05') },
  postpone: { correction: order('2026-12-05'), supplement: order('2026-12-05') },
  deem_withdrawn: { correction: order('2026-11-30'), supplement: order('2026-11-30') },
  permit_withdrawal: { isWithdrawalRequested: true },
  refuse_withdrawal: { isWithdrawalRequested: true },
}
const CHOICE: Omit<ConfirmationChoice, 'by'> = {
  partyId: 'p1',
  refusalGround: 'title',
  dismissalGround: 'unclear',
  reason: '第二条没有金额',
  dueOn: day('2026-12-08'),
  extraDays: 10,
}
const actorOf = (move: ConfirmationMove): ConfirmationActor => CONFIRMATION_MOVES[move].by[0]
const decide = (
  move: ConfirmationMove,
  of: ConfirmationFacts,
  change: Partial<ConfirmationChoice> = {},
) => decideConfirmationMove(move, of, { by: actorOf(move), ...CHOICE, ...change }, TODAY)
const codeOf = (decided: ReturnType<typeof decide>) =>
  decided.ok ? decided.value.to : decided.refusal.code

/** Written by hand: where each move leads from each status; everything not named is refused. */
const EXPECTED: Readonly<
  Record<ConfirmationMove, Partial<Record<ConfirmationStatus, ConfirmationStatus>>>
> = {
  agree: { waiting_parties: 'waiting_parties' },
  take_back: { waiting_parties: 'waiting_parties' },
  submit: { waiting_parties: 'submitted' },
  lapse: { waiting_parties: 'lapsed' },
  order_correction: { submitted: 'correcting' },
  correct: { correcting: 'submitted' },
  admit: { submitted: 'admitted' },
  refuse_admission: { submitted: 'not_admitted' },
  request_supplement: { admitted: 'admitted' },
  supplement: { admitted: 'admitted' },
  postpone: { correcting: 'correcting', admitted: 'admitted' },
  extend_review: { admitted: 'admitted' },
  withdraw: { waiting_parties: 'withdrawn', submitted: 'withdrawn', correcting: 'withdrawn' },
  request_withdrawal: { admitted: 'admitted' },
  permit_withdrawal: { admitted: 'withdrawn' },
  refuse_withdrawal: { admitted: 'admitted' },
  deem_withdrawn: { correcting: 'deemed_withdrawn', admitted: 'deemed_withdrawn' },
  confirm: { admitted: 'confirmed' },
  dismiss: { admitted: 'dismissed' },
}
const ACTORS: Readonly<Record<ConfirmationMove, readonly ConfirmationActor[]>> = {
  agree: ['party'],
  take_back: ['party'],
  submit: ['party'],
  lapse: ['system'],
  order_correction: ['clerk', 'judge'],
  correct: ['party'],
  admit: ['clerk', 'judge'],
  refuse_admission: ['judge'],
  request_supplement: ['judge'],
  supplement: ['party'],
  postpone: ['clerk', 'judge'],
  extend_review: ['president'],
  withdraw: ['party'],
  request_withdrawal: ['party'],
  permit_withdrawal: ['judge'],
  refuse_withdrawal: ['judge'],
  deem_withdrawn: ['judge'],
  confirm: ['judge'],
  dismiss: ['judge'],
}

const EVERY = ALL_CONFIRMATION_MOVES.flatMap((move) =>
  CONFIRMATION_STATUSES.map((status) => [move, status] as const),
)

test.each(EVERY)('%s 在 %s', (move, status) => {
  const decided = decide(move, facts(status, READY[move]))
  const to = EXPECTED[move][status]
  if (to !== undefined) {
    expect(decided).toMatchObject({ ok: true, value: { move, from: status, to } })
    return
  }
  expect(decided).toEqual({
    ok: false,
    refusal: {
      code: 'CONFIRMATION_STATUS',
      facts: {
        move,
        status,
        lastAct: 'submit',
        by: '罗欣',
        at: '2026-11-23T06:02:00.000Z',
      },
    },
  })
})

test.each(
  ALL_CONFIRMATION_MOVES.flatMap((move) => CONFIRMATION_ACTORS.map((by) => [move, by] as const)),
)('%s 由 %s', (move, by) => {
  const status = Object.keys(EXPECTED[move])[0] as ConfirmationStatus
  const decided = decide(move, facts(status, READY[move]), { by })
  expect(codeOf(decided)).toBe(ACTORS[move].includes(by) ? EXPECTED[move][status] : 'FORBIDDEN')
})

test('结束了的申请，什么也不能再办；没有结束的，总有下一步', () => {
  for (const status of CONFIRMATION_STATUSES) {
    expect([status, confirmationMovesFrom(status).length === 0]).toEqual([status, isOver(status)])
  }
  expect(confirmationMovesFrom('submitted', 'party')).toEqual(['withdraw'])
  expect(confirmationMovesFrom('submitted', 'clerk')).toEqual(['order_correction', 'admit'])
})

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
    '审查期限只延长一次',
    'extend_review',
    facts('admitted', { isReviewExtended: true }),
    'CONFIRMATION_EXTENDED',
  ],
  ['延长不超过十日', 'extend_review', facts('admitted'), 'INPUT_INVALID', { extraDays: 11 }],
  [
    '条文没有写明天数的，由院长定',
    'extend_review',
    facts('admitted', { mostExtraDays: null }),
    'admitted',
    { extraDays: 30 },
  ],
  [
    '延长至少一日',
    'extend_review',
    facts('admitted', { mostExtraDays: null }),
    'INPUT_INVALID',
    { extraDays: 0 },
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

test('不予受理的五项、驳回的六项和受理后发现的，各有条文', () => {
  const article = (decided: ReturnType<typeof decide>) => decided.ok && decided.value.article
  expect(
    REFUSAL_GROUNDS.map((refusalGround) =>
      article(decide('refuse_admission', facts('submitted'), { refusalGround })),
    ),
  ).toEqual([1, 2, 3, 4, 5].map((item) => `interpretation_355_${item}`))
  expect(
    DISMISSAL_GROUNDS.map((dismissalGround) =>
      article(decide('dismiss', facts('admitted'), { dismissalGround })),
    ),
  ).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((item) => `interpretation_358_${item}`),
    'interpretation_355_end',
  ])
  expect(article(decide('admit', facts('submitted')))).toBe('confirmation_rules_4')
})
