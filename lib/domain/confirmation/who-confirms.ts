// Who applies, and for whom. Sources: 民诉法 第60、62、205条; 民诉解释 第351条; 民法典 第168条.
import type { ConfirmingParty } from './eligibility-facts'
import { makeEligibilityFinding, type EligibilityFinding } from './eligibility-findings'

/** Matters of which one is enough to apply for confirmation of what was settled. */
const MATTERS = ['apply_confirmation', 'settle'] as const

function checkConfirmer({ name: party, needsGuardian, confirmed }: ConfirmingParty) {
  if (!confirmed) return []
  const { by } = confirmed
  if (by.kind === 'helper') return [makeEligibilityFinding('CONFIRMED_BY_HELPER', { party })]
  if (by.kind === 'party')
    return needsGuardian ? [makeEligibilityFinding('GUARDIAN_NEEDED', { party })] : []
  if (by.kind !== 'agent') return []
  const about = { party, person: by.name }
  if (!by.isInTerm) return [makeEligibilityFinding('AUTHORITY_NOT_IN_TERM', about)]
  if (by.authority === 'general') return [makeEligibilityFinding('AUTHORITY_GENERAL', about)]
  return MATTERS.some((matter) => by.matters.includes(matter))
    ? []
    : [makeEligibilityFinding('AUTHORITY_MATTER_MISSING', about)]
}

/** One agent of two sides represents neither against the other (民法典 第168条第二款). */
function findSharedAgents(parties: readonly ConfirmingParty[]): readonly EligibilityFinding[] {
  const acting = parties.flatMap(({ side, confirmed }) =>
    confirmed?.by.kind === 'agent' ? [{ side, id: confirmed.by.id, name: confirmed.by.name }] : [],
  )
  const shared = acting.filter((each, index) =>
    acting.slice(0, index).some(({ id, side }) => id === each.id && side !== each.side),
  )
  return [...new Map(shared.map((each) => [each.id, each])).values()].map(({ name }) =>
    makeEligibilityFinding('ONE_AGENT_OF_BOTH', { person: name }),
  )
}

/**
 * Whether all have confirmed, by whom each may be confirmed, and whether one agent acts for both
 * sides.
 */
export function checkConfirmers(
  parties: readonly ConfirmingParty[],
): readonly EligibilityFinding[] {
  const missing = parties.filter(({ confirmed }) => confirmed === null)
  const waiting =
    missing.length === parties.length
      ? [makeEligibilityFinding('NONE_CONFIRMED')]
      : missing.map(({ name }) => makeEligibilityFinding('WAITS_FOR_OTHER', { party: name }))
  return [...waiting, ...parties.flatMap(checkConfirmer), ...findSharedAgents(parties)]
}
