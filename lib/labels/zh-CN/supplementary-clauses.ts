import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import type { AgreementParty } from '@/lib/domain/agreement/people'
import { readTogether, type SupplementaryText } from '@/lib/domain/supplementary/supplementary'
import { agreementClauses, type ClauseView } from './agreement-clauses'
import { clauseNumber } from './clause-number'
import { SUPPLEMENTARY, supplementaryTitle } from './supplementary'

/**
 * `supplement`: the number of the supplementary agreement that the words are from; null or absent:
 * of the agreement itself.
 */
export type JointClauseView = ClauseView & { readonly supplement?: number | null }

/** “第二条（依补充协议（一））　……”, for documents. */
export const clauseLine = ({ number, text, supplement }: JointClauseView): string =>
  `${number}${supplement ? `（${SUPPLEMENTARY.from(supplement)}）` : ''}　${text}`

/** “补充协议（一）、补充协议（二）”: those that the clauses are from; empty where there is none. */
export function namesOfSupplements(clauses: readonly JointClauseView[]): string {
  const numbers = [...new Set(clauses.flatMap(({ supplement }) => supplement ?? []))]
  return numbers
    .sort((one, other) => one - other)
    .map(supplementaryTitle)
    .join('、')
}

/** “及补充协议（一）” behind the agreement; empty where none of the clauses is from one. */
export function andSupplements(clauses: readonly JointClauseView[]): string {
  const names = namesOfSupplements(clauses)
  return names && `及${names}`
}

/**
 * The clauses of an agreement read with its supplementary agreements, added ones numbered on.
 * @param at as of this moment; null: now
 */
export function jointClauses(
  agreement: Pick<AgreementState, 'agreementNo' | 'draft'> | null,
  parties: readonly AgreementParty[],
  supplements: readonly SupplementaryText[],
  at: Date | null = null,
): readonly JointClauseView[] {
  if (!agreement) return []
  const own = supplements.filter(({ agreementNo }) => agreementNo === agreement.agreementNo)
  const texts = agreementClauses(agreement.draft, parties).map(({ text }) => text)
  return readTogether(texts, own, at).map((clause, index) => ({
    ...clause,
    number: clauseNumber(index + 1),
  }))
}
