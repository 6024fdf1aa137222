/**
 * What a dossier must hold: which slots a case needs, and which of them are still empty. Source:
 * domain.md 6 (必 / 按需), with the articles that each slot names in catalogue.ts. What a later step
 * of the case brings forth is not missing before that step: a closing form is owed once the case is
 * closed. What only a mediator can bring forth does not apply to a case that ended before one took
 * it (docs/decisions/0121-ended-early-and-destroyed.md).
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
  /** Does a recording replace the record of every session (在线调解规则 第22条)? */
  readonly isRecordReplaced: boolean
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
  'record_replaced',
  'clock_changed',
  'closed_agreement',
  'closed_withdrawn',
  'closed_failure',
  'closed',
  'not_signed',
] as const
export type NeedReason = (typeof NEED_REASONS)[number]

/**
 * Why a slot cannot be filled any more, by how far the case came; words in
 * lib/labels/zh-CN/dossier.ts.
 */
export const EXEMPTIONS = ['not_accepted', 'ended_before_mediator'] as const
export type Exemption = (typeof EXEMPTIONS)[number]

/**
 * `required`: owed now. `later`: will be owed once the case has come so far. `as_needed`: only
 * where there is something to keep. `replaced`: a recording is there instead, in the 副卷.
 * `not_applicable`: the case ended before it could come so far.
 */
export type SlotNeed =
  | { readonly need: 'required'; readonly reason: NeedReason; readonly basis: SlotBasis }
  | { readonly need: 'later'; readonly reason: NeedReason }
  | { readonly need: 'as_needed' }
  | { readonly need: 'replaced' }
  | { readonly need: 'not_applicable'; readonly reason: Exemption }

const AS_NEEDED: SlotNeed = { need: 'as_needed' }

/**
 * Slots that only work after the acceptance fills. 受理登记表 has the slot of 不受理通知书 too, and stays as
 * needed in a case that was not accepted.
 */
const AFTER_ACCEPTANCE: readonly UploadSlot[] = ['outcome', 'service_proof', 'closing_form']

/** Slots that only a mediator's work fills (特邀规定 第14、15条; 在线调解规则 第13、15、17、22、24、26条). */
const AFTER_TAKING: readonly UploadSlot[] = [
  'consent',
  'rights_notice',
  'disclosure',
  'service_address',
  'contact_log',
  'session_record',
  'undisputed_facts',
  'clock_changes',
  'confirmation',
  'performance',
]

/**
 * Why the slot does not apply to a case that came no further; null: it may. What the record proves
 * to exist always applies.
 */
function findExemption(slot: UploadSlot, facts: DossierFacts): Exemption | null {
  if (slot === 'session_record' && facts.hadSession) return null
  if (slot === 'clock_changes' && facts.clockChanged) return null
  if (facts.status === 'returned')
    return AFTER_ACCEPTANCE.includes(slot) || AFTER_TAKING.includes(slot) ? 'not_accepted' : null
  const endedEarly = facts.outcome !== null && !facts.isTaken
  return endedEarly && AFTER_TAKING.includes(slot) ? 'ended_before_mediator' : null
}

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
  const exemption = findExemption(slot, facts)
  if (exemption) return { need: 'not_applicable', reason: exemption }
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
      return facts.status === 'returned' ? AS_NEEDED : owed('accepted', isAccepted(facts))
    case 'authority':
      return facts.hasAgents ? owed('has_agents') : AS_NEEDED
    case 'consent':
    case 'rights_notice':
    case 'disclosure':
    case 'contact_log':
      return owed('in_mediation', facts.isTaken)
    case 'service_address':
      return stageOf(facts.source) === 'pre_filing'
        ? owed('in_mediation_pre_filing', facts.isTaken)
        : AS_NEEDED
    case 'session_record':
      if (!facts.hadSession) return AS_NEEDED
      return facts.isRecordReplaced ? { need: 'replaced' } : owed('had_session')
    case 'undisputed_facts':
      // They are written in any case (第22条).
      return facts.isRecordReplaced ? owed('record_replaced') : AS_NEEDED
    case 'clock_changes':
      return facts.clockChanged ? owed('clock_changed') : AS_NEEDED
    case 'outcome':
      return computeOutcomePaper(facts.outcome)
    case 'closing_form':
      return owed('closed', facts.outcome !== null)
    case 'evidence':
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
