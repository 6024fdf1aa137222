import 'server-only'
import type { Read } from '@/lib/data/door'
import { findAddressAnswers } from '@/lib/data/stores/case/address-confirmation-store'
import { findAgreement, findFinishedDraft } from '@/lib/data/stores/case/agreement-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findIdentityChecks } from '@/lib/data/stores/case/identity-check-store'
import { findLastReport } from '@/lib/data/stores/case/suspicion-store'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import { findSignedParties } from '@/lib/data/stores/confirmation/confirmation-signature-store'
import { findCorrectionFiles } from '@/lib/data/stores/confirmation/correction-file-store'
import { findConfirmationRules } from '@/lib/data/stores/court/confirmation-rule-store'
import { findHearings, findHostedHearing } from '@/lib/data/stores/confirmation/hearing-store'
import { findConferenceLog } from '@/lib/data/stores/conference/record-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { findDeliveries } from '@/lib/data/stores/delivery/delivery-store'
import { findBoundPlaces } from '@/lib/data/stores/dossier/volume-store'
import { findGuidedAt } from '@/lib/data/stores/guidance/guidance-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import type { Actor } from '@/lib/domain/access/roles'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import { jointClauses } from '@/lib/labels/zh-CN/supplementary-clauses'
import { loadCollusion } from './load-collusion'

/**
 * What the court's page of an application is made of: nothing of the talks, of offers or notes.
 * null: it does not exist for it.
 */
export async function loadConfirmation(
  db: Read,
  { confirmationId }: { readonly confirmationId: string },
  { actor }: { readonly actor: Pick<Actor, 'role'> },
) {
  const confirmation = await findConfirmation(db, confirmationId)
  if (!confirmation) return null
  const { caseId } = confirmation
  const state = await findCaseState(db, caseId)
  if (!state) return null
  const parties = await findPreparedParties(db, caseId)
  const agreement = await findAgreement(db, caseId)
  const isSame = agreement?.agreementNo === confirmation.agreementNo
  const applied = isSame ? null : await findFinishedDraft(db, caseId, confirmation.agreementNo)
  const supplements = await findSupplements(db, caseId)
  const hearings = await findHearings(db, confirmationId)
  const byVideo = hearings.find(({ state, way }) => state === 'appointed' && way === 'video')
  return {
    confirmation,
    state,
    parties,
    agreement,
    effective: findEffective(agreement, parties),
    /** The agreement read with its supplements: now, and as of a moment. */
    clauses: jointClauses(agreement, parties, supplements),
    clausesAt: (at: Date) => jointClauses(agreement, parties, supplements, at),
    supplements,
    materials: (await findCaseMaterials(db, caseId)).filter(({ voided }) => voided === null),
    checks: await findIdentityChecks(db, caseId),
    addresses: await findAddressAnswers(db, caseId),
    report: await findLastReport(db, caseId),
    signed: await findSignedParties(db, confirmation.id),
    correctionFiles: await findCorrectionFiles(db, confirmation.id),
    courtRules: await findConfirmationRules(db, confirmation.courtId),
    hearings,
    /** The log of the hearing by video that is appointed, once it ended. */
    conferenceLog: byVideo ? await findConferenceLog(db, byVideo.id) : null,
    hostedHearingId:
      actor.role === 'court_judge' ? await findHostedHearing(db, confirmationId) : null,
    deliveries: await findDeliveries(db, caseId),
    places: await findBoundPlaces(db, caseId),
    /** The clauses applied with, where the agreement is another one now. */
    appliedClauses: applied && agreementClauses(applied, parties),
    /** When the judge who reads gave guidance in the mediation of the case. */
    guidedAt: actor.role === 'court_judge' ? await findGuidedAt(db, caseId) : null,
    collusion: actor.role === 'court_judge' ? await loadCollusion(db, state, agreement) : null,
  }
}
export type LoadedConfirmation = NonNullable<Awaited<ReturnType<typeof loadConfirmation>>>
