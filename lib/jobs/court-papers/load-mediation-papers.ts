import 'server-only'
import type { Read } from '@/lib/data/door'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import {
  findCourtStage,
  findOwnCourtSteps,
  findPaperMarks,
} from '@/lib/data/stores/court-stage/court-stage-store'
import { findOwnCase } from '@/lib/data/stores/participant/own-case-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findFiledPapers } from '@/lib/data/stores/ruling/court-paper-store'
import { listMediationPapers } from '@/lib/documents/templates/list-mediation-papers'
import type { CourtPapers } from './court-papers'

/**
 * What the dossier of a case lacks of its 调解书 and of the receipts of it; null: there is no such
 * case.
 */
export async function loadMediationPapers(
  db: Read,
  { caseId }: { readonly caseId: string },
): Promise<CourtPapers | null> {
  const state = await findCaseState(db, caseId)
  const found = await findOwnCase(db, caseId)
  if (!state || !found) return null
  const filed = await findFiledPapers(db, { caseId, confirmationId: null })
  const papers = listMediationPapers(
    {
      steps: await findOwnCourtSteps(db, caseId),
      marks: await findPaperMarks(db, caseId),
      agreement: await findAgreement(db, caseId),
      parties: await findPreparedParties(db, caseId),
    },
    { ...found, institution: found.institution ?? '' },
  )
  const stage = await findCourtStage(db, caseId)
  return {
    state,
    confirmationId: null,
    missing: papers.filter(({ key }) => !filed.has(key)),
    isComplete: stage?.stage === 'paper_served',
  }
}
