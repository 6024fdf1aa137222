import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { findSigners, type AgreementParty } from '@/lib/domain/agreement/people'
import { agreedAmount } from '@/lib/domain/integration/agreed-amount'
import { agreementFact } from '@/lib/labels/zh-CN/integration-feed'

/**
 * The facts of an agreement for the court's system: nothing of a draft (the database shows finished
 * ones only), no name and no clause; what is to be paid once it binds.
 */
export function presentAgreementFacts(
  agreement: AgreementState | null,
  parties: readonly AgreementParty[],
) {
  if (!agreement?.finished) return null
  const effective = findEffective(agreement, parties)
  const state = agreement.voided ? 'voided' : effective ? 'effective' : 'to_sign'
  return {
    state,
    stateText: agreementFact[state],
    finishedOn: agreement.finished.on,
    sha256: agreement.finished.sha256,
    effectiveOn: effective?.on ?? null,
    effectiveAt: effective?.at?.toISOString() ?? null,
    parties: findSigners(parties, agreement.draft).length,
    terms: agreement.draft.terms.length,
    amount: effective ? agreedAmount(agreement.draft.terms) : null,
  } as const
}
