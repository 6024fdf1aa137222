import type { Chase, ChaseReason } from '@/lib/domain/chase/chase'
import {
  CHASE_NODES,
  CHASE_REASONS,
  CHASE_REASONS_AT,
  stateOfChase,
} from '@/lib/domain/chase/chase'
import { decideAnswerChase } from '@/lib/domain/chase/decide-answer-chase'
import { decideEscalation } from '@/lib/domain/chase/decide-escalation'
import { day } from '../time/day'

const TODAY = day('2026-11-24')
const at = (text: string) => new Date(`${text}+08:00`)
const ANSWER = {
  reason: 'scheduling',
  words: '已约好时间',
  expectedOn: day('2026-11-26'),
  by: '周启',
  role: 'mediator',
  at: at('2026-11-23T15:00:00'),
} as const
const CHASE: Chase = {
  id: 'chase',
  caseId: 'case',
  caseNo: '(2026) 多元化解1号',
  courtId: 'court',
  institutionId: 'a',
  institution: '甲调解中心',
  mediatorId: 'mediator',
  mediator: '周启',
  node: 'mediation',
  basis: 'online_mediation_24',
  dueOn: day('2026-11-20'),
  note: null,
  at: at('2026-11-20T10:00:00'),
  by: '齐正',
  answerDueOn: day('2026-11-25'),
  read: null,
  answer: null,
  escalated: null,
  closed: null,
}
const CLOSED = { because: 'node_left', at: at('2026-11-24T09:00:00') } as const

test.each<readonly [string, Partial<Chase>, ChaseReason, string, string]>([
  ['未办结、没有答复的可以答复', {}, 'scheduling', '2026-11-24', 'ok'],
  [
    '升级以后也可以答复',
    { escalated: { why: 'unanswered', at: at('2026-11-26T08:00:00') } },
    'other',
    '2026-11-30',
    'ok',
  ],
  ['答复过的不再答复', { answer: ANSWER }, 'other', '2026-11-30', 'CHASE_ANSWERED'],
  ['已办结的不再答复', { closed: CLOSED }, 'other', '2026-11-30', 'CHASE_CLOSED'],
  ['别的环节的原因不能选', {}, 'choosing', '2026-11-30', 'reason CHOOSE_ONE'],
  ['预计的日期不能是过去', {}, 'other', '2026-11-23', 'expectedOn EXPECTED_PAST'],
  ['预计的日期在六十天以内', {}, 'other', '2027-01-23', 'ok'],
  ['超过六十天的不行', {}, 'other', '2027-01-24', 'expectedOn EXPECTED_TOO_FAR'],
])('%s', (_title, change, reason, on, expected) => {
  const decided = decideAnswerChase({ ...CHASE, ...change }, { reason, expectedOn: day(on) }, TODAY)
  const [field] = decided.ok ? [] : Object.entries(decided.refusal.fields ?? {})
  expect(decided.ok ? 'ok' : field ? field.join(' ') : decided.refusal.code).toBe(expected)
})

test('每个环节都有“其他”，每个原因都属于某个环节，没有一个说到当事人的方案', () => {
  for (const node of CHASE_NODES) expect(CHASE_REASONS_AT[node]).toContain('other')
  expect([...new Set(CHASE_NODES.flatMap((node) => [...CHASE_REASONS_AT[node]]))].sort()).toEqual(
    [...CHASE_REASONS].sort(),
  )
})

test.each<readonly [string, Partial<Chase>, string, boolean, string | null]>([
  ['答复期限的最后一天不升级', {}, '2026-11-25', false, null],
  ['次日升级：没有答复', {}, '2026-11-26', false, 'unanswered'],
  ['暂停期间没有答复的也升级', {}, '2026-11-26', true, 'unanswered'],
  ['答复的日期当天不升级', { answer: ANSWER }, '2026-11-26', false, null],
  ['过了答复的日期：再次逾期', { answer: ANSWER }, '2026-11-27', false, 'late_again'],
  ['期限暂停的，不算再次逾期', { answer: ANSWER }, '2026-11-27', true, null],
  [
    '只升级一次',
    { escalated: { why: 'unanswered', at: at('2026-11-26T08:00:00') } },
    '2026-11-30',
    false,
    null,
  ],
  ['已办结的不升级', { closed: CLOSED }, '2026-11-30', false, null],
])('%s', (_title, change, on, isPaused, expected) => {
  expect(decideEscalation({ ...CHASE, ...change }, day(on), isPaused)).toBe(expected)
})

test('进展：办结先于升级，升级先于答复，答复先于阅读', () => {
  const read = { by: '林敏', role: 'institution_admin', at: at('2026-11-21T09:00:00') } as const
  const escalated = { why: 'late_again', at: at('2026-11-26T08:00:00') } as const
  expect(stateOfChase(CHASE)).toBe('unread')
  expect(stateOfChase({ ...CHASE, read })).toBe('read')
  expect(stateOfChase({ ...CHASE, read, answer: ANSWER })).toBe('answered')
  expect(stateOfChase({ ...CHASE, answer: ANSWER, escalated })).toBe('escalated')
  expect(stateOfChase({ ...CHASE, answer: ANSWER, escalated, closed: CLOSED })).toBe('closed')
})
