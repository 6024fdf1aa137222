import 'server-only'
import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import type { ConsultedParty } from '@/lib/domain/application/asking'
import type { DeclineNotice } from '@/lib/domain/case/decline-notice'
import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import type { SupplementaryText } from '@/lib/domain/supplementary/supplementary'
import type { PartyStatement } from '@/lib/domain/case/closing-statement'
import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import type { AssignmentEnd, ReturnReason, DisclosureGround } from '@/lib/domain/case/vocabulary'
import type { FiledAddressAnswer } from './address-confirmation-store'
import type { FiledIdentityCheck } from './identity-check-store'
import type { FiledRightsNotice } from './rights-notice-store'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import type { WorkingHours } from '@/lib/domain/meeting/working-hours'
import type { UnavailableEntry } from '@/lib/domain/meeting/unavailable'
import type { RecordedFact } from '@/lib/domain/fact/undisputed-facts'
import type { Standing } from '@/lib/domain/ruling/objection'
import type { PerformanceDay } from '@/lib/domain/performance/performance-days'
import type { RelatedCase } from '@/lib/domain/referral/related-cases'
import type { FiledFollowUp } from '../performance/performance-store'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { CaseRecord } from '@/lib/data/mappers/case'
import type { ClockChanges } from '@/lib/data/mappers/clock-changes'
import type { FiledChangeRequest } from './change-request-store'
import type { FiledCoMediator } from './co-mediator-store'
import type { FiledSuspicion } from './suspicion-store'
import type { FiledAddress } from '../party/service-address-store'
import type { FiledDelivery } from '../delivery/delivery-store'
import type { FiledService } from '../delivery/service-store'
import type { MinutesRecord, StoredAnswer } from '../minutes/minutes-store'
import type { FiledParty } from '../party/filed-party'
import type { StoredMaterial } from '../dossier/material-reads'

export type FiledAssignment = {
  readonly id: string
  readonly mediatorName: string
  readonly assignedAt: Date
  readonly assignedBy: string
  readonly acceptedAt: Date | null
  readonly endedAt: Date | null
  readonly endedBecause: AssignmentEnd | null
  readonly endReason: string | null
  readonly endText: string | null
  readonly handoverNote: string | null
}

/** The present state of a case: what header, clock and next step are made of. */
export type CaseState = CaseRecord &
  ClockChanges & {
    readonly institutionName: string | null
    /** Names of the parties with whom no contact and no attempt is recorded. */
    readonly untriedParties: readonly string[]
    /** Days of the court's own rule for the notice; null where it has none. */
    readonly courtNoticeDays: number | null
    /**
     * How far the parties of an application are with their answer; null where none is to be
     * consulted.
     */
    readonly consulted: readonly ConsultedParty[] | null
    /** Latest first, without those that were taken back. */
    readonly assignments: readonly FiledAssignment[]
    readonly hadMediator: boolean
    /** The latest application for confirmation that the reader may see. */
    readonly confirmation: CaseConfirmation | null
    /** The last day on which the parties choose a mediator; the institution alone reads it. */
    readonly choiceDueOn?: LocalDate | null
  }

export type CaseConfirmation = {
  readonly id: string
  readonly status: ConfirmationStatus
  readonly standing: Standing
  /** 民特 number, once it was admitted. */
  readonly number: string | null
  /** When something was last done with it. */
  readonly at: Date
}

export type CaseDispute = {
  readonly courtCaseNo: string | null
  readonly causeVersion: string
  readonly summary: string | null
  readonly claim: string
  readonly facts: string
  readonly jurisdictionBasis: string | null
  readonly referrer: string | null
}

export type FiledDisclosure = {
  readonly grounds: readonly DisclosureGround[]
  readonly statement: string | null
  readonly madeAt: Date
}

export type FiledClosing = {
  readonly account: string
  readonly failureReason: string | null
  readonly costRaising: string | null
  readonly courtNotes: string | null
  /** What parties declared by word, where the ground rests on that. */
  readonly statement: PartyStatement | null
}

export type FiledDecline = {
  readonly institutionName: string
  readonly reason: ReturnReason
  readonly text: string
  readonly declinedAt: Date
  readonly declinedBy: string
  /** Of the institution's public profile. */
  readonly contactPerson: string | null
  readonly contactPhone: string | null
}

/** `notice` undefined: the decline is older than the notices. */
export type DeclineWithNotice = FiledDecline & { readonly notice: DeclineNotice | undefined }

/** The whole file of a case. Personal numbers are masked. */
export type CaseFile = {
  readonly state: CaseState
  readonly dispute: CaseDispute
  readonly parties: readonly FiledParty[]
  /** In the order in which they were recorded. */
  readonly consents: readonly ConsentEntry[]
  /** The newest that the reader may read. */
  readonly agreement: AgreementState | null
  /** As far as they decide how the agreement reads. */
  readonly supplements: readonly SupplementaryText[]
  /** Each in the order in which they were recorded. */
  readonly identityChecks: readonly FiledIdentityCheck[]
  readonly rightsNotices: readonly FiledRightsNotice[]
  readonly addressAnswers: readonly FiledAddressAnswer[]
  readonly meetings: readonly Meeting[]
  readonly unavailable: readonly UnavailableEntry[]
  /** Working hours of the mediator who has the case. */
  readonly hours: readonly WorkingHours[]
  readonly minutes: readonly MinutesRecord[]
  readonly minutesAnswers: readonly StoredAnswer[]
  /** Notices to the parties, in the order in which they were made. */
  readonly deliveries: readonly FiledDelivery[]
  /** Services by hand, in the order in which they were recorded. */
  readonly services: readonly FiledService[]
  /** In the order in which they were recorded. */
  readonly changes: readonly FiledChangeRequest[]
  /** Present and former ones, in the order in which they were added. */
  readonly coMediators: readonly FiledCoMediator[]
  /** Reports of suspected false mediation, earliest first. */
  readonly suspicions: readonly FiledSuspicion[]
  /** In their order; for a court those that every party confirmed. */
  readonly undisputedFacts: readonly RecordedFact[]
  /** Of an agreement by which the case was closed, in the order of its items. */
  readonly performanceDays: readonly PerformanceDay[]
  /** In the order in which they were recorded. */
  readonly followUps: readonly FiledFollowUp[]
  readonly addresses: readonly FiledAddress[]
  readonly materials: readonly StoredMaterial[]
  readonly related: readonly RelatedCase[]
  /** A disclosure that waits for the institution's decision. */
  readonly disclosure: FiledDisclosure | null
  readonly closing: FiledClosing | null
  /** Latest first; more than one where the court referred it again. */
  readonly declines: readonly DeclineWithNotice[]
}
