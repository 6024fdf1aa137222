import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findDossier, type Dossier } from '@/lib/data/stores/dossier/dossier-store'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { checkDossier, findToBind, type DossierCheck } from '@/lib/domain/dossier/check-dossier'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'

export type CheckedDossier = {
  readonly record: CaseRecord
  readonly dossier: Dossier
  readonly check: DossierCheck
  /** How many materials the next volume is bound of. */
  readonly unbound: number
}

/** The dossier of a case with what it lacks; null where the actor may not see the case. */
export async function loadDossierCheck(db: Db, caseId: string): Promise<CheckedDossier | null> {
  const record = await findCase(db, caseId)
  const dossier = record && (await findDossier(db, caseId))
  if (!dossier) return null
  const valid = dossier.materials.filter(({ voided }) => voided === null)
  return {
    record,
    dossier,
    check: checkDossier({ ...record, ...dossier }, valid, dossier.explanations, SLOT_TITLE_WORDS),
    unbound: findToBind(valid, record.status).length,
  }
}
