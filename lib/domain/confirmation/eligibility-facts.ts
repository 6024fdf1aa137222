// What the rules need to know of an application. Ids are those of the case; courts are compared by
// id and shown by name.
import type { AuthorityMatter } from '../authority/authority-limits'
import type { CaseSource } from '../case/source'
import type { Authority, DisputeType, PartySide } from '../case/vocabulary'
import type { WorkCalendar } from '../deadline/calendar'
import type { LocalDate } from '../time/local-date'
import type { CourtConfirmationRule } from './court-rule'
import type { TermMark } from './term-mark'

/** The matters of an authority paper; to apply for confirmation may be named in it by itself. */
export type ConfirmingMatter = AuthorityMatter | 'apply_confirmation'

/** Who confirmed for a party. `guardian`: 法定代理人; `representative`: 法定代表人 or 负责人. */
export type Confirmer =
  | { readonly kind: 'party' | 'guardian' | 'representative' | 'helper' }
  | {
      readonly kind: 'agent'
      readonly id: string
      readonly name: string
      readonly authority: Authority
      readonly matters: readonly ConfirmingMatter[]
      /** Its paper is accepted and in its term on the day of the confirmation. */
      readonly isInTerm: boolean
    }

/** A party that the agreement binds: all of them apply together. */
export type ConfirmingParty = {
  readonly id: string
  readonly name: string
  readonly side: PartySide
  /** Under 18, or otherwise without the capacity to act: its guardian confirms. */
  readonly needsGuardian: boolean
  /** In bankruptcy proceedings on the day of the application. */
  readonly isBankrupt: boolean
  readonly confirmed: { readonly by: Confirmer; readonly on: LocalDate } | null
}

export type CourtRef = { readonly id: string; readonly name: string }
export const COURT_LINKS = ['domicile', 'object', 'institution'] as const
/** By what a court has the matter: 当事人住所地, 标的物所在地, 调解组织所在地. */
export type CourtLink = (typeof COURT_LINKS)[number]

/** The court applied to, and the courts that may be. */
export type CourtFacts = {
  readonly applied: CourtRef
  /**
   * The court that invited the institution by its referral of this dispute; null where it mediated
   * by itself.
   */
  readonly invitedBy: CourtRef | null
  /** The basic courts of a domicile, of the object and of the institution's seat. */
  readonly linked: readonly { readonly link: CourtLink; readonly court: CourtRef }[]
  /**
   * The intermediate court that the dispute belongs to; null where it is a matter of basic courts.
   */
  readonly intermediate: CourtRef | null
}

export type MediatorFacts = {
  /** A mediator of the court's roster alone: the rule of 2011 holds by analogy. */
  readonly kind: 'institution' | 'roster_mediator'
  readonly name: string
  /** 依法设立: null where no proof is on record. */
  readonly isEstablished: boolean | null
}

/** What the parties' signatures of the agreement are. */
export const SIGNED_BY = ['electronic', 'paper', 'mixed'] as const
export type SignedBy = (typeof SIGNED_BY)[number]

/** What is known before the agreement is signed. */
export type MatterFacts = {
  readonly source: CaseSource
  readonly disputeType: DisputeType
  /** 案由. */
  readonly cause: string
  readonly court: CourtFacts
  readonly mediator: MediatorFacts
  /** `findTermMarks` of the agreement's clauses. */
  readonly marks: readonly TermMark[]
  readonly courtRule: CourtConfirmationRule
  /** A report of sham mediation that the court has not answered with “none”. */
  readonly isSuspected: boolean
}

export type EligibilityFacts = MatterFacts & {
  /** The day of the application, or today where there is none yet. */
  readonly on: LocalDate
  readonly calendar: WorkCalendar
  /**
   * The day on which the agreement took effect (在线调解规则 第19条); null while a signature is missing.
   */
  readonly effectiveOn: LocalDate | null
  readonly signedBy: SignedBy
  readonly parties: readonly ConfirmingParty[]
}
