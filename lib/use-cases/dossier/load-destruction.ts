import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findDestructionSteps } from '@/lib/data/stores/dossier/destruction-store'
import { findVolumes } from '@/lib/data/stores/dossier/volume-store'
import type { DestructionFacts } from '@/lib/domain/dossier/destruction'

/**
 * A case with the retention and the steps of its dossier. The case is locked, so that the second of
 * two people reads what the first did.
 */
export async function loadDestruction(
  db: Db,
  { caseId }: { readonly caseId: string },
): Promise<(DestructionFacts & { readonly record: CaseRecord }) | null> {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  if (!record) return null
  const latest = (await findVolumes(db, caseId)).at(-1)
  const steps = await findDestructionSteps(db, [caseId])
  return {
    record,
    kept: latest ? { class: latest.retention, until: latest.retainUntil } : null,
    steps: steps.get(caseId) ?? [],
  }
}
