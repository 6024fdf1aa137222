import type { Actor, ActorRole } from '@/lib/domain/access/roles'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import {
  decideOnProposal,
  decideWithdrawal,
  proposalEnd,
  type ProposalFacts,
} from '@/lib/domain/proposal/decide-proposal'
import { parseLocalDate } from '@/lib/domain/time/local-date'

// 双人复核：谁可以确认、到什么时候。

const actor = (role: ActorRole, id = 'second'): Actor => ({
  id,
  role,
  name: '某人',
  courtId: null,
  institutionId: null,
})
const NOW = new Date('2026-11-27T06:00:00Z')
const facts = (change: Partial<ProposalFacts> = {}): ProposalFacts => ({
  kind: 'administrator',
  state: 'waiting',
  proposedBy: 'first',
  proposedByName: '司维',
  expiresAt: new Date(NOW.getTime() + 1),
  decidedByName: null,
  decidedAt: null,
  ...change,
})

test.each<[string, Partial<ProposalFacts>, Actor, string | null]>([
  ['安全管理员确认新管理员', {}, actor('security_admin'), null],
  ['另一名系统管理员不能', {}, actor('system_admin'), 'PROPOSAL_NOT_YOURS'],
  ['提交人自己不能', {}, actor('security_admin', 'first'), 'PROPOSAL_OWN'],
  ['密钥由系统管理员确认', { kind: 'court_key' }, actor('system_admin'), null],
  ['密钥由另一名安全管理员确认', { kind: 'court_key' }, actor('security_admin'), null],
  ['法院管理员不能确认密钥', { kind: 'court_key' }, actor('court_admin'), 'PROPOSAL_NOT_YOURS'],
  ['到期那一刻起不能', { expiresAt: NOW }, actor('security_admin'), 'PROPOSAL_EXPIRED'],
  ['已经确认的不能', { state: 'confirmed' }, actor('security_admin'), 'PROPOSAL_DECIDED'],
  ['已经撤回的不能', { state: 'withdrawn' }, actor('security_admin'), 'PROPOSAL_DECIDED'],
])('%s', (_what, change, by, code) => {
  const decided = decideOnProposal(facts(change), by, NOW)
  expect(decided.ok ? null : decided.refusal.code).toBe(code)
})

test('只有提交人可以撤回，到期的、办过的不必撤回', () => {
  const codeOf = (change: Partial<ProposalFacts>, by: Actor) => {
    const decided = decideWithdrawal(facts(change), by, NOW)
    return decided.ok ? null : decided.refusal.code
  }
  const first = actor('system_admin', 'first')
  expect(codeOf({}, first)).toBeNull()
  expect(codeOf({}, actor('security_admin'))).toBe('PROPOSAL_OF_OTHER')
  expect(codeOf({ expiresAt: NOW }, first)).toBe('PROPOSAL_EXPIRED')
  expect(codeOf({ state: 'refused' }, first)).toBe('PROPOSAL_DECIDED')
})

test('周五提交的等到周一结束；节假日顺延；还没有日历的三天', () => {
  const calendar = makeCalendar([
    { year: 2026, holidays: [parseLocalDate('2026-11-30')!], makeUpWorkdays: [] },
  ])
  const friday = new Date('2026-11-27T06:00:00Z')
  expect(
    proposalEnd(makeCalendar([{ year: 2026, holidays: [], makeUpWorkdays: [] }]), friday),
  ).toEqual(new Date('2026-11-30T16:00:00Z'))
  expect(proposalEnd(calendar, friday)).toEqual(new Date('2026-12-01T16:00:00Z'))
  expect(proposalEnd(makeCalendar([]), friday)).toEqual(new Date('2026-11-30T06:00:00Z'))
})
