// What keeps a case from the court while its parties confirm. Sources: 民诉法 第205条; 民诉解释 第351、355条.
import { toLocalDate } from '../time/local-date'
import type { Confirmation } from './confirmation'
import { checkEligibility } from './eligibility'
import type { EligibilityFinding } from './eligibility-findings'
import { eligibilityFactsOf, type KnownConfirmer, type MatterOfCase } from './matter'

/**
 * What keeps this case from the court, beside that someone has yet to confirm: that is what they
 * are doing.
 */
export function findBlocks(
  matter: Omit<MatterOfCase, 'isSuspected'>,
): readonly EligibilityFinding[] {
  return checkEligibility(eligibilityFactsOf({ ...matter, isSuspected: false })).filter(
    ({ weight, code }) =>
      weight === 'blocking' && code !== 'NONE_CONFIRMED' && code !== 'WAITS_FOR_OTHER',
  )
}

/** Who confirmed, as the rules of eligibility want it. */
export const knownConfirmers = (open: Confirmation | null): readonly KnownConfirmer[] =>
  (open?.answers ?? []).map(({ agreedAt, ...answer }) => ({
    ...answer,
    on: toLocalDate(agreedAt),
  }))
