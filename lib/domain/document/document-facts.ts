import type { AgreementState } from '../agreement/agreement-state'
import type { ChangeRequest } from '../case/change-requests'
import type { PartyStatement, StatementKind } from '../case/closing-statement'
import type { ConsentEntry } from '../case/consent-entries'
import type { Consent } from '../case/consents'
import type { AddressAnswerEntry, IdentityCheck, RightsNotice } from '../case/preparations'
import type { CaseSource } from '../case/source'
import type { CaseStatus } from '../case/status'
import type {
  AgentKind,
  Authority,
  DeclineReason,
  DisclosureGround,
  DisputeType,
  DocumentKind,
  Outcome,
  PartyKind,
  PartySide,
} from '../case/vocabulary'
import type { PeriodEnd } from '../deadline/counting'
import type { Extension } from '../deadline/extensions'
import type { Pause } from '../deadline/pauses'
import type { ServiceEntry } from '../delivery/services'
import type { UploadSlot } from '../dossier/catalogue'
import type { MissingSlot } from '../dossier/completeness'
import type { ConfirmedFact } from '../fact/undisputed-facts'
import type { Helped } from '../invited/list-helped'
import type { Meeting } from '../meeting/meeting'
import type { AnswerWay, MinutesAnswer } from '../minutes/decide-answer'
import type { MinutesState, OpenEntry } from '../minutes/minutes'
import type { FollowUp } from '../performance/follow-up'
import type { PerformanceDay } from '../performance/performance-days'
import type { LocalDate } from '../time/local-date'

// What the documents of a case are made of: nothing that a document says comes from elsewhere.
// Personal numbers and addresses are texts as their reader may see them, masked or in full.

export type DocumentAgent = {
  readonly id: string
  readonly name: string
  readonly kind: AgentKind
  readonly authority: Authority
  readonly authorityScope: string | null
  readonly firm: string | null
  readonly phone: string | null
  readonly documentNo: string | null
}

export type DocumentParty = {
  readonly id: string
  readonly side: PartySide
  readonly kind: PartyKind
  readonly name: string
  /** As it was stored: a code, or a word of the court. */
  readonly sex: string | null
  readonly birthDate: LocalDate | null
  readonly ethnicity: string | null
  readonly occupation: string | null
  readonly documentKind: DocumentKind | null
  readonly documentNo: string | null
  readonly phone: string | null
  readonly residence: string | null
  readonly representative: { readonly name: string; readonly title: string | null } | null
  readonly agents: readonly DocumentAgent[]
}

export type DocumentAddress = AddressAnswerEntry & {
  readonly recipient: string | null
  readonly postcode: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly acceptsElectronic: boolean | null
  readonly electronic: string | null
}

export type DocumentDisclosure = {
  readonly id: string
  readonly mediator: string
  /** Empty: none of the three circumstances (特邀规定 第15条) exists. */
  readonly grounds: readonly DisclosureGround[]
  readonly statement: string | null
  readonly on: LocalDate
}

export type DocumentMinutes = {
  readonly id: string
  readonly meetingId: string
  readonly no: number
  /** The number of the minutes to which these add; null where they are a meeting's own. */
  readonly supplements: number | null
  readonly state: MinutesState
  readonly openedAt: Date
  readonly entries: readonly OpenEntry[]
  readonly answers: readonly {
    readonly personId: string
    readonly person: string
    readonly answer: MinutesAnswer
    readonly how: AnswerWay
    readonly on: LocalDate
  }[]
}

export type DocumentClosing = {
  readonly account: string
  readonly failureReason: string | null
  readonly costRaising: string | null
  readonly courtNotes: string | null
  /** What parties declared by word; null where the record proves the ground. */
  readonly statement: (PartyStatement & { readonly kind: StatementKind }) | null
}

/** `by`: who made it. */
export type DocumentFollowUp = FollowUp & { readonly by: string }

/**
 * `by`: who served; `note`: names what is none of the known documents, or the number of the parcel.
 */
export type DocumentService = ServiceEntry & { readonly by: string; readonly note: string | null }

/** Why a slot of the dossier stays empty, as someone wrote it. */
export type DocumentExplanation = {
  readonly slot: UploadSlot
  readonly reason: string
  readonly by: string
  readonly on: LocalDate
}

/**
 * An extension with the days between which it lies; of an imported one they and the consents may be
 * unknown.
 */
export type DocumentExtension = Extension & {
  readonly dueBefore: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly consents: readonly (Consent & { readonly party: string })[]
}

/** The facts of one case. Lists are in the order in which their entries were recorded. */
export type DocumentFacts = {
  readonly today: LocalDate
  readonly caseNo: string
  readonly courtCaseNo: string | null
  readonly courtName: string
  readonly referrer: string | null
  readonly institutionName: string | null
  readonly institutionPhone: string | null
  readonly source: CaseSource
  readonly status: CaseStatus
  readonly disputeType: DisputeType
  readonly cause: string
  /** Decimal yuan. */
  readonly amount: string | null
  readonly claim: string
  readonly statement: string
  readonly referredOn: LocalDate
  readonly acceptedOn: LocalDate | null
  readonly acceptanceDueOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly closedOn: LocalDate | null
  readonly outcome: Outcome | null
  readonly mediator: { readonly name: string; readonly takenOn: LocalDate | null } | null
  readonly coMediators: readonly string[]
  readonly parties: readonly DocumentParty[]
  readonly consents: readonly ConsentEntry[]
  readonly identityChecks: readonly (IdentityCheck & { readonly person: string })[]
  readonly rightsNotices: readonly (RightsNotice & { readonly person: string })[]
  readonly addresses: readonly DocumentAddress[]
  readonly disclosures: readonly DocumentDisclosure[]
  readonly changes: readonly (ChangeRequest & {
    readonly statement: string
    readonly decisionText: string | null
  })[]
  readonly meetings: readonly Meeting[]
  readonly minutes: readonly DocumentMinutes[]
  /** Who helped with the consent of all parties. */
  readonly helped: readonly Helped[]
  readonly undisputedFacts: readonly ConfirmedFact[]
  readonly extensions: readonly DocumentExtension[]
  readonly pauses: readonly Pause[]
  readonly agreement: AgreementState | null
  /** The number of its finalised document within the year; null where none is valid. */
  readonly agreementNumber: { readonly year: number; readonly number: number } | null
  /** By when its parties may apply for its confirmation; null where none is in effect. */
  readonly confirmationEnd: PeriodEnd | null
  readonly closing: DocumentClosing | null
  readonly services: readonly DocumentService[]
  readonly performanceDays: readonly PerformanceDay[]
  readonly followUps: readonly DocumentFollowUp[]
  readonly decline: {
    readonly reason: DeclineReason
    readonly text: string
    readonly on: LocalDate
    /** Who declined: the case that went back to its court has no institution any more. */
    readonly institution: string
  } | null
  /** The materials that came with the referral, in the order of the dossier. */
  readonly courtMaterials: readonly { readonly title: string; readonly slot: UploadSlot }[]
  /** Titles of the materials in the dossier, in its order. */
  readonly materials: readonly string[]
  /** Slots of the dossier that are owed now and empty, in its order. */
  readonly missingSlots: readonly MissingSlot[]
  /** Why such a slot stays empty, in the order in which that was written. */
  readonly explanations: readonly DocumentExplanation[]
}
