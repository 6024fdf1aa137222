import { decideUrge, findUrging, URGE_HOURS, type UrgeFacts } from '@/lib/domain/case/decide-urge'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { at, day } from '../time/day'

// 催办没有条文规定：谁的案件、什么时候可以催，是本系统的规则（docs/decisions/0046-urging.md）。

const NOW = at('2026-11-26 09:12')
const ID = '3f0c2a53-1d6b-4a1e-9f43-2a5b6c7d8e9f'
const WAITING: UrgeFacts = {
  status: 'in_mediation',
  mediatorId: ID,
  mediatorName: '谢岚',
  mediationDueOn: day('2026-12-10'),
  isMediationDueProvisional: false,
  pauses: [],
  courtEndedOn: null,
  urging: null,
}
const urge = (change: Partial<UrgeFacts> = {}, now = NOW, note: string | null = null) =>
  decideUrge({ ...WAITING, ...change }, note, { actor: { name: '林敏' }, now })
const codeOf = (decided: ReturnType<typeof urge>) => decided.ok || decided.refusal.code

test.each([
  ['pending_acceptance', 'NOT_MEDIATORS_TURN'],
  ['pending_assignment', 'NOT_MEDIATORS_TURN'],
  ['pending_mediator', true],
  ['disclosure_review', 'NOT_MEDIATORS_TURN'],
  ['in_mediation', true],
  ['closed', 'NOT_MEDIATORS_TURN'],
  ['archived', 'NOT_MEDIATORS_TURN'],
  ['returned', 'NOT_MEDIATORS_TURN'],
  ['returned_settled', 'NOT_MEDIATORS_TURN'],
] as const)('“%s”的案件可以催办：%s', (status, expected) => {
  expect(codeOf(urge({ status }))).toBe(expected)
})

test('每一种状态都在上面的表里', () => {
  expect(CASE_STATUSES).toHaveLength(9)
})

const pause = (from: string, to: string | null) => ({
  reason: 'appraisal' as const,
  from: day(from),
  to: to === null ? null : day(to),
})
test.each([
  ['正在暂停的不能', 'in_mediation', pause('2026-11-20', null), 'NOT_MEDIATORS_TURN'],
  [
    '今天是暂停的最后一天，不能',
    'in_mediation',
    pause('2026-11-20', '2026-11-26'),
    'NOT_MEDIATORS_TURN',
  ],
  ['暂停昨天已经结束的可以', 'in_mediation', pause('2026-11-20', '2026-11-25'), true],
  ['期限届满之后才开始的暂停不停期限，可以', 'in_mediation', pause('2026-12-11', null), true],
  ['待接收的总可以', 'pending_mediator', pause('2026-11-20', null), true],
] as const)('%s', (_title, status, each, expected) => {
  expect(codeOf(urge({ status, pauses: [each] }))).toBe(expected)
})

test('记下谁、何时、附言；事件写明催的是谁', () => {
  expect(urge({}, NOW, '请先联系申请人')).toEqual({
    ok: true,
    value: {
      urging: { at: NOW, by: '林敏', note: '请先联系申请人' },
      event: { mediatorId: ID, mediator: '谢岚', note: '请先联系申请人' },
    },
  })
})

const hoursAgo = (hours: number, minutes = 0) =>
  new Date(NOW.getTime() - hours * 3_600_000 - minutes * 60_000)
test.each([
  ['刚刚', hoursAgo(0), 'URGED_ALREADY'],
  ['差一分钟满二十四小时', hoursAgo(URGE_HOURS - 1, 59), 'URGED_ALREADY'],
  ['正好满二十四小时', hoursAgo(URGE_HOURS), true],
  ['三天前', hoursAgo(72), true],
] as const)('%s 催过、调解员还没有办理的，再催：%s', (_title, urgedAt, expected) => {
  const urging = { at: urgedAt, by: '周正', note: null }
  expect(codeOf(urge({ urging }))).toBe(expected)
})

test('再催被拒绝时，写明谁在什么时候催的、何时可以再催；不是调解员的事，写明案件现在怎样', () => {
  const sentenceOf = (decided: ReturnType<typeof urge>) =>
    decided.ok ? null : refusalSentence(decided.refusal, NOW)
  expect(sentenceOf(urge({ urging: { at: hoursAgo(1), by: '周正', note: null } }))).toBe(
    '周正已于 08:12 催办，调解员还没有办理。满 24 小时仍没有办理的，可以再次催办。',
  )
  expect(sentenceOf(urge({ status: 'disclosure_review' }))).toBe(
    '案件当前状态为“披露待决定”，没有等待调解员办理的事项，不能催办。',
  )
  expect(sentenceOf(urge({ pauses: [pause('2026-11-20', null)] }))).toBe(
    '调解期限自 2026-11-20 起暂停计算，暂停期间不催办。',
  )
})

test('催办在调解员办理之前一直有效；期限暂停时不催', () => {
  const urging = { at: hoursAgo(100), by: '周正', note: null }
  const today = day('2026-11-26')
  expect(findUrging({ ...WAITING, urging }, today)).toBe(urging)
  expect(findUrging({ ...WAITING, urging, pauses: [pause('2026-11-20', null)] }, today)).toBeNull()
  expect(findUrging(WAITING, today)).toBeNull()
})
