// Sources: 在线调解规则 第12、13、14、15、22、24、25、26条; 特邀规定 第12、13、15、18、26条; 操作手册 3.3、3.4.
import type { WriteAct } from '../access/acts'
import type { DomainEvent, EventKind } from '../audit/events'
import { STAGE_MOVES } from '../court-stage/stage-moves'
import type { CaseStatus } from './status'
import { WORK_MOVES } from './work-moves'

type MoveRule = {
  /** The act that performs the move; null for what the system does by itself. */
  readonly act: WriteAct | null
  /** The event that the move writes. */
  readonly event: EventKind
  readonly from: readonly CaseStatus[]
  /** `same`: the move needs a status and keeps it. */
  readonly to: CaseStatus | 'same'
  /**
   * Replaces `to` where the institution waives the mediator's own acceptance (domain.md, Decisions
   * 1).
   */
  readonly waived?: CaseStatus
}

/** The one table of everything that can happen to a case, and of what may follow what. */
export const MOVES = {
  accept: {
    act: 'case:accept',
    event: 'case.accepted',
    from: ['pending_acceptance'],
    to: 'pending_assignment',
  },
  decline: {
    act: 'case:decline',
    event: 'case.declined',
    from: ['pending_acceptance'],
    to: 'returned',
  },
  // The court's own acts on its referral (第12条: 不接受或者逾期未确认的, 可以重新指定).
  recall: {
    act: 'case:recall',
    event: 'case.recalled',
    from: ['pending_acceptance'],
    to: 'returned',
  },
  refer_again: {
    act: 'case:refer-again',
    event: 'case.referred-again',
    from: ['returned'],
    to: 'pending_acceptance',
  },
  end_returned: {
    act: 'case:end-returned',
    event: 'case.returned-ended',
    from: ['returned'],
    to: 'returned_settled',
  },
  assign: {
    act: 'case:assign',
    event: 'case.assigned',
    from: ['pending_assignment'],
    to: 'pending_mediator',
    waived: 'in_mediation',
  },
  reassign: {
    act: 'case:reassign',
    event: 'case.reassigned',
    from: ['pending_assignment'],
    to: 'pending_mediator',
    waived: 'in_mediation',
  },
  take: {
    act: 'case:take',
    event: 'case.taken',
    from: ['pending_mediator'],
    to: 'in_mediation',
  },
  disclose: {
    act: 'case:disclose',
    event: 'case.disclosed',
    from: ['pending_mediator', 'in_mediation'],
    to: 'disclosure_review',
  },
  allow_disclosed: {
    act: 'disclosure:allow',
    event: 'disclosure.allowed',
    from: ['disclosure_review'],
    to: 'in_mediation',
  },
  replace_disclosed: {
    act: 'disclosure:replace',
    event: 'disclosure.replaced',
    from: ['disclosure_review'],
    to: 'pending_assignment',
  },
  // Not from disclosure_review: that is decided by allow_disclosed or replace_disclosed.
  replace_mediator: {
    act: 'case:replace-mediator',
    event: 'case.mediator-replaced',
    from: ['pending_mediator', 'in_mediation'],
    to: 'pending_assignment',
  },
  // A change that is granted is a replacement by the institution, which a party applied for.
  request_change: {
    act: 'change:request',
    event: 'change.requested',
    from: ['pending_mediator', 'in_mediation'],
    to: 'same',
  },
  grant_change: {
    act: 'change:decide',
    event: 'case.mediator-replaced',
    from: ['pending_mediator', 'in_mediation'],
    to: 'pending_assignment',
  },
  refuse_change: {
    act: 'change:decide',
    event: 'change.refused',
    from: ['pending_mediator', 'in_mediation'],
    to: 'same',
  },
  ...WORK_MOVES,
  // Wherever the case is meanwhile; the duty to review a report outlasts the closing.
  answer_suspicion: {
    act: 'suspicion:answer',
    event: 'suspicion.answered',
    from: [
      'pending_assignment',
      'pending_mediator',
      'disclosure_review',
      'in_mediation',
      'closed',
      'archived',
    ],
    to: 'same',
  },
  withdraw: {
    act: 'case:withdraw',
    event: 'case.withdrawn',
    from: ['pending_mediator', 'in_mediation'],
    to: 'pending_assignment',
  },
  close: {
    act: 'case:close',
    event: 'case.closed',
    from: ['in_mediation'],
    to: 'closed',
  },
  // The other side of an application declined before there was a mediator (第15条第二款).
  end_declined: {
    act: 'case:end-declined',
    event: 'case.closed',
    from: ['pending_assignment'],
    to: 'closed',
  },
  archive: {
    act: null,
    event: 'case.archived',
    from: ['closed'],
    to: 'archived',
  },
  // What the institution hands to the court, and what the court does with it (court-stage/).
  ...STAGE_MOVES,
  // What comes after a closing by agreement (performance/decide-follow-up.ts).
  record_follow_up: {
    act: 'followup:record',
    event: 'followup.recorded',
    from: ['closed', 'archived'],
    to: 'same',
  },
  // Both only within ten minutes and while nothing followed (decide-undo.ts).
  undo_accept: {
    act: 'case:undo-acceptance',
    event: 'case.acceptance-undone',
    from: ['pending_assignment'],
    to: 'pending_acceptance',
  },
  undo_assign: {
    act: 'case:undo-assignment',
    event: 'case.assignment-undone',
    from: ['pending_mediator', 'in_mediation'],
    to: 'pending_assignment',
  },
  // The same for the clerk's three acts (decide-undo-referral.ts).
  undo_recall: {
    act: 'case:undo-recall',
    event: 'case.recall-undone',
    from: ['returned'],
    to: 'pending_acceptance',
  },
  undo_refer_again: {
    act: 'case:undo-refer-again',
    event: 'case.referral-undone',
    from: ['pending_acceptance'],
    to: 'returned',
  },
  undo_end_returned: {
    act: 'case:undo-end-returned',
    event: 'case.returned-end-undone',
    from: ['returned_settled'],
    to: 'returned',
  },
} as const satisfies Readonly<Record<string, MoveRule>>

type MoveTable = typeof MOVES
export type CaseMove = keyof MoveTable
/** Moves that a user makes by an act. */
export type ActMove = {
  [M in CaseMove]: MoveTable[M] extends { readonly act: WriteAct } ? M : never
}[CaseMove]
export type ActOf<M extends ActMove> = MoveTable[M]['act']
/** Acts that may make the move: to sign the agreement's document is to sign the agreement. */
export type ActMaking<M extends ActMove> =
  | ActOf<M>
  | (M extends 'sign_agreement' ? 'document:sign' : never)
export type EventOf<M extends ActMove> = Extract<
  DomainEvent,
  { readonly kind: MoveTable[M]['event'] }
>

export const CASE_MOVES = Object.keys(MOVES) as CaseMove[]
export const ACT_MOVES = CASE_MOVES.filter((move): move is ActMove => MOVES[move].act !== null)

/**
 * Kinds of the events by which a case got its present status: its arrival, and every move that
 * changes the status.
 */
export const MOVE_EVENTS: readonly EventKind[] = [
  'case.referred',
  'case.imported',
  'case.applied',
  // A replacement is one event, whether a party applied for it or not.
  ...new Set(
    CASE_MOVES.filter((move) => MOVES[move].to !== 'same').map((move) => MOVES[move].event),
  ),
]
