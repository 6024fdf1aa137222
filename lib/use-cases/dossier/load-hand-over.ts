import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findDestructionSteps } from '@/lib/data/stores/dossier/destruction-store'
import { findPackMaterials } from '@/lib/data/stores/dossier/pack-materials-store'
import { findPacks, type StoredPack } from '@/lib/data/stores/dossier/pack-store'
import { decideNotDestroyed } from '@/lib/domain/dossier/destruction'
import { planHandOver, type HandOverPlan } from '@/lib/domain/dossier/hand-over'
import { hashOfPlan, wasAtOtherStage } from '@/lib/domain/dossier/seen-plan'
import { refuse, type Decided } from '@/lib/domain/refusal'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { sha256 } from '@/lib/platform/sha256'

export type LoadedHandOver = {
  readonly record: CaseRecord
  readonly plan: Decided<HandOverPlan>
  /** The latest pack of the case; null: none was handed over. */
  readonly former: StoredPack | null
}

/** A case with the plan of its hand-over. */
export async function loadHandOver(
  db: Db,
  { caseId }: { readonly caseId: string },
): Promise<LoadedHandOver | null> {
  const record = await findCase(db, caseId)
  if (!record) return null
  const steps = (await findDestructionSteps(db, [caseId])).get(caseId) ?? []
  const there = decideNotDestroyed(steps)
  const materials = await findPackMaterials(db, record, SLOT_TITLE_WORDS)
  const [former = null] = await findPacks(db, caseId)
  return { record, plan: there.ok ? planHandOver(record, materials) : there, former }
}

/**
 * May it be handed over, as it was seen? As planHandOver, PACK_CHANGED_MEANWHILE, or COURT_STAGE
 * where the court has acted since: a pack that answers nothing of a 退回补正 would use up the one that
 * the court may send back.
 */
export function decidePlanAsSeen(
  { plan, record }: LoadedHandOver,
  { seen }: { readonly seen: string },
): Decided<HandOverPlan> {
  const { courtStage: stage = null, lastAct, lastActBy: by, lastActAt } = record
  if (!plan.ok || hashOfPlan(plan.value, stage, sha256) === seen) return plan
  return wasAtOtherStage(plan.value, seen, sha256)
    ? refuse('COURT_STAGE', { move: 'hand_over', stage, lastAct, by, at: lastActAt.toISOString() })
    : refuse('PACK_CHANGED_MEANWHILE')
}
