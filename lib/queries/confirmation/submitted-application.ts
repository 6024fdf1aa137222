import { composeSubmittedApplication } from '@/lib/documents/templates/submitted-application'
import type { PartyKind } from '@/lib/domain/case/vocabulary'
import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import { materialsOf } from '@/lib/domain/confirmation/materials'
import { materialInWords } from '@/lib/labels/zh-CN/confirmation'
import type { ConfirmationPaper, PaperCase } from './confirmation-paper'

type ApplyingParty = {
  readonly id: string
  readonly name: string
  readonly kind: PartyKind
  readonly representative: string | null
}

/** Names of what an application of these parties is made of; whether each is there does not matter here. */
function namesOfMaterials(
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

/** The application as it was submitted, set as of that moment; null: it was not. */
export function presentSubmittedApplication(
  confirmation: Confirmation,
  parties: readonly ApplyingParty[],
  { court, institution, caseNo, cause, clausesAt }: PaperCase,
): ConfirmationPaper | null {
  const { submittedAt, effectiveOn, dueOn, answers } = confirmation
  if (submittedAt === null) return null
  const clauses = clausesAt(submittedAt)
  const content = composeSubmittedApplication({
    court,
    institution: institution ?? '',
    caseNo,
    cause,
    effectiveOn,
    dueOn,
    submittedAt,
    answers,
    clauses,
    materials: namesOfMaterials(
      confirmation,
      parties,
      clauses.map(({ text }) => text),
    ),
  })
  return { content, at: submittedAt }
}
