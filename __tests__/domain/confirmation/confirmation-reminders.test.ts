import { applicationClock } from '@/lib/domain/confirmation/confirmation-clocks'
import {
  findPeopleToRemind,
  findReminderDay,
} from '@/lib/domain/confirmation/confirmation-reminders'
import { decideLapse } from '@/lib/domain/confirmation/decide-lapse'
import { findWaitingOrder, planOrderReminder } from '@/lib/domain/confirmation/order-reminder'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import type { Part } from '@/lib/domain/participant/own-part'
import { officialYear } from '../deadline/official-calendar'
import { day } from '../time/day'

// 民诉法第205条的三十日：第1、7、25天各提醒一次；过了才结束，末日还没有定的不结束。2027 年的放假安排没有公布。

const CALENDAR = makeCalendar([officialYear(2026)])
function clockOf(effectiveOn: string) {
  const clock = applicationClock(day(effectiveOn), CALENDAR)
  if (!clock.ok) throw new Error(clock.refusal.code)
  return clock.value
}

test.each([
  ['生效当天', '2026-11-10', null],
  ['第 1 天', '2026-11-11', 1],
  ['第 1 天的漏了，三天内补', '2026-11-14', 1],
  ['第 5 天不再补', '2026-11-15', null],
  ['第 6 天还没有到第 7 天', '2026-11-16', null],
  ['第 7 天', '2026-11-17', 7],
  ['第 11 天不再补', '2026-11-21', null],
  ['第 24 天', '2026-12-04', null],
  ['第 25 天', '2026-12-05', 25],
  ['第 25 天的漏了，到末日都补', '2026-12-10', 25],
  ['过了末日', '2026-12-11', null],
] as const)('提醒：%s', (_name, today, expected) => {
  expect(findReminderDay(clockOf('2026-11-10'), day(today))).toBe(expected)
})

test('末日还没有定的，过了暂定的一天还提醒', () => {
  expect(findReminderDay(clockOf('2026-12-02'), day('2027-01-02'))).toBe(25)
})

test.each([
  ['等一方确认，末日当天', 'waiting_parties', '2026-11-10', '2026-12-10', false],
  ['等一方确认，过了末日', 'waiting_parties', '2026-11-10', '2026-12-11', true],
  ['末日是国庆，顺延到 8 日', 'waiting_parties', '2026-09-01', '2026-10-08', false],
  ['顺延以后也过了', 'waiting_parties', '2026-09-01', '2026-10-09', true],
  ['末日还没有定的，过了暂定的一天也不结束', 'waiting_parties', '2026-12-02', '2027-01-05', false],
  ['已经提交的，不结束', 'submitted', '2026-11-10', '2026-12-11', false],
  ['已经结束的，不再结束', 'lapsed', '2026-11-10', '2026-12-11', false],
] as const)('超期：%s', (_name, status, effectiveOn, today, expected) => {
  const waiting = {
    status: status as ConfirmationStatus,
    lastAct: 'agree' as const,
    lastActBy: '罗欣',
    lastActAt: new Date('2026-11-11T02:00:00Z'),
  }
  const decided = decideLapse(waiting, clockOf(effectiveOn), day(today))
  expect(decided.ok && decided.value.to === 'lapsed').toBe(expected)
})

const part = (id: string, change: Partial<Part> = {}): Part & { name: string } => ({
  id,
  name: id,
  kind: 'party',
  partyId: 'p1',
  accountId: `account-${id}`,
  hasEnded: false,
  authority: null,
  ...change,
})

test.each([
  ['没有确认的一方', [part('a')], [], ['a']],
  ['已经确认的一方不提醒', [part('a'), part('b', { partyId: 'p2' })], ['p1'], ['b']],
  ['没有进来过的提醒不到', [part('a', { accountId: null })], [], []],
  ['不受协议约束的不提醒', [part('a', { partyId: 'p3' })], [], []],
  ['退出了的不提醒', [part('a', { hasEnded: true })], [], []],
  ['未满十八岁的不提醒', [part('a', { isMinor: true })], [], []],
  ['一般授权的代理人不提醒', [part('a', { kind: 'agent', authority: 'general' })], [], []],
  ['特别授权的代理人提醒', [part('a', { kind: 'agent', authority: 'special' })], [], ['a']],
  ['帮忙的人不提醒', [part('a', { kind: 'helper' })], [], []],
  [
    '一个人替两方的，只提醒一次',
    [part('a', { accountId: 'one' }), part('b', { accountId: 'one', partyId: 'p2' })],
    [],
    ['b'],
  ],
] as const)('提醒谁：%s', (_name, taking, confirmed, expected) => {
  const people = findPeopleToRemind(['p1', 'p2'], confirmed, taking)
  expect(people.map(({ name }) => name)).toEqual(expected)
})

test.each([
  ['前两天上午九点', '2026-12-07', '2026-12-01T10:00', '2026-12-05T09:00'],
  ['顺延到年后', '2027-01-01', '2026-12-01T10:00', '2026-12-30T09:00'],
  ['当天早上告知的，还来得及', '2026-12-07', '2026-12-05T08:59', '2026-12-05T09:00'],
  ['期限只有两天，通知里已经写了', '2026-12-07', '2026-12-05T09:00', null],
  ['当天就到期', '2026-12-07', '2026-12-07T08:00', null],
] as const)('补正、补充的提醒：%s', (_name, dueOn, now, expected) => {
  const at = planOrderReminder(day(dueOn), new Date(`${now}:00+08:00`))
  expect(at).toEqual(expected && new Date(`${expected}:00+08:00`))
})

const DUE = day('2026-12-07')
test.each([
  ['等补正', 'correcting', DUE, null, '2026-12-05', 'correction'],
  ['等补正，末日当天', 'correcting', DUE, null, '2026-12-07', 'correction'],
  ['过了末日', 'correcting', DUE, null, '2026-12-08', null],
  ['已经补正，又提交了', 'submitted', DUE, null, '2026-12-05', null],
  ['已经补正，受理了', 'admitted', DUE, null, '2026-12-05', null],
  ['期限顺延了', 'correcting', day('2026-12-20'), null, '2026-12-05', null],
  ['等补充', 'admitted', null, DUE, '2026-12-05', 'supplement'],
  ['已经补充', 'admitted', null, null, '2026-12-05', null],
  ['已经裁定', 'confirmed', null, DUE, '2026-12-05', null],
] as const)(
  '补正、补充还等着吗：%s',
  (_name, status, correctionDueOn, supplementDueOn, on, kind) => {
    const waiting = { status, correctionDueOn, supplementDueOn }
    expect(findWaitingOrder(waiting, DUE, day(on))).toBe(kind)
  },
)
