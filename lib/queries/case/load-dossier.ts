import 'server-only'
import type { Read } from '@/lib/data/door'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findDossier } from '@/lib/data/stores/dossier/dossier-store'
import type { DossierRead } from './dossier-view'
import { loadRecognitions } from './recognitions'

/** The dossier of a case with the case's state; null where the actor may not see the case. */
export async function loadDossier(db: Read, caseId: string): Promise<DossierRead | null> {
  const [state, dossier, recognitions] = await Promise.all([
    findCaseState(db, caseId),
    findDossier(db, caseId),
    loadRecognitions(db, caseId),
  ])
  return state && dossier && { state, dossier, recognitions }
}
