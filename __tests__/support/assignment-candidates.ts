import fc from 'fast-check'
import type { Candidate, CaseFacts, CasePerson } from '@/lib/domain/assignment/exclusions'
import { REPLACE_REASONS, WITHDRAW_REASONS } from '@/lib/domain/case/vocabulary'
import { addDays } from '@/lib/domain/time/local-date'
import { localDate } from './local-date'

export const TODAY = localDate('2026-11-20')
export const DISPUTE = '物业服务合同纠纷'

/** A mediator whom nothing excludes. */
export const eligible = (facts: Partial<Candidate> = {}): Candidate => ({
  mediatorId: 'm1',
  name: '谢岚',
  status: 'active',
  leave: null,
  rosterConfirmedOn: localDate('2025-01-01'),
  rosterExpiresOn: null,
  identityHash: 'identity-m1',
  phoneHash: 'phone-m1',
  openCases: 4,
  caseloadCap: 12,
  coMediatedCases: 0,
  specialties: [DISPUTE],
  closedSameType: 16,
  succeededSameType: 13,
  closedTotal: 20,
  succeededTotal: 20,
  succeededDays: 220,
  lastAssignedAt: localDate('2026-11-14'),
  assignedToday: 0,
  disclosedOnThisCase: false,
  withdrewOnThisCase: [],
  replacedOnThisCase: [],
  unexcusedDeclines: 0,
  lastTrainedOn: localDate('2026-03-01'),
  ...facts,
})

export const person = (facts: Partial<CasePerson> = {}): CasePerson => ({
  personId: 'p1',
  side: 'applicant',
  role: 'party',
  name: '许静',
  identityHash: 'identity-p1',
  phoneHash: 'phone-p1',
  ...facts,
})

/** A case whose institution closed such cases as often with success as not. */
export const facts = (...people: readonly CasePerson[]): CaseFacts => ({
  disputeType: DISPUTE,
  people,
  institutionSameType: { closed: 0, succeeded: 0 },
  trainingRule: 'warn',
  mediationDueOn: addDays(TODAY, 30),
})

const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days))
const hash = fc.option(fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5', 'h6'))
const few = fc.integer({ min: 0, max: 12 })

/**
 * Any mediator, also with figures that contradict each other (more successes than closings, days
 * without closings).
 */
export const anyCandidate: fc.Arbitrary<Candidate> = fc.record({
  mediatorId: fc.uuid(),
  name: fc.constant('某调解员'),
  status: fc.constantFrom(
    'active' as const,
    'active' as const,
    'active' as const,
    'disabled' as const,
  ),
  leave: fc.option(fc.record({ from: day, to: day }), { freq: 2 }),
  rosterConfirmedOn: fc.option(day, { freq: 5 }),
  rosterExpiresOn: fc.option(day, { freq: 1 }),
  identityHash: hash,
  phoneHash: hash,
  openCases: few,
  caseloadCap: few,
  coMediatedCases: few,
  specialties: fc.subarray([DISPUTE, '合同纠纷', '侵权责任纠纷']),
  closedSameType: few,
  succeededSameType: few,
  closedTotal: few,
  succeededTotal: few,
  succeededDays: fc.integer({ min: 0, max: 2_000 }),
  lastAssignedAt: fc.option(day),
  assignedToday: fc.integer({ min: 0, max: 4 }),
  disclosedOnThisCase: fc.boolean(),
  withdrewOnThisCase: fc.subarray([...WITHDRAW_REASONS]),
  replacedOnThisCase: fc.subarray([...REPLACE_REASONS]),
  unexcusedDeclines: fc.nat({ max: 6 }),
  lastTrainedOn: fc.option(day),
})

/** Any mediator whom nothing excludes in a case without people. */
export const anyEligible: fc.Arbitrary<Candidate> = anyCandidate.map((candidate) => ({
  ...candidate,
  status: 'active',
  leave: null,
  rosterConfirmedOn: addDays(TODAY, -100),
  rosterExpiresOn: null,
  caseloadCap: candidate.openCases + 1 + candidate.caseloadCap,
  disclosedOnThisCase: false,
  replacedOnThisCase: [],
  withdrewOnThisCase: [],
}))

export const anyPerson: fc.Arbitrary<CasePerson> = fc.record({
  personId: fc.uuid(),
  side: fc.constantFrom('applicant' as const, 'respondent' as const, 'third' as const),
  role: fc.constantFrom('party' as const, 'representative' as const, 'agent' as const),
  name: fc.constantFrom('许静', '某调解员'),
  identityHash: hash,
  phoneHash: hash,
})

export const roomOf = (candidate: fc.Arbitrary<Candidate>) =>
  fc.uniqueArray(candidate, { selector: ({ mediatorId }) => mediatorId, maxLength: 12 })
