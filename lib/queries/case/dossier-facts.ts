import type { CaseRecord } from '@/lib/data/mappers/case'
import type { DossierTraces } from '@/lib/data/stores/dossier/dossier-store'
import type { UploadSlot } from '@/lib/domain/dossier/catalogue'
import {
  computeMissingSlots,
  type DossierFacts,
  type MissingSlot,
} from '@/lib/domain/dossier/completeness'
import { slotOf, type PlacedMaterial } from '@/lib/domain/dossier/material-slot'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'

/** The facts that decide what a case's dossier must contain. */
export function dossierFactsOf(
  { source, status, outcome }: CaseRecord,
  traces: DossierTraces,
): DossierFacts {
  const { isTaken, hasAgents, hadSession, clockChanged } = traces
  return { source, status, isTaken, hasAgents, hadSession, clockChanged, outcome }
}

/** The slot of a material in the dossier. */
export function placeOf(
  material: PlacedMaterial,
  { receivedAt }: Pick<CaseRecord, 'receivedAt'>,
): UploadSlot {
  return slotOf(material, receivedAt, SLOT_TITLE_WORDS)
}

/** Slots that are required now and empty; `materials` without the void ones. */
export function missingOf(
  record: CaseRecord,
  traces: DossierTraces,
  materials: readonly PlacedMaterial[],
): MissingSlot[] {
  return computeMissingSlots(
    dossierFactsOf(record, traces),
    new Set(materials.map((material) => placeOf(material, record))),
  )
}
