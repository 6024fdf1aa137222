import 'server-only'
import type { Read } from '@/lib/data/door'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import {
  findCourtStage,
  findCourtSteps,
  findPaperMarks,
  toPackFacts,
} from '@/lib/data/stores/court-stage/court-stage-store'
import { findPacks } from '@/lib/data/stores/dossier/pack-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'

/**
 * A case with what follows its mediation, as its court reads it: nothing of the talks, of offers or
 * notes.
 */
export async function loadCourtStage(db: Read, { caseId }: { readonly caseId: string }) {
  const file = await findCaseFile(db, caseId)
  if (!file) return null
  const [pack = null] = await findPacks(db, caseId)
  return {
    file,
    now: await findCourtStage(db, caseId),
    steps: await findCourtSteps(db, caseId),
    marks: await findPaperMarks(db, caseId),
    pack: toPackFacts(pack),
    packKind: pack?.kind ?? null,
    agreement: await findAgreement(db, caseId),
    parties: await findPreparedParties(db, caseId),
  }
}

export type LoadedCourtStage = NonNullable<Awaited<ReturnType<typeof loadCourtStage>>>
