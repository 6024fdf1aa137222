import type { PartyKind } from '@/lib/domain/case/vocabulary'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { materialsOf } from '@/lib/domain/confirmation/materials'
import { materialInWords } from '@/lib/labels/zh-CN/confirmation'

export type ApplyingParty = {
  readonly id: string
  readonly name: string
  readonly kind: PartyKind
  readonly representative: string | null
}

/**
 * Names of what an application of these parties is made of, each once; whether it is there does not
 * matter here.
 */
export function namesOfMaterials(
  { answers, partyIds }: Confirmation,
  parties: readonly ApplyingParty[],
  clauses: readonly string[],
): readonly string[] {
  const materials = materialsOf({
    parties: parties
      .filter(({ id }) => partyIds.includes(id))
      .map(({ id, name, kind, representative }) => {
        const confirmers = answers.filter(({ partyId }) => partyId === id)
        const isGuarded = confirmers.some(({ confirmer }) => confirmer === 'guardian')
        return {
          id,
          name,
          kind,
          hasContact: true,
          hasIdentity: true,
          agents: confirmers
            .filter(({ confirmer }) => confirmer === 'agent')
            .map(({ person }) => ({ name: person, hasPaper: true })),
          guardian: isGuarded && representative ? { name: representative, hasProof: true } : null,
        }
      }),
    clauses,
    papers: [],
    institution: { isOnRoster: true, hasProof: true },
  })
  return [...new Set(materials.map((material) => materialInWords(material).name))]
}
