import type { WriteAct } from '../access/acts'
import type { DomainEvent, EventKind } from '../audit/events'
import type { LegalBasis } from '../legal-basis'
import type { LocalDate } from '../time/local-date'
import type { CaseMove } from './lifecycle'
import type { CaseStatus } from './status'
import type { Outcome } from './vocabulary'

/** The act that performs each move. Archiving is the system's own. */
export const MOVE_ACTS = {
  accept: 'case:accept',
  decline: 'case:decline',
  assign: 'case:assign',
  reassign: 'case:reassign',
  take: 'case:take',
  disclose: 'case:disclose',
  allow_disclosed: 'disclosure:allow',
  replace_disclosed: 'disclosure:replace',
  replace_mediator: 'case:replace-mediator',
  record_contact: 'contact:record',
  withdraw: 'case:withdraw',
  close: 'case:close',
  undo_accept: 'case:undo-acceptance',
  undo_assign: 'case:undo-assignment',
} as const satisfies Record<Exclude<CaseMove, 'archive'>, WriteAct>

export type ActMove = keyof typeof MOVE_ACTS
export type ActOf<M extends ActMove> = (typeof MOVE_ACTS)[M]

/** What of the case row a move changes. `mediator: null` takes the case from its mediator; `returnedToCourt` from its institution. */
export type CaseChanges = {
  readonly acceptedAt?: Date | null
  readonly mediationDueOn?: LocalDate | null
  readonly mediator?: { readonly id: string; readonly name: string } | null
  readonly assignedAt?: Date | null
  readonly closedAt?: Date
  /** The scoring clock's days from the referral to the closing. */
  readonly closingDays?: number
  readonly outcome?: Outcome
  readonly returnedToCourt?: true
}

/** The event each move leaves. */
export const MOVE_EVENT_KINDS = {
  accept: 'case.accepted',
  decline: 'case.declined',
  assign: 'case.assigned',
  reassign: 'case.reassigned',
  take: 'case.taken',
  disclose: 'case.disclosed',
  allow_disclosed: 'disclosure.allowed',
  replace_disclosed: 'disclosure.replaced',
  replace_mediator: 'case.mediator-replaced',
  record_contact: 'contact.recorded',
  withdraw: 'case.withdrawn',
  close: 'case.closed',
  undo_accept: 'case.acceptance-undone',
  undo_assign: 'case.assignment-undone',
} as const satisfies Record<ActMove, EventKind>

export type EventOf<M extends ActMove> = Extract<
  DomainEvent,
  { readonly kind: (typeof MOVE_EVENT_KINDS)[M] }
>

/** A decided move: what the store applies as it stands, or not at all. */
export type Transition<M extends ActMove = ActMove> = {
  readonly move: M
  readonly from: CaseStatus
  readonly to: CaseStatus
  readonly changes: CaseChanges
  readonly event: EventOf<M>
  readonly basis: LegalBasis | null
}
