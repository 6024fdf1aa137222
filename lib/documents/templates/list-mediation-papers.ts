import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { CourtStep, PaperMark } from '@/lib/domain/court-stage/court-step'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import type { DocumentContent } from '../content'
import type { RulingPaper } from './list-ruling-papers'
import {
  composeMediationPaper,
  composeMediationReceipt,
  type MediationPaperFacts,
} from './mediation-paper'

type Parties = Parameters<typeof agreementClauses>[1] & Parameters<typeof findEffective>[1]

/** A paper with the moment of its step, at which it is set each time. */
export type MediationPaper = { readonly content: DocumentContent; readonly at: Date }

type Stored = {
  readonly steps: readonly CourtStep[]
  readonly agreement: AgreementState | null
  readonly parties: Parties
}
type OfCase = Pick<MediationPaperFacts, 'court' | 'institution' | 'caseNo' | 'cause' | 'claim'>

/**
 * The 调解书 of a case; null: there is none, or the agreement that it was set from is not there any
 * more.
 */
export function findMediationPaper(
  { steps, agreement, parties }: Stored,
  of: OfCase,
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

/**
 * What the dossier gets of a 调解书: itself, and of each party the receipt with which it was served
 * (民诉解释 第133条).
 */
export function listMediationPapers(
  { marks, ...stored }: Stored & { readonly marks: readonly PaperMark[] },
  of: OfCase,
): readonly RulingPaper[] {
  const paper = findMediationPaper(stored, of)
  if (!paper) return []
  const { number, day: issuedOn } = paper.content
  const receipts = marks
    .filter(({ answer }) => answer === 'receipt')
    .map((mark) => ({
      key: `receipt:${mark.partyId}`,
      title: `送达回证（${mark.party}，民事调解书）`,
      content: composeMediationReceipt(mark, { ...of, number: number ?? '', issuedOn }),
      at: paper.at,
    }))
  return [{ key: 'mediation', title: '民事调解书', ...paper }, ...receipts]
}
