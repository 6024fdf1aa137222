/**
 * What a dossier must hold: which slots a case needs, and which of them are still empty.
 * Source: domain.md 6 (必 / 按需), with the articles that each slot names in catalogue.ts. What a
 * later step of the case brings forth is not missing before that step: a closing form is owed once
 * the case is closed.
 */
import { stageOf, type CaseSource } from '../case/source'
import { isAtCourt, type CaseStatus } from '../case/status'
import type { Outcome } from '../case/vocabulary'
import { CATALOGUE, UPLOAD_SLOTS, type SlotBasis, type UploadSlot } from './catalogue'

/** What of a case decides on its dossier. */
export type DossierFacts = {
  readonly source: CaseSource
  readonly status: CaseStatus
  /** Has the mediator taken the case, now or before? */
  readonly isTaken: boolean
  readonly hasAgents: boolean
  /** Was a mediation session held? */
  readonly hadSession: boolean
  /** Was the mediation period extended or paused? */
  readonly clockChanged: boolean
  /** null while the case is open. */
  readonly outcome: Outcome | null
}

/** Why a slot is needed, in a code; its words stand in lib/labels/zh-CN/dossier.ts. */
export const NEED_REASONS = [
  'sent_by_court',
  'every_case',
  'accepted',
  'has_agents',
  'in_mediation',
  'in_mediation_pre_filing',
  'had_session',
  'clock_changed',
  'closed_agreement',
  'closed_withdrawn',
  'closed_failure',
  'closed',
  'not_signed',
] as const
export type NeedReason = (typeof NEED_REASONS)[number]

/**
 * `required`: owed now. `later`: will be owed once the case has come so far. `as_needed`: only
 * where there is something to keep.
 */
export type SlotNeed =
  | { readonly need: 'required'; readonly reason: NeedReason; readonly basis: SlotBasis }
  | { readonly need: 'later'; readonly reason: NeedReason }
  | { readonly need: 'as_needed' }

const AS_NEEDED: SlotNeed = { need: 'as_needed' }

function isAccepted({ status }: DossierFacts): boolean {
  return status !== 'pending_acceptance' && !isAtCourt(status)
}

/**
 * An agreement is written (特邀规定 第24条). Parties who settled between themselves and withdrew have
 * made none here: the withdrawal ends the mediation (第26条 (二)), and the mediator reports that to
 * the court in writing, as with every failure.
 */
function computeOutcomePaper(outcome: Outcome | null): SlotNeed {
  if (outcome === null) return { need: 'later', reason: 'closed' }
  if (outcome === 'agreement')
    return { need: 'required', reason: 'closed_agreement', basis: 'invited_mediation_24' }
  return {
    need: 'required',
    reason: outcome === 'settled_withdrawn' ? 'closed_withdrawn' : 'closed_failure',
    basis: 'invited_mediation_26',
  }
}

/** What this slot needs in a case of these facts. */
export function computeSlotNeed(slot: UploadSlot, facts: DossierFacts): SlotNeed {
  const { basis } = CATALOGUE[slot]
  const owed = (reason: NeedReason, isDue = true): SlotNeed =>
    isDue ? { need: 'required', reason, basis } : { need: 'later', reason }
  const hasBegun = facts.isTaken || facts.outcome !== null
  switch (slot) {
    case 'referral_letter':
      // Only a court's 委派 or 委托 comes with a letter under 特邀规定 第11条.
      return facts.source === 'party_application' || facts.source === 'administrative'
        ? AS_NEEDED
        : owed('sent_by_court')
    case 'petition':
    case 'identity':
      return owed('every_case')
    case 'acceptance_form':
      return owed('accepted', isAccepted(facts))
    case 'authority':
      return facts.hasAgents ? owed('has_agents') : AS_NEEDED
    case 'consent':
    case 'rights_notice':
    case 'disclosure':
    case 'contact_log':
      return owed('in_mediation', hasBegun)
    case 'service_address':
      return stageOf(facts.source) === 'pre_filing'
        ? owed('in_mediation_pre_filing', hasBegun)
        : AS_NEEDED
    case 'session_record':
      return facts.hadSession ? owed('had_session') : AS_NEEDED
    case 'clock_changes':
      return facts.clockChanged ? owed('clock_changed') : AS_NEEDED
    case 'outcome':
      return computeOutcomePaper(facts.outcome)
    case 'closing_form':
      return owed('closed', facts.outcome !== null)
    case 'evidence':
    case 'undisputed_facts':
    case 'confirmation':
    case 'service_proof':
    case 'performance':
      return AS_NEEDED
  }
}

export type MissingSlot = {
  readonly slot: UploadSlot
  readonly reason: NeedReason
  readonly basis: SlotBasis
  /** Of `not_signed`: the document whose signatures are missing. */
  readonly document?: { readonly materialId: string; readonly title: string }
}

/**
 * The slots that are owed now and empty, in the order of the dossier.
 * @param filled slots that hold at least one material that was not voided
 */
export function computeMissingSlots(
  facts: DossierFacts,
  filled: ReadonlySet<UploadSlot>,
): MissingSlot[] {
  return UPLOAD_SLOTS.flatMap((slot) => {
    const found = computeSlotNeed(slot, facts)
    return found.need === 'required' && !filled.has(slot)
      ? [{ slot, reason: found.reason, basis: found.basis }]
      : []
  })
}
