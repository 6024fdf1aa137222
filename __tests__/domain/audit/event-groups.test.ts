import { EVENT_GROUPS, kindsOf, type EventGroup } from '@/lib/domain/audit/event-groups'
import { EVENT_SHAPES, type EventKind } from '@/lib/domain/audit/events'
import { groupsOf, kindsOfLog, SIGN_IN_KINDS, type LogName } from '@/lib/domain/audit/logs'

// How the record is read: 审计 (all of it), 操作日志 (what people did), 登录日志 (when they came and went).
// 网络安全法 第23条 (日志留存).

const KINDS = Object.keys(EVENT_SHAPES) as EventKind[]

test('每一种事件恰在一组之中：审计日志一条不漏，一条不重', () => {
  const grouped = EVENT_GROUPS.flatMap((group) => kindsOf(group))
  expect([...grouped].sort()).toEqual([...KINDS].sort())
  expect([...kindsOf(null)].sort()).toEqual([...KINDS].sort())
})

test.each<[EventGroup, EventKind]>([
  ['refused', 'act.refused'],
  ['refused', 'account.sign-in-refused'],
  ['unmasked', 'personal-number.unmasked'],
  ['sign_in', 'account.password-changed'],
  ['case', 'case.closed'],
  ['case', 'material.voided'],
  ['look', 'case.viewed'],
  ['look', 'list.exported'],
  ['admin', 'mediator.disabled'],
  ['admin', 'calendar.loaded'],
])('“%s”一组里有“%s”', (group, kind) => {
  expect(kindsOf(group)).toContain(kind)
  const others = EVENT_GROUPS.filter((each) => each !== group)
  expect(others.filter((each) => kindsOf(each).includes(kind))).toEqual([])
})

test('查看完整号码自成一组，审计员一眼看见', () => {
  expect(kindsOf('unmasked')).toEqual(['personal-number.unmasked', 'personal-number.reviewed'])
})

describe('三种日志', () => {
  test('登录日志只有来去、密码和两步验证，被拒绝的登录也在其中；不再分组', () => {
    expect(kindsOfLog('sign_ins', null)).toEqual(SIGN_IN_KINDS)
    expect([...SIGN_IN_KINDS]).toEqual([
      'account.signed-in',
      'account.sign-in-refused',
      'account.signed-out',
      'account.password-changed',
      'account.activated',
      'mediator.activated',
      'account.second-factor-on',
      'account.second-factor-off',
      'account.recovery-codes-renewed',
      'account.passkey-added',
      'account.passkey-removed',
    ])
    expect(groupsOf('sign_ins')).toEqual([])
  })

  test('操作日志与登录日志合起来就是全部，没有一种同在两处', () => {
    const operations = kindsOfLog('operations', null)
    const signIns = kindsOfLog('sign_ins', null)
    expect([...operations, ...signIns].sort()).toEqual([...KINDS].sort())
    expect(operations.filter((kind) => signIns.includes(kind))).toEqual([])
  })

  test('操作日志的每一组都不含登录，被拒绝一组只剩被拒绝的操作', () => {
    expect(groupsOf('operations')).toEqual(EVENT_GROUPS.filter((group) => group !== 'sign_in'))
    expect(kindsOfLog('operations', 'refused')).toEqual(['act.refused'])
    const kinds = groupsOf('operations').flatMap((group) => kindsOfLog('operations', group))
    expect([...kinds].sort()).toEqual([...kindsOfLog('operations', null)].sort())
  })

  test.each<LogName>(['operations', 'sign_ins', 'audit'])('“%s”没有重复的种类', (log) => {
    const kinds = kindsOfLog(log, null)
    expect(new Set(kinds).size).toBe(kinds.length)
  })

  test('审计日志有全部的组，每一组不空', () => {
    expect(groupsOf('audit')).toEqual(EVENT_GROUPS)
    for (const group of EVENT_GROUPS) expect(kindsOfLog('audit', group)).toEqual(kindsOf(group))
  })
})
