// A court changes what it takes. Sources: 民诉法 第205条 (the courts);
// docs/decisions/0128-offered-confirmations.md (versions by date).
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { courtRuleOn, type CourtConfirmationRule } from './court-rule'

/** The newest version of a court; `no` counts them from 1. */
export type LastRule = { readonly no: number; readonly by: string; readonly at: Date }

const isSame = (a: CourtConfirmationRule, b: CourtConfirmationRule) =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b))
const plain = (rule: CourtConfirmationRule) => [
  rule.isOwnCasesOnly,
  rule.acceptsElectronicSignatures,
  rule.wantsPaperSet,
  rule.reviewClock,
  rule.specialJurisdictions.map(({ disputeTypes, causes, court }) => [disputeTypes, causes, court]),
]

/**
 * A version begins today or later: what was decided by an earlier one stays as it was. `seen`: the
 * number of the newest version when the form was opened, 0 for none.
 * @returns the number of the version to add, null where it changes nothing; or INPUT_INVALID,
 *   CONFIRMATION_RULE_CHANGED with who and when
 */
export function decideCourtRule(
  {
    rules,
    last,
  }: { readonly rules: readonly CourtConfirmationRule[]; readonly last: LastRule | null },
  next: CourtConfirmationRule,
  { seen, today }: { readonly seen: number; readonly today: LocalDate },
): Decided<number | null> {
  if (next.from < today) return refuse('INPUT_INVALID', {}, { from: 'DATE_IN_PAST' })
  if (isSame(courtRuleOn(rules, next.from), next)) return allow(null)
  if (last && last.no !== seen)
    return refuse('CONFIRMATION_RULE_CHANGED', { by: last.by, at: last.at.toISOString() })
  return allow((last?.no ?? 0) + 1)
}
