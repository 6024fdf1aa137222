// Sources: 在线调解规则 第4、11、15、16、17、18、19、22、24、26条; 特邀规定 第14、18条.
import type { WriteAct } from '../access/acts'
import type { EventKind } from '../audit/events'

/** Work on a case in mediation: it needs that status and keeps it. */
function work<const A extends WriteAct, const E extends EventKind>(act: A, event: E) {
  return { act, event, from: ['in_mediation'], to: 'same' } as const
}

/** What is recorded and decided while a case is in mediation (moves.ts). */
export const WORK_MOVES = {
  add_co_mediator: work('co-mediator:add', 'co-mediator.added'),
  declare_co_mediator: work('co-mediator:declare', 'co-mediator.declared'),
  // Also while the case has no presiding mediator: a co-mediator with a ground to disclose leaves
  // at once.
  end_co_mediator: {
    act: 'co-mediator:end',
    event: 'co-mediator.ended',
    from: ['pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation'],
    to: 'same',
  },
  record_contact: work('contact:record', 'contact.recorded'),
  record_consent: work('consent:record', 'consent.recorded'),
  check_identity: work('identity:check', 'identity.checked'),
  explain_rights: work('rights:explain', 'rights.explained'),
  confirm_address: work('address:confirm', 'address.confirmed'),
  schedule_meeting: work('meeting:schedule', 'meeting.scheduled'),
  move_meeting: work('meeting:move', 'meeting.moved'),
  cancel_meeting: work('meeting:cancel', 'meeting.cancelled'),
  hold_meeting: work('meeting:hold', 'meeting.held'),
  mark_unavailable: work('party:mark-unavailable', 'party.unavailable-marked'),
  record_fact: work('fact:record', 'fact.recorded'),
  confirm_facts: work('fact:confirm', 'fact.confirmed'),
  withdraw_fact: work('fact:withdraw', 'fact.withdrawn'),
  save_agreement: work('agreement:save', 'agreement.saved'),
  finish_agreement: work('agreement:finish', 'agreement.finished'),
  sign_agreement: work('agreement:sign', 'agreement.signed'),
  void_agreement: work('agreement:void', 'agreement.voided'),
  pause: work('clock:pause', 'clock.paused'),
  resume: work('clock:resume', 'clock.resumed'),
  extend: work('clock:extend', 'clock.extended'),
  // A closing is notified too.
  record_service: {
    act: 'service:record',
    event: 'service.recorded',
    from: ['in_mediation', 'closed'],
    to: 'same',
  },
  open_minutes: work('minutes:open', 'minutes.opened'),
  supplement_minutes: work('minutes:supplement', 'minutes.supplemented'),
  submit_minutes: work('minutes:submit', 'minutes.submitted'),
  answer_minutes: work('minutes:answer', 'minutes.answered'),
  reopen_minutes: work('minutes:reopen', 'minutes.reopened'),
} as const
