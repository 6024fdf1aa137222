import { mayRoleAct, WRITE_ACTS } from '@/lib/domain/access/acts'
import { CASE_MOVES, MOVE_EVENTS, MOVES, type CaseMove } from '@/lib/domain/case/moves'

// Which act makes each move of a case and which event it leaves: domain.md, Decisions 1 and 9; 操作手册
// 3.3, 3.4.

const TABLE = [
  ['accept', 'case:accept', 'case.accepted'],
  ['decline', 'case:decline', 'case.declined'],
  ['recall', 'case:recall', 'case.recalled'],
  ['refer_again', 'case:refer-again', 'case.referred-again'],
  ['end_returned', 'case:end-returned', 'case.returned-ended'],
  ['assign', 'case:assign', 'case.assigned'],
  ['reassign', 'case:reassign', 'case.reassigned'],
  ['take', 'case:take', 'case.taken'],
  ['disclose', 'case:disclose', 'case.disclosed'],
  ['allow_disclosed', 'disclosure:allow', 'disclosure.allowed'],
  ['replace_disclosed', 'disclosure:replace', 'disclosure.replaced'],
  ['replace_mediator', 'case:replace-mediator', 'case.mediator-replaced'],
  ['request_change', 'change:request', 'change.requested'],
  ['grant_change', 'change:decide', 'case.mediator-replaced'],
  ['refuse_change', 'change:decide', 'change.refused'],
  ['add_co_mediator', 'co-mediator:add', 'co-mediator.added'],
  ['declare_co_mediator', 'co-mediator:declare', 'co-mediator.declared'],
  ['end_co_mediator', 'co-mediator:end', 'co-mediator.ended'],
  ['record_contact', 'contact:record', 'contact.recorded'],
  ['record_consent', 'consent:record', 'consent.recorded'],
  ['check_identity', 'identity:check', 'identity.checked'],
  ['explain_rights', 'rights:explain', 'rights.explained'],
  ['confirm_address', 'address:confirm', 'address.confirmed'],
  ['schedule_meeting', 'meeting:schedule', 'meeting.scheduled'],
  ['move_meeting', 'meeting:move', 'meeting.moved'],
  ['cancel_meeting', 'meeting:cancel', 'meeting.cancelled'],
  ['hold_meeting', 'meeting:hold', 'meeting.held'],
  ['mark_unavailable', 'party:mark-unavailable', 'party.unavailable-marked'],
  ['record_service', 'service:record', 'service.recorded'],
  ['open_minutes', 'minutes:open', 'minutes.opened'],
  ['supplement_minutes', 'minutes:supplement', 'minutes.supplemented'],
  ['submit_minutes', 'minutes:submit', 'minutes.submitted'],
  ['answer_minutes', 'minutes:answer', 'minutes.answered'],
  ['reopen_minutes', 'minutes:reopen', 'minutes.reopened'],
  ['record_fact', 'fact:record', 'fact.recorded'],
  ['confirm_facts', 'fact:confirm', 'fact.confirmed'],
  ['withdraw_fact', 'fact:withdraw', 'fact.withdrawn'],
  ['save_agreement', 'agreement:save', 'agreement.saved'],
  ['finish_agreement', 'agreement:finish', 'agreement.finished'],
  ['sign_agreement', 'agreement:sign', 'agreement.signed'],
  ['void_agreement', 'agreement:void', 'agreement.voided'],
  ['record_follow_up', 'followup:record', 'followup.recorded'],
  ['pause', 'clock:pause', 'clock.paused'],
  ['resume', 'clock:resume', 'clock.resumed'],
  ['answer_suspicion', 'suspicion:answer', 'suspicion.answered'],
  ['extend', 'clock:extend', 'clock.extended'],
  ['withdraw', 'case:withdraw', 'case.withdrawn'],
  ['close', 'case:close', 'case.closed'],
  ['end_declined', 'case:end-declined', 'case.closed'],
  ['hand_over', 'dossier:hand-over', 'dossier.handed-over'],
  ['receive_transfer', 'transfer:receive', 'transfer.received'],
  ['send_transfer_back', 'transfer:send-back', 'transfer.sent-back'],
  ['file_suit', 'transfer:file', 'transfer.filed'],
  ['resume_trial', 'transfer:resume-trial', 'transfer.trial-resumed'],
  ['record_agreement', 'transfer:record-agreement', 'transfer.agreement-recorded'],
  ['issue_paper', 'paper:issue', 'paper.issued'],
  ['end_suit', 'suit:end', 'suit.ended'],
  ['undo_recall', 'case:undo-recall', 'case.recall-undone'],
  ['undo_refer_again', 'case:undo-refer-again', 'case.referral-undone'],
  ['undo_end_returned', 'case:undo-end-returned', 'case.returned-end-undone'],
  ['undo_accept', 'case:undo-acceptance', 'case.acceptance-undone'],
  ['undo_assign', 'case:undo-assignment', 'case.assignment-undone'],
] as const

test('归档由系统办理，没有人的操作；其余每一步都有', () => {
  const made: readonly CaseMove[] = TABLE.map(([move]) => move)
  expect(CASE_MOVES.filter((move) => !made.includes(move))).toEqual(['archive'])
})

test.each(TABLE)('“%s”由“%s”办理，留下“%s”', (move, act, kind) => {
  expect([MOVES[move].act, MOVES[move].event]).toEqual([act, kind])
})

const OF_COURTS: readonly string[] = [
  'suspicion:answer',
  'case:recall',
  'case:refer-again',
  'case:end-returned',
  'case:undo-recall',
  'case:undo-refer-again',
  'case:undo-end-returned',
  'transfer:receive',
  'transfer:send-back',
  'transfer:file',
  'transfer:resume-trial',
  'transfer:record-agreement',
  'paper:issue',
  'suit:end',
]

/** Both may do it: a request is recorded, a pack handed over. */
const OF_BOTH: readonly string[] = ['change:request', 'dossier:hand-over']

test('每一步由机构管理员或者调解员办理；更换申请两者都可以登记；答复报告、收回、重新引调和办结归法院', () => {
  for (const [, act] of TABLE) {
    expect(WRITE_ACTS).toContain(act)
    const may = (['institution_admin', 'mediator'] as const).filter((role) => mayRoleAct(role, act))
    expect(may).toHaveLength(OF_BOTH.includes(act) ? 2 : OF_COURTS.includes(act) ? 0 : 1)
  }
})

test('后来的人读到的最后一步，包括每一步的事件；不改变状态的办理不在其中', () => {
  const moveEvents: readonly string[] = MOVE_EVENTS
  const missing = TABLE.filter(([, , kind]) => !moveEvents.includes(kind)).map(([move]) => move)
  expect(missing).toEqual([
    'request_change',
    'refuse_change',
    'add_co_mediator',
    'declare_co_mediator',
    'end_co_mediator',
    'record_contact',
    'record_consent',
    'check_identity',
    'explain_rights',
    'confirm_address',
    'schedule_meeting',
    'move_meeting',
    'cancel_meeting',
    'hold_meeting',
    'mark_unavailable',
    'record_service',
    'open_minutes',
    'supplement_minutes',
    'submit_minutes',
    'answer_minutes',
    'reopen_minutes',
    'record_fact',
    'confirm_facts',
    'withdraw_fact',
    'save_agreement',
    'finish_agreement',
    'sign_agreement',
    'void_agreement',
    'record_follow_up',
    'pause',
    'resume',
    'answer_suspicion',
    'extend',
    'hand_over',
    'receive_transfer',
    'send_transfer_back',
    'file_suit',
    'resume_trial',
    'record_agreement',
    'issue_paper',
    'end_suit',
  ])
})
