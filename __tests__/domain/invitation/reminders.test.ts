import { CASE_STATUSES } from '@/lib/domain/case/status'
import { expiryOf } from '@/lib/domain/invitation/invitation'
import {
  decideReminder,
  type ReminderFacts,
  type ReminderStep,
} from '@/lib/domain/invitation/reminders'

// 提醒：送达后四十八小时没有打开，提醒一次；再过四十八小时，第二次；再过二十四小时，请调解员打电话。

/** 11月24日 10:00 in Shanghai. */
const QUIET = { from: 21, until: 8 }
const ISSUED = new Date('2026-11-24T02:00:00Z')
const after = (hours: number) => new Date(ISSUED.getTime() + hours * 3_600_000)
const issuedAfter = (hours: number, more: Partial<ReminderFacts['invitation']> = {}) => ({
  channel: 'sms' as const,
  issuedAt: after(hours),
  expiresAt: expiryOf(after(hours)),
  arrivedAt: after(hours),
  failedAt: null,
  openedAt: null,
  usedAt: null,
  revokedAt: null,
  ...more,
})
const waiting: ReminderFacts = {
  status: 'in_mediation',
  isEndedByCourt: false,
  hasLeft: false,
  hasCome: false,
  invitation: issuedAfter(0),
  made: [],
  contactedAt: null,
}
const made = (...steps: [ReminderStep, number][]) => ({
  made: steps.map(([step, hours]) => ({ step, at: after(hours) })),
})
const ONE = made(['first', 48])
const TWO = made(['first', 48], ['second', 96])
const ALL = made(['first', 48], ['second', 96], ['call', 120])
const paper = { invitation: issuedAfter(0, { channel: 'paper', arrivedAt: null }) }
const FAILED = issuedAfter(0, { arrivedAt: null, failedAt: after(1) })

test.each<[string, Partial<ReminderFacts>, number, ReminderStep | null]>([
  ['差一刻四十八小时', {}, 47.75, null],
  ['满四十八小时', {}, 48, 'first'],
  ['第一次以后差一刻四十八小时', ONE, 95.75, null],
  ['第一次以后满四十八小时', ONE, 96, 'second'],
  ['第二次以后差一刻二十四小时', TWO, 119.75, null],
  ['第二次以后满二十四小时', TWO, 120, 'call'],
  ['都做过了，再没有', ALL, 500, null],
  ['没有送到的短信不提醒', { invitation: issuedAfter(0, { arrivedAt: null }) }, 100, null],
  ['邀请函另加四十八小时邮寄：还没有到', paper, 95.75, null],
  ['邀请函另加四十八小时邮寄：到了', paper, 96, 'first'],
  ['短信发送失败，即请调解员打电话', { invitation: FAILED }, 1, 'call'],
  ['发送失败以后联系过本人，不必打电话', { invitation: FAILED, contactedAt: after(2) }, 3, null],
  ['发送失败、打过电话，再没有', { invitation: FAILED, ...ALL }, 200, null],
  ['打开过', { invitation: issuedAfter(0, { openedAt: after(1) }) }, 48, null],
  ['用过', { invitation: issuedAfter(0, { usedAt: after(1) }) }, 48, null],
  ['撤销', { invitation: issuedAfter(0, { revokedAt: after(1) }) }, 48, null],
  [
    '第二次以后撤销，也不打电话',
    { ...TWO, invitation: issuedAfter(0, { revokedAt: after(97) }) },
    120,
    null,
  ],
  ['已经进入', { hasCome: true }, 48, null],
  ['已经退出', { hasLeft: true }, 48, null],
  ['法院已终结调解', { isEndedByCourt: true }, 48, null],
  ['换新以后重新计时', { invitation: issuedAfter(24) }, 71.75, null],
  ['换新以后重新计时：满了', { invitation: issuedAfter(24) }, 72, 'first'],
  ['提醒过一次，换新以后只有第二次', { ...ONE, invitation: issuedAfter(52) }, 100, 'second'],
  [
    '提醒过两次，换新以后没有第三次，只打电话',
    { ...TWO, invitation: issuedAfter(100) },
    124,
    'call',
  ],
  ['打过电话，换新以后什么也没有', { ...ALL, invitation: issuedAfter(130) }, 200, null],
  ['过期的链接不再发', ONE, 7 * 24, null],
  ['过期以后仍可打电话', TWO, 7 * 24, 'call'],
  ['第二次以后联系过本人，不必打电话', { ...TWO, contactedAt: after(100) }, 120, null],
  ['更早的联系不算', { ...TWO, contactedAt: after(90) }, 120, 'call'],
])('%s', (_name, facts, hours, step) => {
  expect(decideReminder({ ...waiting, ...facts }, after(hours), QUIET)).toBe(step)
})

test.each([
  ['07:59', null],
  ['08:00', 'first'],
  ['20:59', 'first'],
  ['21:00', null],
  ['23:30', null],
  ['03:00', null],
])('%s：晚上九点到早上八点什么也不做', (time, step) => {
  expect(decideReminder(waiting, new Date(`2026-11-28T${time}:00+08:00`), QUIET)).toBe(step)
})

test('机构可以邀请的时候和调解中', () => {
  const reminded = CASE_STATUSES.filter((status) =>
    decideReminder({ ...waiting, status }, after(48), QUIET),
  )
  expect(reminded).toEqual([
    'pending_assignment',
    'pending_mediator',
    'disclosure_review',
    'in_mediation',
  ])
})

test('不论换新多少次，一人一案最多两次短信、一次电话', () => {
  const steps: ReminderStep[] = []
  let facts = waiting
  for (let hours = 0; hours < 60 * 24; hours += 1) {
    if (hours % 60 === 0) facts = { ...facts, invitation: issuedAfter(hours) }
    const step = decideReminder(facts, after(hours), QUIET)
    if (!step) continue
    steps.push(step)
    facts = { ...facts, made: [...facts.made, { step, at: after(hours) }] }
  }
  expect(steps).toEqual(['first', 'second', 'call'])
})
