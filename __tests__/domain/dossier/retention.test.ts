import { computeRetention } from '@/lib/domain/dossier/retention'
import { day } from '../time/day'

// docs/decisions/0079-archiving.md：保管期限自结案次年起算，到期日是年末。

test.each([
  ['婚姻家庭，达成协议', 'marriage_family', 'agreement', 'permanent', null],
  ['物权，达成协议', 'property_right', 'agreement', 'permanent', null],
  ['婚姻家庭，调解不成', 'marriage_family', 'deadlock', 'long', '2056-12-31'],
  ['其他类型，达成协议', 'contract', 'agreement', 'long', '2056-12-31'],
  ['其他类型，和解撤回', 'contract', 'settled_withdrawn', 'short', '2036-12-31'],
  ['其他类型，调解不成', 'tort', 'unreachable', 'short', '2036-12-31'],
] as const)('%s', (_name, disputeType, outcome, expected, until) => {
  expect(computeRetention({ disputeType, outcome }, day('2026-11-27'))).toEqual({
    class: expected,
    rules: 'default-1',
    until,
  })
})

test('年末结案与年初结案同属一年的，到期日相同；跨年的差一年', () => {
  const until = (closedOn: string) =>
    computeRetention({ disputeType: 'tort', outcome: 'unreachable' }, day(closedOn)).until
  expect([until('2026-01-01'), until('2026-12-31'), until('2027-01-01')]).toEqual([
    '2036-12-31',
    '2036-12-31',
    '2037-12-31',
  ])
})

test('早于最早的规则：不作推测', () => {
  expect(() =>
    computeRetention({ disputeType: 'tort', outcome: 'agreement' }, day('1990-01-01')),
  ).toThrow(RangeError)
})
