// The court that takes an application. Sources: 民诉法 第205条; 民诉解释 第352、355条第二项.
import type { CourtFacts, CourtRef, MatterFacts } from './eligibility-facts'
import { makeEligibilityFinding, type EligibilityFinding } from './eligibility-findings'

/** The courts to which the parties may apply: one, or those among which they choose. */
export function findCourts({ invitedBy, linked, intermediate }: CourtFacts): readonly CourtRef[] {
  if (invitedBy) return [invitedBy]
  if (intermediate) return [intermediate]
  return [...new Map(linked.map(({ court }) => [court.id, court])).values()]
}

const namesOf = (courts: readonly CourtRef[]) => courts.map(({ name }) => name)

function checkCourt(court: CourtFacts): readonly EligibilityFinding[] {
  const courts = findCourts(court)
  if (courts.some(({ id }) => id === court.applied.id)) return []
  const about = { courts: namesOf(courts) }
  if (court.invitedBy) return [makeEligibilityFinding('NOT_INVITING_COURT', about)]
  if (court.intermediate) return [makeEligibilityFinding('INTERMEDIATE_COURT', about)]
  return [
    courts.length === 0
      ? makeEligibilityFinding('LINKS_UNKNOWN')
      : makeEligibilityFinding('COURT_NOT_LINKED', about),
  ]
}

/** Another court has matters of this kind. */
function checkSpecial({
  courtRule,
  disputeType,
  cause,
}: MatterFacts): readonly EligibilityFinding[] {
  const special = courtRule.specialJurisdictions.find(
    ({ disputeTypes, causes }) =>
      disputeTypes.includes(disputeType) || causes.some((words) => cause.includes(words)),
  )
  return special ? [makeEligibilityFinding('SPECIAL_COURT', { courts: [special.court] })] : []
}

/**
 * Without the institution's invitation by this court its own rule may leave the agreement to
 * others.
 */
function checkOwnCases({ court, courtRule }: MatterFacts): readonly EligibilityFinding[] {
  if (!courtRule.isOwnCasesOnly || court.invitedBy?.id === court.applied.id) return []
  const others = findCourts(court).filter(({ id }) => id !== court.applied.id)
  return [makeEligibilityFinding('OWN_CASES_ONLY', { courts: namesOf(others) })]
}

export function checkJurisdiction(facts: MatterFacts): readonly EligibilityFinding[] {
  const ofCourt = checkCourt(facts.court)
  return [
    ...ofCourt,
    ...checkSpecial(facts),
    // What does not belong to the court at all is not left to others by its rule.
    ...(ofCourt.length > 0 ? [] : checkOwnCases(facts)),
  ]
}
