// Whether an application for 司法确认 may be submitted. Sources: 民诉法 第205条; 民诉解释 第351、355、358条; 在线调解规则
// 第20、23条.
import { stageOf } from '../case/source'
import { checkBarredMatters } from './barred-matters'
import { applicationClock, stateOfClock } from './confirmation-clocks'
import type { EligibilityFacts, MatterFacts } from './eligibility-facts'
import { makeEligibilityFinding, type EligibilityFinding } from './eligibility-findings'
import { checkJurisdiction } from './jurisdiction'
import { checkConfirmers } from './who-confirms'

/** In effect, and in the thirty days from its effect. */
function checkPeriod({
  effectiveOn,
  on,
  calendar,
}: EligibilityFacts): readonly EligibilityFinding[] {
  if (effectiveOn === null) return [makeEligibilityFinding('NOT_IN_FORCE')]
  const clock = applicationClock(effectiveOn, calendar)
  if (!clock.ok) return [makeEligibilityFinding('PERIOD_UNKNOWN')]
  const { isOver, mayBeOver } = stateOfClock(clock.value, on)
  const about = { on: clock.value.dueOn }
  if (isOver) return [makeEligibilityFinding('PERIOD_OVER', about)]
  return mayBeOver ? [makeEligibilityFinding('PERIOD_MAY_BE_OVER', about)] : []
}

function checkInstitution({ mediator }: MatterFacts): readonly EligibilityFinding[] {
  const about = { person: mediator.name }
  if (mediator.kind === 'roster_mediator') return [makeEligibilityFinding('ROSTER_MEDIATOR', about)]
  if (mediator.isEstablished === null)
    return [makeEligibilityFinding('INSTITUTION_UNPROVED', about)]
  return mediator.isEstablished
    ? []
    : [makeEligibilityFinding('INSTITUTION_NOT_ESTABLISHED', about)]
}

function checkSignatures({
  signedBy,
  courtRule,
  disputeType,
}: EligibilityFacts): readonly EligibilityFinding[] {
  if (signedBy === 'paper') return []
  if (!courtRule.acceptsElectronicSignatures)
    return [makeEligibilityFinding('ELECTRONIC_NOT_TAKEN')]
  return disputeType === 'marriage_family' ? [makeEligibilityFinding('ELECTRONIC_STATUS')] : []
}

/**
 * What is known of the matter before the agreement is signed, so that the parties can be shown it
 * in time: stage, court, institution, matters that are not confirmed, and the court's own limits.
 */
export function checkBeforeSigning(facts: MatterFacts): readonly EligibilityFinding[] {
  const { source, isSuspected, courtRule } = facts
  // After filing the court makes a 调解书: nothing else of the application matters.
  if (stageOf(source) === 'filed') return [makeEligibilityFinding('FILED_CASE')]
  return [
    ...checkJurisdiction(facts),
    ...checkInstitution(facts),
    ...checkBarredMatters(facts),
    ...(isSuspected ? [makeEligibilityFinding('SUSPECTED')] : []),
    ...(courtRule.acceptsElectronicSignatures
      ? []
      : [makeEligibilityFinding('ELECTRONIC_NOT_TAKEN')]),
    ...(courtRule.wantsPaperSet ? [makeEligibilityFinding('PAPER_SET')] : []),
  ]
}

/**
 * Everything that keeps an application from the court, and everything that its judge should look
 * at.
 */
export function checkEligibility(facts: EligibilityFacts): readonly EligibilityFinding[] {
  const ofMatter = checkBeforeSigning(facts)
  if (ofMatter.some(({ code }) => code === 'FILED_CASE')) return ofMatter
  return [
    ...checkPeriod(facts),
    ...checkConfirmers(facts.parties),
    ...ofMatter.filter(({ code }) => code !== 'ELECTRONIC_NOT_TAKEN'),
    ...facts.parties
      .filter(({ isBankrupt }) => isBankrupt)
      .map(({ name }) => makeEligibilityFinding('PARTY_BANKRUPT', { party: name })),
    ...checkSignatures(facts),
  ]
}
