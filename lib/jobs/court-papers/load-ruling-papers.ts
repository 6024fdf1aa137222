import 'server-only'
import type { Read } from '@/lib/data/door'
import { findConfirmationSignatures } from '@/lib/data/stores/confirmation/confirmation-signature-store'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findObjections } from '@/lib/data/stores/ruling/objection-store'
import { findFiledPapers } from '@/lib/data/stores/ruling/court-paper-store'
import { findRulingServices } from '@/lib/data/stores/ruling/service-store'
import { findSupplementaryTexts } from '@/lib/data/stores/supplementary/supplementary-store'
import { listRulingPapers } from '@/lib/documents/templates/list-ruling-papers'
import { papersOf } from '@/lib/domain/ruling/papers'
import { findServedByAll } from '@/lib/domain/ruling/service'
import { jointClauses } from '@/lib/labels/zh-CN/supplementary-clauses'
import type { CourtPapers } from './court-papers'

/** What the dossier of a case lacks of its 司法确认材料; null: there is no such application. */
export async function loadRulingPapers(
  db: Read,
  { caseId, confirmationId }: { readonly caseId: string; readonly confirmationId: string },
): Promise<CourtPapers | null> {
  const confirmation = await findConfirmation(db, confirmationId)
  const state = await findCaseState(db, caseId)
  if (!confirmation || !state) return null
  const objections = await findObjections(db, confirmationId)
  const services = await findRulingServices(db, confirmationId)
  const agreement = await findAgreement(db, caseId)
  const parties = await findPreparedParties(db, caseId)
  const texts = await findSupplementaryTexts(db, caseId)
  const filed = await findFiledPapers(db, { caseId, confirmationId })
  const { courtName: court, institutionName, caseNo, cause } = state
  const of = {
    court,
    institution: institutionName ?? '',
    caseNo,
    cause,
    clausesAt: (at: Date) => jointClauses(agreement, parties, texts, at),
  }
  const signatures = await findConfirmationSignatures(db, confirmationId)
  const papers = listRulingPapers({
    confirmation,
    objections,
    services,
    signatures,
    parties,
    of,
  })
  return {
    state,
    confirmationId,
    missing: papers.filter(({ key }) => !filed.has(key)),
    isComplete: papersOf(confirmation, objections).every(
      ({ id }) => findServedByAll(services, id, confirmation.partyIds) !== null,
    ),
  }
}
