import {
  ALL_CONFIRMATION_MOVES,
  CONFIRMATION_ACTORS,
  type ConfirmationMove,
} from '@/lib/domain/confirmation/confirmation-moves'
import type { ConfirmationFacts } from '@/lib/domain/confirmation/confirmation-facts'
import {
  CONFIRMATION_STATUSES,
  DISMISSAL_GROUNDS,
  isOver,
  REFUSAL_GROUNDS,
  type ConfirmationStatus,
} from '@/lib/domain/confirmation/confirmation-status'
import { confirmationMovesFrom } from '@/lib/domain/confirmation/decide-confirmation-move'
import { day } from '../time/day'
import { ACTORS, EXPECTED } from './expected-confirmation-moves'
import { codeOf, decide, facts, order } from './sound-confirmation'

// 民诉法 第205、206条; 民诉解释 第351至358条; 2011年司法确认程序规定 第4、5条; 在线诉讼规则 第9条 (一次性告知).

const EXTENSION = { days: 10, accountId: 'judge' }
/** What makes each move possible wherever the table allows it. */
const READY: Partial<Record<ConfirmationMove, Partial<ConfirmationFacts>>> = {
  agree: { parties: [{ id: 'p1', name: '罗欣', hasConfirmed: false }] },
  lapse: { applicationDueOn: day('2026-11-30') },
  correct: { correction: order('2026-12-05') },
  supplement: { supplement: order('2026-12-05') },
  request_postponement: { correction: order('2026-12-05'), supplement: order('2026-12-05') },
  refuse_postponement: { isPostponementRequested: true },
  postpone: { correction: order('2026-12-05'), supplement: order('2026-12-05') },
  deem_withdrawn: { correction: order('2026-11-30'), supplement: order('2026-11-30') },
  extend_review: { extensionRequest: EXTENSION },
  refuse_extension: { extensionRequest: EXTENSION },
  permit_withdrawal: { isWithdrawalRequested: true },
  refuse_withdrawal: { isWithdrawalRequested: true },
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
