// Sources: 在线调解规则 第12、13、14、15、25条; 特邀规定 第12、13、15、26条; 操作手册 3.3、3.4.
import { refuse, allow, type Decided } from '../refusal'
import type { CaseStatus } from './status'

/** Everything that can happen to a case. Moves whose `to` equals a `from` change no status but need one. */
export const CASE_MOVES = [
  'accept',
  'decline',
  'assign',
  'reassign',
  'take',
  'disclose',
  'allow_disclosed',
  'replace_disclosed',
  'replace_mediator',
  'record_contact',
  'withdraw',
  'close',
  'archive',
  'undo_accept',
  'undo_assign',
] as const
export type CaseMove = (typeof CASE_MOVES)[number]

/** `waived`: where it leads when the institution has switched the mediator's own acceptance off (domain.md, Decisions 1). */
type Step = {
  readonly from: readonly CaseStatus[]
  readonly to: CaseStatus | 'same'
  readonly waived?: CaseStatus
}

/** The one table that says what may follow what. */
export const TRANSITIONS = {
  accept: { from: ['pending_acceptance'], to: 'pending_assignment' },
  decline: { from: ['pending_acceptance'], to: 'returned' },
  assign: { from: ['pending_assignment'], to: 'pending_mediator', waived: 'in_mediation' },
  reassign: { from: ['pending_assignment'], to: 'pending_mediator', waived: 'in_mediation' },
  take: { from: ['pending_mediator'], to: 'in_mediation' },
  disclose: { from: ['pending_mediator', 'in_mediation'], to: 'disclosure_review' },
  allow_disclosed: { from: ['disclosure_review'], to: 'in_mediation' },
  replace_disclosed: { from: ['disclosure_review'], to: 'pending_assignment' },
  // A disclosure under review is decided on its own (allow_disclosed, replace_disclosed).
  replace_mediator: { from: ['pending_mediator', 'in_mediation'], to: 'pending_assignment' },
  record_contact: { from: ['in_mediation'], to: 'same' },
  withdraw: { from: ['pending_mediator', 'in_mediation'], to: 'pending_assignment' },
  close: { from: ['in_mediation'], to: 'closed' },
  archive: { from: ['closed'], to: 'archived' },
  // Taken back within ten minutes while nothing followed (decide-undo.ts).
  undo_accept: { from: ['pending_assignment'], to: 'pending_acceptance' },
  undo_assign: { from: ['pending_mediator', 'in_mediation'], to: 'pending_assignment' },
} as const satisfies Record<CaseMove, Step>

/** What every rule needs to know of a case. Who did the last act, and when, is what a refusal tells. */
export type CaseFacts = {
  readonly status: CaseStatus
  readonly lastAct: string
  readonly lastActBy: string
  readonly lastActAt: Date
}

/**
 * Does the table allow this move from here?
 * @returns the status the case will have, or STATUS_DOES_NOT_ALLOW with who did what and when.
 */
export function decideMove(
  move: CaseMove,
  facts: CaseFacts,
  isConfirmationWaived = false,
): Decided<CaseStatus> {
  const step: Step = TRANSITIONS[move]
  if (!step.from.includes(facts.status)) {
    return refuse('STATUS_DOES_NOT_ALLOW', {
      move,
      status: facts.status,
      lastAct: facts.lastAct,
      by: facts.lastActBy,
      at: facts.lastActAt.toISOString(),
    })
  }
  if (step.to === 'same') return allow(facts.status)
  return allow((isConfirmationWaived && step.waived) || step.to)
}

/** For screens: the moves that the table allows from a status. */
export function movesFrom(status: CaseStatus): readonly CaseMove[] {
  return CASE_MOVES.filter((move) =>
    (TRANSITIONS[move].from as readonly CaseStatus[]).includes(status),
  )
}
