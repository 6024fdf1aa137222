import type { LegalBasis } from '../legal-basis'
import type { LocalDate } from '../time/local-date'
import type { ActMove, EventOf } from './moves'
import type { CourtStage } from '../court-stage/stage'
import type { CaseStatus } from './status'
import type { Outcome } from './vocabulary'

/** A referral to an institution, from which its acceptance clock runs. */
export type Referral = {
  readonly institutionId: string
  readonly at: Date
  readonly acceptanceDueOn: LocalDate
  readonly isProvisional: boolean
}

/**
 * What a move changes of the case's row. `mediator: null` takes the case from its mediator,
 * `returnedToCourt` takes it from its institution, `referredTo` gives it to one.
 */
export type CaseChanges = {
  readonly acceptedAt?: Date | null
  readonly mediationDueOn?: LocalDate | null
  /** With `mediationDueOn`: a calendar that decides it is not published yet. */
  readonly isMediationDueProvisional?: boolean
  readonly mediator?: { readonly id: string; readonly name: string } | null
  readonly courtEndedOn?: LocalDate
  readonly assignedAt?: Date | null
  readonly closedAt?: Date
  /** The scoring clock's days from the referral to the closing. */
  readonly closingDays?: number
  readonly outcome?: Outcome
  readonly returnedToCourt?: true
  readonly referredTo?: Referral
  /** The institution from which the case was recalled: it gets it back with the days it had. */
  readonly givenBackTo?: string
  /** With `returnedToCourt`: the moment of the referral that counts again. */
  readonly referredAt?: Date
  readonly courtStage?: CourtStage
}

/** A decided move: the store applies it unchanged or not at all. */
export type Transition<M extends ActMove = ActMove> = {
  readonly move: M
  readonly from: CaseStatus
  readonly to: CaseStatus
  readonly changes: CaseChanges
  readonly event: EventOf<M>
  readonly basis: LegalBasis | null
}
