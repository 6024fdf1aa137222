/**
 * What a dossier still lacks, and what of it a 情况说明 explains. Source: domain.md 6 (完整性检查: 缺项列清单,
 * 可“情况说明”补正; 清单: 签章状态).
 */
import type { CaseStatus } from '../case/status'
import { CATALOGUE, type UploadSlot } from './catalogue'
import { computeMissingSlots, type DossierFacts, type MissingSlot } from './completeness'
import { slotOf, type PlacedMaterial, type TitleWords } from './material-slot'

/** A material that is not void. */
export type ValidMaterial = PlacedMaterial & {
  readonly id: string
  /**
   * It is a document that was finalised with places to sign, and its signed copy was not made yet.
   */
  readonly awaitsSignature: boolean
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
  /**
   * Owed now, empty and not explained, in the order of the dossier; behind them documents that are
   * not signed.
   */
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
  const unsigned = findUnsigned(facts, materials, titleWords).map(({ addedAt, ...each }) => ({
    ...each,
    explanation:
      explanations.findLast(({ slot, at }) => slot === each.slot && at >= addedAt) ?? null,
  }))
  return {
    missing: [
      ...empty.filter((each) => !isExplained(each)),
      ...unsigned.flatMap(({ explanation, ...each }) => (explanation ? [] : [each])),
    ],
    explained: [
      ...empty
        .filter(isExplained)
        .map((each) => ({ ...each, explanation: explanationOf(each.slot) })),
      ...unsigned.filter(({ explanation }) => explanation !== null),
    ],
  }
}

/**
 * Documents of a closed case whose signatures are missing. What was explained before one was made
 * does not explain it.
 */
function findUnsigned(
  { outcome, receivedAt }: DossierFacts & { readonly receivedAt: Date },
  materials: readonly ValidMaterial[],
  titleWords: TitleWords,
): readonly (MissingSlot & { readonly addedAt: Date })[] {
  if (outcome === null) return []
  return materials
    .filter(({ awaitsSignature }) => awaitsSignature)
    .map((material) => {
      const slot = slotOf(material, receivedAt, titleWords)
      const { id: materialId, title, addedAt } = material
      const { basis } = CATALOGUE[slot]
      return { slot, reason: 'not_signed', basis, document: { materialId, title }, addedAt }
    })
}

type BindableMaterial = Pick<ValidMaterial, 'awaitsSignature'> & {
  /** A volume has it. */
  readonly isBound: boolean
  /** It is the first file of a document, and its signed copy goes into the dossier in its place. */
  readonly isReplaced: boolean
}

/**
 * What the next volume is bound of. A supplement leaves out what is not signed yet, which a later
 * one has; the first volume waits for it, or has it with its explanation.
 */
export function findToBind<M extends BindableMaterial>(
  materials: readonly M[],
  status: CaseStatus,
): readonly M[] {
  return materials.filter(
    ({ isBound, isReplaced, awaitsSignature }) =>
      !isBound && !isReplaced && !(status === 'archived' && awaitsSignature),
  )
}
