import type { CaseRecord } from '@/lib/data/mappers/case'
import type { DossierTraces } from '@/lib/data/stores/dossier/dossier-store'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import {
  checkDossier,
  type DossierCheck,
  type Explanation,
  type ValidMaterial,
} from '@/lib/domain/dossier/check-dossier'
import type { DossierFacts } from '@/lib/domain/dossier/completeness'
import { slotOf, type PlacedMaterial } from '@/lib/domain/dossier/material-slot'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'

/** The facts that decide what a case's dossier must contain. */
export function dossierFactsOf(
  { source, status, outcome }: CaseRecord,
  traces: DossierTraces,
): DossierFacts {
  const { isTaken, hasAgents, hadSession, isRecordReplaced, clockChanged } = traces
  return {
    source,
    status,
    isTaken,
    hasAgents,
    hadSession,
    isRecordReplaced,
    clockChanged,
    outcome,
  }
}

/** The slot of a material in the dossier. */
export function placeOf(
  material: PlacedMaterial,
  { receivedAt }: Pick<CaseRecord, 'receivedAt'>,
): UploadSlot {
  return slotOf(material, receivedAt, SLOT_TITLE_WORDS)
}

/** What the dossier lacks and what is explained; `materials` without the void ones. */
export function checkOf(
  record: CaseRecord,
  dossier: DossierTraces & { readonly explanations: readonly Explanation[] },
  materials: readonly ValidMaterial[],
): DossierCheck {
  return checkDossier(
    { ...dossierFactsOf(record, dossier), receivedAt: record.receivedAt },
    materials,
    dossier.explanations,
    SLOT_TITLE_WORDS,
  )
}
