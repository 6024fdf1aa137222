import { decideMove, movesFrom } from '@/lib/domain/case/lifecycle'
import { CASE_MOVES, MOVES, type CaseMove } from '@/lib/domain/case/moves'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'

const at = new Date('2026-11-24T06:02:00Z')
const facts = (status: CaseStatus) => ({
  status,
  lastAct: 'case.accepted',
  lastActBy: '李敏',
  lastActAt: at,
})

/**
 * Written by hand from domain.md, Decisions 1: where each move leads from each status; everything
 * not named is refused.
 */
const EXPECTED: Readonly<Record<CaseMove, Partial<Record<CaseStatus, CaseStatus>>>> = {
  accept: { pending_acceptance: 'pending_assignment' },
  decline: { pending_acceptance: 'returned' },
  recall: { pending_acceptance: 'returned' },
  refer_again: { returned: 'pending_acceptance' },
  end_returned: { returned: 'returned_settled' },
  undo_recall: { returned: 'pending_acceptance' },
  undo_refer_again: { pending_acceptance: 'returned' },
  undo_end_returned: { returned_settled: 'returned' },
  hand_over: { closed: 'closed', archived: 'archived' },
  receive_transfer: { closed: 'closed', archived: 'archived' },
  send_transfer_back: { closed: 'closed', archived: 'archived' },
  file_suit: { closed: 'closed', archived: 'archived' },
  resume_trial: { closed: 'closed', archived: 'archived' },
  record_agreement: { closed: 'closed', archived: 'archived' },
  issue_paper: { closed: 'closed', archived: 'archived' },
  end_suit: { closed: 'closed', archived: 'archived' },
  assign: { pending_assignment: 'pending_mediator' },
  reassign: { pending_assignment: 'pending_mediator' },
  take: { pending_mediator: 'in_mediation' },
  disclose: { pending_mediator: 'disclosure_review', in_mediation: 'disclosure_review' },
  allow_disclosed: { disclosure_review: 'in_mediation' },
  replace_disclosed: { disclosure_review: 'pending_assignment' },
  replace_mediator: { pending_mediator: 'pending_assignment', in_mediation: 'pending_assignment' },
  request_change: { pending_mediator: 'pending_mediator', in_mediation: 'in_mediation' },
  grant_change: { pending_mediator: 'pending_assignment', in_mediation: 'pending_assignment' },
  refuse_change: { pending_mediator: 'pending_mediator', in_mediation: 'in_mediation' },
  add_co_mediator: { in_mediation: 'in_mediation' },
  declare_co_mediator: { in_mediation: 'in_mediation' },
  end_co_mediator: {
    pending_assignment: 'pending_assignment',
    pending_mediator: 'pending_mediator',
    disclosure_review: 'disclosure_review',
    in_mediation: 'in_mediation',
  },
  record_contact: { in_mediation: 'in_mediation' },
  record_consent: { in_mediation: 'in_mediation' },
  check_identity: { in_mediation: 'in_mediation' },
  explain_rights: { in_mediation: 'in_mediation' },
  confirm_address: { in_mediation: 'in_mediation' },
  schedule_meeting: { in_mediation: 'in_mediation' },
  move_meeting: { in_mediation: 'in_mediation' },
  cancel_meeting: { in_mediation: 'in_mediation' },
  hold_meeting: { in_mediation: 'in_mediation' },
  mark_unavailable: { in_mediation: 'in_mediation' },
  record_service: { in_mediation: 'in_mediation', closed: 'closed' },
  open_minutes: { in_mediation: 'in_mediation' },
  supplement_minutes: { in_mediation: 'in_mediation' },
  submit_minutes: { in_mediation: 'in_mediation' },
  answer_minutes: { in_mediation: 'in_mediation' },
  reopen_minutes: { in_mediation: 'in_mediation' },
  record_fact: { in_mediation: 'in_mediation' },
  confirm_facts: { in_mediation: 'in_mediation' },
  withdraw_fact: { in_mediation: 'in_mediation' },
  save_agreement: { in_mediation: 'in_mediation' },
  finish_agreement: { in_mediation: 'in_mediation' },
  sign_agreement: { in_mediation: 'in_mediation' },
  void_agreement: { in_mediation: 'in_mediation' },
  pause: { in_mediation: 'in_mediation' },
  resume: { in_mediation: 'in_mediation' },
  answer_suspicion: {
    pending_assignment: 'pending_assignment',
    pending_mediator: 'pending_mediator',
    disclosure_review: 'disclosure_review',
    in_mediation: 'in_mediation',
    closed: 'closed',
    archived: 'archived',
  },
  extend: { in_mediation: 'in_mediation' },
  withdraw: { pending_mediator: 'pending_assignment', in_mediation: 'pending_assignment' },
  close: { in_mediation: 'closed' },
  end_declined: { pending_assignment: 'closed' },
  archive: { closed: 'archived' },
  record_follow_up: { closed: 'closed', archived: 'archived' },
  undo_accept: { pending_assignment: 'pending_acceptance' },
  undo_assign: { pending_mediator: 'pending_assignment', in_mediation: 'pending_assignment' },
}

const PAIRS = CASE_MOVES.flatMap((move) =>
  CASE_STATUSES.map((status) => [move, status, EXPECTED[move][status] ?? 'refused'] as const),
)

test.each(PAIRS)('“%s”在“%s”：%s', (move, status, expected) => {
  const decided = decideMove(move, facts(status))
  expect(decided.ok ? decided.value : 'refused').toBe(expected)
})

test('不能办的，说明谁在什么时候办了什么', () => {
  const decided = decideMove('accept', facts('in_mediation'))
  expect(decided).toEqual({
    ok: false,
    refusal: {
      code: 'STATUS_DOES_NOT_ALLOW',
      facts: {
        move: 'accept',
        status: 'in_mediation',
        lastAct: 'case.accepted',
        by: '李敏',
        at: '2026-11-24T06:02:00.000Z',
      },
    },
  })
})

test('机构不要求调解员另行接收的，分配后直接进入调解，别的都不变', () => {
  const waived = CASE_MOVES.filter((move) => {
    const from = MOVES[move].from[0]
    const [plain, direct] = [decideMove(move, facts(from)), decideMove(move, facts(from), true)]
    return plain.ok && direct.ok && plain.value !== direct.value
  })
  expect(waived).toEqual(['assign', 'reassign'])
  expect(decideMove('assign', facts('pending_assignment'), true)).toEqual({
    ok: true,
    value: 'in_mediation',
  })
})

test('已退回的案件由法院重新引调或者办结，办结的只能撤销，已归档的只有答复报告、调解之后的各步和回访', () => {
  expect(movesFrom('archived')).toEqual([
    'answer_suspicion',
    'hand_over',
    'receive_transfer',
    'send_transfer_back',
    'file_suit',
    'resume_trial',
    'record_agreement',
    'issue_paper',
    'end_suit',
    'record_follow_up',
  ])
  expect(movesFrom('returned')).toEqual(['refer_again', 'end_returned', 'undo_recall'])
  expect(movesFrom('returned_settled')).toEqual(['undo_end_returned'])
})

test('每种状态都走得到；除了已归档，每种状态都走得出', () => {
  const reached = new Set<string>(
    CASE_MOVES.filter((move) => !move.startsWith('undo_')).map((move) => MOVES[move].to),
  )
  expect(CASE_STATUSES.filter((status) => !reached.has(status))).toEqual([])
  expect(
    CASE_STATUSES.filter((status) => movesFrom(status).every((move) => MOVES[move].to === 'same')),
  ).toEqual(['archived'])
})
