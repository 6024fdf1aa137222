/**
 * What a dossier still lacks, and what of it a 情况说明 explains. Source: domain.md 6 (完整性检查: 缺项列清单, 可“情况说明”补正).
 */
import type { UploadSlot } from './catalogue'
import { computeMissingSlots, type DossierFacts, type MissingSlot } from './completeness'
import { slotOf, type PlacedMaterial, type TitleWords } from './material-slot'

/** A material that is not void. */
export type ValidMaterial = PlacedMaterial & {
  /** It is a 情况说明 of this slot, and so it does not fill the slot that it is in. */
  readonly explains: UploadSlot | null
}

/** Why a needed slot stays empty, as the institution or the mediator wrote it. */
export type Explanation = {
  readonly slot: UploadSlot
  readonly reason: string
  readonly by: string
  readonly at: Date
}

export type ExplainedSlot = MissingSlot & {
  /** null: the 情况说明 in the dossier says it. */
  readonly explanation: Explanation | null
}

export type DossierCheck = {
  /** Owed now, empty and not explained, in the order of the dossier. */
  readonly missing: readonly MissingSlot[]
  /** Owed now and empty, and explained. */
  readonly explained: readonly ExplainedSlot[]
}

/** What the materials of a case leave open of what it owes. */
export function checkDossier(
  facts: DossierFacts & { readonly receivedAt: Date },
  materials: readonly ValidMaterial[],
  explanations: readonly Explanation[],
  titleWords: TitleWords,
): DossierCheck {
  const filling = materials.filter(({ explains }) => explains === null)
  const documents = new Set(materials.flatMap(({ explains }) => explains ?? []))
  const empty = computeMissingSlots(
    facts,
    new Set(filling.map((material) => slotOf(material, facts.receivedAt, titleWords))),
  )
  const explanationOf = (slot: UploadSlot) =>
    explanations.findLast((each) => each.slot === slot) ?? null
  const isExplained = ({ slot }: MissingSlot) => documents.has(slot) || explanationOf(slot) !== null
  return {
    missing: empty.filter((each) => !isExplained(each)),
    explained: empty
      .filter(isExplained)
      .map((each) => ({ ...each, explanation: explanationOf(each.slot) })),
  }
}
