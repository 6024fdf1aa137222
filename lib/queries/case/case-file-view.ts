import type { DeclineNoticeView } from './decline-notice-view'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { AgreementView } from './agreement-view'
import type { CaseAbilities } from './abilities'
import type { ChangeView } from './changes-view'
import type { CaseHeaderView } from './case-header-view'
import type { ConfirmationLineView } from './confirmation-line-view'
import type { CoMediationView } from './co-mediators-view'
import type { PartyConsentsView } from './consents-view'
import type { DeliveryView } from './deliveries-view'
import type { MeetingsView } from './meetings-view'
import type { MinutesLineView } from './minutes-view'
import type { ConfirmedFactView, OtherFactsView } from './facts-view'
import type { NextStepView } from './next-step-view'
import type { SuspicionView } from './suspicions-view'
import type { PerformanceView } from './performance-view'
import type { PartyView, ServiceAddressView } from './party-view'
import type { PartyPreparationsView } from './preparations-view'
import type { ProcedureStepView } from './procedure-view'

export type MaterialView = {
  readonly id: string
  /** Its place in the dossier, by name. */
  readonly slot: string
  readonly title: string
  readonly fileName: string
  readonly kind: string
  readonly size: string
  readonly sha256: string
  readonly addedAt: string
}

export type FormerMediatorView = {
  readonly id: string
  readonly name: string
  /** When the assignment ended. */
  readonly until: string
  /** 提前终结, 披露后更换 or 机构更换. */
  readonly how: string
  readonly reason: string | null
  readonly text: string | null
}

export type RelatedCaseView = {
  readonly caseId: string
  readonly caseNo: string
  readonly status: CaseStatus
  readonly referredOn: LocalDate
  readonly why: readonly string[]
}

export type AssignmentView = {
  readonly mediator: string
  readonly assignedAt: string
  readonly takenAt: string | null
  readonly handover: string | null
}

export type DisclosureView = {
  readonly mediator: string
  readonly madeAt: string
  readonly grounds: readonly string[]
  readonly statement: string | null
}

export type DeclineView = {
  readonly institutionName: string
  readonly reason: string
  readonly text: string
  readonly at: string
  readonly by: string
  readonly notice: DeclineNoticeView | null
}

export type CaseFileView = {
  readonly header: CaseHeaderView
  readonly dispute: {
    readonly claim: string
    readonly facts: string
    readonly summary: string | null
    readonly amount: { readonly figures: string; readonly capitals: string | null } | null
    readonly cause: string
    readonly stage: string
    readonly courtCaseNo: string | null
    readonly jurisdiction: string | null
    readonly referrer: string | null
    readonly referredAt: string
    readonly receivedAt: string
    readonly acceptedAt: string | null
    readonly closedAt: string | null
  }
  readonly parties: readonly PartyView[]
  /** Of every party; empty where the case is not in mediation and nothing was recorded. */
  readonly consents: readonly PartyConsentsView[]
  readonly agreement: AgreementView | null
  readonly confirmation: ConfirmationLineView | null
  /** Of a case in mediation; empty else. */
  readonly procedure: readonly ProcedureStepView[]
  /** Of every party; empty where the case is not in mediation and nothing was recorded. */
  readonly preparations: readonly PartyPreparationsView[]
  /** null where the case is not in mediation and had none. */
  readonly meetings: MeetingsView | null
  readonly minutes: readonly MinutesLineView[]
  /** 通知与送达: what was sent and what was served by hand, latest first. */
  readonly deliveries: readonly DeliveryView[]
  /** Requests of parties for another mediator, latest first. */
  readonly changes: readonly ChangeView[]
  /** null where the case never had more than one mediator. */
  readonly coMediation: CoMediationView | null
  /** Reports of suspected false mediation, latest first. */
  readonly suspicions: readonly SuspicionView[]
  /** The court ended the mediation and the case is open: what follows from it. */
  readonly courtEnd: string | null
  /** 无争议事实 that every party confirmed: all that a court may know of them. */
  readonly confirmedFacts: readonly ConfirmedFactView[]
  /** Those that wait for a party or have ended; null where facts are none of this case's matter. */
  readonly otherFacts: OtherFactsView | null
  /** 履行与回访; null where the case was not closed by an agreement. */
  readonly performance: PerformanceView | null
  readonly addresses: readonly ServiceAddressView[]
  readonly materials: readonly MaterialView[]
  readonly related: readonly RelatedCaseView[]
  /** The present assignment; of a closed case the one under which it was closed. */
  readonly assignment: AssignmentView | null
  /** Former mediators and why they ended, latest first. */
  readonly former: readonly FormerMediatorView[]
  readonly disclosure: DisclosureView | null
  readonly closing: {
    readonly outcome: string
    readonly account: string
    readonly failureReason: string | null
    readonly costRaising: string | null
    readonly courtNotes: string | null
    /** “许静、恒信物业于 2026-11-20 当面口头达成协议”. */
    readonly statement: string | null
  } | null
  readonly declines: readonly DeclineView[]
  readonly next: NextStepView
  readonly abilities: CaseAbilities
}
