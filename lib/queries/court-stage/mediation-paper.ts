import type { DocumentContent } from '@/lib/documents/content'
import {
  composeMediationPaper,
  type MediationPaperFacts,
} from '@/lib/documents/templates/mediation-paper'
import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { CourtStep } from '@/lib/domain/court-stage/court-step'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'

type Parties = Parameters<typeof agreementClauses>[1] & Parameters<typeof findEffective>[1]

/** A paper with the moment of its step, at which it is set each time. */
export type MediationPaper = { readonly content: DocumentContent; readonly at: Date }

/** The 调解书 of a case; null: there is none, or the agreement that it was set from is not there any more. */
export function presentMediationPaper(
  {
    steps,
    agreement,
    parties,
  }: {
    readonly steps: readonly CourtStep[]
    readonly agreement: AgreementState | null
    readonly parties: Parties
  },
  of: Pick<MediationPaperFacts, 'court' | 'institution' | 'caseNo' | 'cause' | 'claim'>,
): MediationPaper | null {
  const step = steps.findLast(({ move }) => move === 'issue_paper')
  const effective = findEffective(agreement, parties)
  if (!step?.number || !agreement || !effective || agreement.agreementNo !== step.agreementNo)
    return null
  const namesOf = (side: 'applicant' | 'respondent') =>
    parties.filter((party) => party.side === side).map(({ name }) => name)
  const content = composeMediationPaper({
    ...of,
    number: step.number,
    on: step.on,
    judge: step.by,
    applicants: namesOf('applicant'),
    respondents: namesOf('respondent'),
    effectiveOn: effective.on,
    clauses: agreementClauses(agreement.draft, parties),
  })
  return { content, at: step.at }
}
