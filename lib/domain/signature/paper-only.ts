import { findCurrent, type AgreementState } from '../agreement/agreement-state'
import { namesPersonalStatus } from '../agreement/wording/matters'
import type { DisputeType } from '../case/vocabulary'
import type { CaseDocumentKind } from '../document/case-document-kinds'

/**
 * Documents in which parties declare something about their status; the others are about the
 * procedure.
 */
const DECLARATIONS: readonly CaseDocumentKind[] = [
  'minutes',
  'undisputed_facts',
  'agreement',
  'confirmation_application',
]

export type StatusFacts = {
  readonly disputeType: DisputeType
  readonly cause: string
  readonly agreement: AgreementState | null
}

/**
 * Is the document about personal status, so that it is signed on paper only? What is known of the
 * case decides: the type of the dispute, its cause, the terms of its agreement. In doubt paper,
 * which is valid in any case. Source: 电子签名法 第3条第三款第一项.
 */
export function needsPaper(
  kind: CaseDocumentKind,
  { disputeType, cause, agreement }: StatusFacts,
): boolean {
  if (!DECLARATIONS.includes(kind)) return false
  const terms = findCurrent(agreement)?.draft.terms ?? []
  return (
    disputeType === 'marriage_family' ||
    namesPersonalStatus(cause) ||
    terms.some(({ text }) => namesPersonalStatus(text))
  )
}
