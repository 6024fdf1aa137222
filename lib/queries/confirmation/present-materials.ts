import { materialsOf, type MaterialKind } from '@/lib/domain/confirmation/materials'
import { slotOf } from '@/lib/domain/dossier/material-slot'
import { materialInWords, type MaterialInWords } from '@/lib/labels/zh-CN/confirmation'
import { CONFIRMATION_REVIEW } from '@/lib/labels/zh-CN/confirmation-review'
import { SLOT_TITLE_WORDS } from '@/lib/labels/zh-CN/dossier-title'
import { andSupplements } from '@/lib/labels/zh-CN/supplementary-clauses'
import type { LoadedConfirmation } from './load-confirmation'

/** A material; `pages`: where the bound dossier has it, which is where its print has it. */
export type MaterialView = MaterialInWords & {
  readonly kind: MaterialKind
  readonly isMissing: boolean
  /** Where the court reads what the system made; the application has a link of its own. */
  readonly file: string | null
  readonly pages: readonly { readonly words: string; readonly href: string }[]
}

/** What an application is made of, as its court reads it. */
export function presentMaterials({
  state,
  parties,
  clauses,
  materials,
  checks,
  addresses,
  places,
  confirmation: { id, answers, partyIds },
}: LoadedConfirmation): readonly MaterialView[] {
  const applying = parties.filter(({ id }) => partyIds.includes(id))
  const papers = materials.map((material) => ({
    slot: slotOf(material, state.receivedAt, SLOT_TITLE_WORDS),
    title: material.title,
    partyId: null,
  }))
  return materialsOf({
    parties: applying.map(({ id, name, kind, isMinor, representative }) => ({
      id,
      name,
      kind,
      hasContact: addresses.some(({ partyId, address }) => partyId === id && address !== null),
      hasIdentity: checks.some(({ partyId, matches }) => partyId === id && matches),
      agents: answers
        .filter(({ partyId, confirmer }) => partyId === id && confirmer === 'agent')
        .map(({ person }) => ({
          name: person,
          hasPaper: papers.some(({ slot }) => slot === 'authority'),
        })),
      guardian: isMinor && representative ? { name: representative, hasProof: false } : null,
    })),
    clauses: clauses.map(({ text }) => text),
    papers,
    institution: { isOnRoster: state.institutionId !== null, hasProof: false },
  }).map((material) => ({
    ...materialInWords(material),
    ...(material.kind === 'agreement' && {
      name: `${materialInWords(material).name}${andSupplements(clauses)}`,
    }),
    kind: material.kind,
    isMissing: material.state === 'missing',
    file:
      material.kind === 'mediation_proof' && material.state === 'made'
        ? `/api/confirmations/${id}/mediation-proof`
        : null,
    pages: places
      .filter(({ materialId }) =>
        materials.some(({ id, title }) => id === materialId && material.papers.includes(title)),
      )
      .map(({ volume, firstPage, lastPage }) => ({
        words: CONFIRMATION_REVIEW.pages(firstPage, lastPage),
        href: `/court/dossiers/${state.id}/read?v=${volume}&p=${firstPage}`,
      })),
  }))
}
