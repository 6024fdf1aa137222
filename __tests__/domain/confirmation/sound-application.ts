import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { courtRuleOn } from '@/lib/domain/confirmation/court-rule'
import type {
  Confirmer,
  ConfirmingParty,
  EligibilityFacts,
} from '@/lib/domain/confirmation/eligibility-facts'
import { officialYear } from '../deadline/official-calendar'
import { day } from '../time/day'

// 罗欣 and 安泰置业有限公司 apply for an agreement in effect since 2026-11-10. 示例区法院 invited the institution.
// Today is 2026-11-23.

export const CALENDAR = makeCalendar([2025, 2026].map(officialYear))
export const COURT = { id: 'c1', name: '示例区人民法院' }
export const OTHER_COURT = { id: 'c2', name: '邻区人民法院' }
export const INTERMEDIATE = { id: 'c3', name: '示例市中级人民法院' }
const RULE = courtRuleOn([], day('2026-11-23'))

export const agent = (change: Partial<Extract<Confirmer, { kind: 'agent' }>> = {}): Confirmer => ({
  kind: 'agent',
  id: 'a1',
  name: '江文',
  authority: 'special',
  matters: ['take_part', 'settle', 'sign'],
  isInTerm: true,
  ...change,
})

export const applicant = (change: Partial<ConfirmingParty> = {}): ConfirmingParty => ({
  id: 'p1',
  name: '罗欣',
  side: 'applicant',
  needsGuardian: false,
  isBankrupt: false,
  confirmed: { by: { kind: 'party' }, on: day('2026-11-22') },
  ...change,
})

export const respondent = (change: Partial<ConfirmingParty> = {}): ConfirmingParty => ({
  id: 'p2',
  name: '安泰置业有限公司',
  side: 'respondent',
  needsGuardian: false,
  isBankrupt: false,
  confirmed: { by: agent(), on: day('2026-11-23') },
  ...change,
})

export const application = (change: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  source: 'delegated_pre_filing',
  disputeType: 'contract',
  cause: '房屋买卖合同纠纷',
  court: { applied: COURT, invitedBy: COURT, linked: [], intermediate: null },
  mediator: { kind: 'institution', name: '示例区调解中心', isEstablished: true },
  marks: [],
  courtRule: RULE,
  isSuspected: false,
  on: day('2026-11-23'),
  calendar: CALENDAR,
  effectiveOn: day('2026-11-10'),
  signedBy: 'electronic',
  parties: [applicant(), respondent()],
  ...change,
})

/** The institution mediated by itself; the court applied to is that of a domicile. */
export const OWN_MEDIATION: EligibilityFacts['court'] = {
  applied: COURT,
  invitedBy: null,
  linked: [
    { link: 'domicile', court: COURT },
    { link: 'institution', court: OTHER_COURT },
  ],
  intermediate: null,
}

export const courtRule = (
  change: Partial<EligibilityFacts['courtRule']>,
): Partial<EligibilityFacts> => ({ courtRule: { ...RULE, ...change } })

export const mediatedBy = (
  change: Partial<EligibilityFacts['mediator']>,
): Partial<EligibilityFacts> => ({ mediator: { ...application().mediator, ...change } })
