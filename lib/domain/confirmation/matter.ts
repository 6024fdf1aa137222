// What a case says to the rules of 司法确认. Sources: 民诉法 第205条; 特邀规定 第5条 (the institution is on the
// court's roster).
import type { AgreementState } from '../agreement/agreement-state'
import type { EffectiveAgreement } from '../agreement/find-effective'
import { findHoldingSignatures } from '../agreement/signing'
import type { CaseSource } from '../case/source'
import type { DisputeType, PartySide } from '../case/vocabulary'
import type { WorkCalendar } from '../deadline/calendar'
import type { LocalDate } from '../time/local-date'
import type { ConfirmerKind } from './confirmation'
import { courtRuleOn, type CourtConfirmationRule } from './court-rule'
import type { Confirmer, EligibilityFacts, SignedBy } from './eligibility-facts'
import { findTermMarks } from './wording/find-term-marks'

export type ConfirmationCase = {
  readonly courtId: string
  readonly court: string
  readonly institution: string | null
  readonly source: CaseSource
  readonly disputeType: DisputeType
  readonly cause: string
}

export type BoundParty = {
  readonly id: string
  readonly name: string
  readonly side: PartySide
  readonly isMinor: boolean
}

/**
 * Who confirmed for a party, and when; an agent with the special authority that its paper names.
 */
export type KnownConfirmer = {
  readonly partyId: string
  readonly participantId: string
  readonly person: string
  readonly confirmer: ConfirmerKind
  readonly on: LocalDate
}

export type MatterOfCase = {
  readonly record: ConfirmationCase
  readonly agreement: AgreementState | null
  readonly effective: EffectiveAgreement<BoundParty> | null
  /** The texts of its clauses as it carries them. */
  readonly clauses: readonly string[]
  readonly confirmed: readonly KnownConfirmer[]
  /**
   * A report of sham mediation waits for the court; always false for parties, who do not learn of
   * one.
   */
  readonly isSuspected: boolean
  /** The versions of the court's rule. */
  readonly courtRules: readonly CourtConfirmationRule[]
  readonly on: LocalDate
  readonly calendar: WorkCalendar
}

function signedByOf(agreement: AgreementState | null): SignedBy {
  const ways = findHoldingSignatures(agreement?.signatures ?? []).map(({ how }) => how)
  if (ways.every((how) => how === 'handwritten')) return 'electronic'
  return ways.some((how) => how === 'handwritten') ? 'mixed' : 'paper'
}

// Only an agent whose special authority is in its term confirms (decide-agree.ts); it settles by it
// (ADR 0117).
const toConfirmer = ({ confirmer, participantId, person }: KnownConfirmer): Confirmer =>
  confirmer === 'agent'
    ? {
        kind: 'agent',
        id: participantId,
        name: person,
        authority: 'special',
        matters: ['settle'],
        isInTerm: true,
      }
    : { kind: confirmer }

/**
 * The facts of eligibility. A case that the court delegated before filing has its inviting court
 * (民诉法 第205条第一项); of others the places that link a court are not recorded, and the judge looks at
 * them (第二项).
 */
export function eligibilityFactsOf({
  record,
  agreement,
  effective,
  clauses,
  confirmed,
  isSuspected,
  courtRules,
  on,
  calendar,
}: MatterOfCase): EligibilityFacts {
  const court = { id: record.courtId, name: record.court }
  return {
    source: record.source,
    disputeType: record.disputeType,
    cause: record.cause,
    court: {
      applied: court,
      invitedBy: record.source === 'delegated_pre_filing' ? court : null,
      linked: [],
      intermediate: null,
    },
    // A case has no institution that is not on the roster of its court.
    mediator: {
      kind: 'institution',
      name: record.institution ?? '',
      isEstablished: record.institution === null ? null : true,
    },
    marks: findTermMarks(clauses),
    courtRule: courtRuleOn(courtRules, on),
    isSuspected,
    on,
    calendar,
    effectiveOn: effective?.on ?? null,
    signedBy: signedByOf(agreement),
    parties: (effective?.parties ?? []).map(({ id, name, side, isMinor }) => {
      const known = confirmed.find(({ partyId }) => partyId === id)
      return {
        id,
        name,
        side,
        needsGuardian: isMinor,
        isBankrupt: false,
        confirmed: known ? { by: toConfirmer(known), on: known.on } : null,
      }
    }),
  }
}
