import fc from 'fast-check'
import { RIGHTS_ELEMENTS } from '@/lib/domain/case/preparations'
import type { ProcedureFacts } from '@/lib/domain/case/procedure'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { day } from '../time/day'
import { clockCase } from './clock-case'
import { answerOf, checkOf, consentOf, noticeOf, preparedCase } from './prepared-case'

/** A prepared case in mediation, with a change; its period ends on 2026-10-09. */
export const base = (change: Partial<ProcedureFacts> = {}): ProcedureFacts => ({
  ...clockCase(),
  ...preparedCase(),
  untriedParties: [],
  ...change,
})

const some = <T>(values: readonly T[]) => fc.subarray([...values])
/** Any part of a case's work, on a day in the period, on its last one or after it. */
export const anyFacts = fc.record({
  status: fc.constantFrom(...CASE_STATUSES),
  source: fc.constantFrom(...CASE_SOURCES),
  untriedParties: some(['许静', '恒信物业']),
  consents: some([
    consentOf('p1'),
    consentOf('p2'),
    consentOf('p1', 'mediation', 'withdrawn'),
    consentOf('p2', 'online'),
  ]),
  identityChecks: some([
    checkOf('party', 'p1', 'p1'),
    checkOf('agent', 'a1', 'p1', { matches: false }),
    checkOf('representative', 'p2', 'p2'),
    checkOf('party', 'p2', 'p2', { matches: false }),
  ]),
  rightsNotices: some([
    noticeOf('party', 'p1', 'p1'),
    noticeOf('party', 'p2', 'p2', RIGHTS_ELEMENTS),
    noticeOf('representative', 'p2', 'p2', ['false_mediation']),
  ]),
  addressAnswers: some([answerOf('p1', 'refused'), answerOf('p2')]),
  pauses: some([
    { reason: 'appraisal' as const, from: day('2026-09-12'), to: day('2026-09-14') },
    { reason: 'suspension' as const, from: day('2026-09-18'), to: null },
  ]),
  meetings: fc.option(fc.record({ held: fc.nat(2) }), { nil: undefined }),
  minutes: fc.option(
    fc.nat(2).chain((opened) => fc.nat(opened).map((confirmed) => ({ opened, confirmed }))),
    { nil: undefined },
  ),
  undisputedFacts: fc.option(
    fc.nat(2).chain((listed) => fc.nat(listed).map((confirmed) => ({ listed, confirmed }))),
    { nil: undefined },
  ),
  agreement: fc.option(
    fc.nat(2).map((signed) => ({ signed, of: 2 })),
    { nil: undefined },
  ),
  today: fc.constantFrom(day('2026-09-20'), day('2026-10-09'), day('2026-10-10')),
})
