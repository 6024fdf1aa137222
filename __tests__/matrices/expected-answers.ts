import type { ActMove } from '@/lib/domain/case/moves'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { World } from '../support/world'
import { LAWFUL } from './lawful-statuses'
import type { StillAct } from './still-case-acts'

// Written by hand from domain.md 9 and the lifecycle, and not taken from the code.

export type Who = keyof World['people']

const ADMIN_ACTS: readonly ActMove[] = [
  'accept',
  'decline',
  'assign',
  'reassign',
  'allow_disclosed',
  'replace_disclosed',
  'replace_mediator',
  'request_change',
  'grant_change',
  'refuse_change',
  'add_co_mediator',
  'end_co_mediator',
  'end_declined',
  'undo_accept',
  'undo_assign',
  'hand_over',
]
const MEDIATOR_ACTS: readonly ActMove[] = [
  'take',
  'disclose',
  'request_change',
  'declare_co_mediator',
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
  'extend',
  'withdraw',
  'close',
  'hand_over',
]

const COURT_ACTS: readonly ActMove[] = ['answer_suspicion']
const CLERK_ACTS: readonly ActMove[] = [
  'recall',
  'refer_again',
  'end_returned',
  'undo_recall',
  'undo_refer_again',
  'undo_end_returned',
  'receive_transfer',
  'send_transfer_back',
  'file_suit',
  'resume_trial',
  'record_agreement',
  'end_suit',
]
const JUDGE_ACTS: readonly ActMove[] = ['issue_paper']
/**
 * One who takes part in no case finds none; what those do who take part is in
 * __tests__/use-cases/fact.
 */
const PARTY_ACTS: readonly ActMove[] = ['answer_minutes', 'confirm_facts']

/** An undo says what it found: nothing of the kind there, or that something followed. */
const UNDOING: Partial<Readonly<Record<ActMove, { readonly nothingDone: readonly CaseStatus[] }>>> =
  {
    undo_accept: { nothingDone: ['pending_acceptance'] },
    undo_assign: { nothingDone: ['pending_acceptance', 'pending_assignment'] },
    // Only where the last act was theirs is there a referral that was not taken.
    undo_recall: { nothingDone: CASE_STATUSES },
    undo_refer_again: { nothingDone: CASE_STATUSES },
    undo_end_returned: { nothingDone: [] },
  }

/**
 * Who sees a case of court A with institution A and mediator A in this status, so that a refusal
 * may say why.
 */
function sees(who: Who, status: CaseStatus): boolean {
  const isReturned = status === 'returned' || status === 'returned_settled'
  const carries = [
    'pending_mediator',
    'disclosure_review',
    'in_mediation',
    'closed',
    'archived',
  ].includes(status)
  if (who === 'adminA' || who === 'adminA2') return !isReturned
  if (who === 'mediatorA') return carries
  return who === 'clerkA' || who === 'judgeA' || who === 'courtSystemA'
}

function acts(who: Who): readonly ActMove[] {
  if (who === 'adminA' || who === 'adminA2' || who === 'adminB') return ADMIN_ACTS
  if (who === 'clerkA' || who === 'clerkB') return [...COURT_ACTS, ...CLERK_ACTS]
  if (who === 'judgeA') return [...COURT_ACTS, ...JUDGE_ACTS]
  if (who === 'partyX') return PARTY_ACTS
  return who.startsWith('mediator') ? MEDIATOR_ACTS : []
}

/** An act that moves a case. */
export function expected(who: Who, act: ActMove, status: CaseStatus): string {
  // The role is checked before anything is read: whether the case exists makes no difference.
  if (!acts(who).includes(act)) return 'FORBIDDEN'
  if (!sees(who, status)) return 'NOT_FOUND'
  if (LAWFUL[act].includes(status)) return 'done'
  // What is handed over is looked at before the table of moves.
  if (act === 'hand_over') return 'PACK_NOT_DUE'
  const undoing = UNDOING[act]
  if (!undoing) return 'STATUS_DOES_NOT_ALLOW'
  return undoing.nothingDone.includes(status) ? 'UNDO_NOTHING_DONE' : 'UNDO_SOMETHING_FOLLOWED'
}

/** An act that moves nothing: the role first, then whether the case exists for this person. */
export function expectedStill(who: Who, { roles, answer }: StillAct, status: CaseStatus): string {
  const role = roles.find((each) => who.startsWith(each))
  if (!role) return 'FORBIDDEN'
  return sees(who, status) ? answer(role, status) : 'NOT_FOUND'
}

/** Everyone on whom the matrix is tried. */
export const WHO: readonly Who[] = [
  'adminA',
  'adminB',
  'mediatorA',
  'mediatorA2',
  'mediatorB',
  'clerkA',
  'clerkB',
  'judgeA',
  'reviewerA',
  'partyX',
  'system',
  'security',
  'courtAdminA',
  'auditor',
  'courtSystemA',
  'courtSystemB',
]
