import { CASE_STATUSES } from '@/lib/domain/case/status'
import {
  decideEndRepresentative,
  type NamedRepresentative,
} from '@/lib/domain/participant/decide-representative'
import type { LocalDate } from '@/lib/domain/time/local-date'

// 机构登记的负责人、法定代理人：调解员接收以前由机构更换；法院、申请人、调解员登记的，机构不能更换.

const TODAY = '2026-11-29' as LocalDate
const manager: NamedRepresentative = {
  id: 'r1',
  name: '郑安',
  party: '恒信公寓公司',
  isGuardian: false,
  isMinor: false,
  isNamedByInstitution: true,
  end: null,
}
const guardian = { isGuardian: true, isMinor: true }
const ended = { on: TODAY, reason: 'mistake', by: '周敏' }
const typed = { representativeId: 'r1', reason: 'mistake', by: '周敏' } as const
const decide = (change: object = {}, input: object = {}, status = 'pending_assignment') =>
  decideEndRepresentative(
    { status: status as never, representatives: [{ ...manager, ...change }] },
    { ...typed, ...input },
    TODAY,
  )

test.each<[string, object, object, unknown]>([
  ['单位的负责人', {}, {}, '郑安'],
  ['未成年人的监护人', guardian, {}, '郑安'],
  ['满十八周岁的监护人', { ...guardian, isMinor: false }, { reason: 'of_age' }, '郑安'],
  ['没有满十八周岁', guardian, { reason: 'of_age' }, { reason: 'STILL_A_MINOR' }],
  ['单位没有满十八周岁一说', {}, { reason: 'of_age' }, { reason: 'NOT_AN_OPTION' }],
  ['没有这个人', {}, { representativeId: 'r9' }, { representativeId: 'NOT_AN_OPTION' }],
  ['不是本机构登记的', { isNamedByInstitution: false }, {}, { representativeId: 'NOT_AN_OPTION' }],
  ['同一人把同一份表单再交一次', { end: ended }, {}, null],
  ['同事已经办了', { end: { ...ended, by: '赵敏' } }, {}, 'REPRESENTATIVE_ENDED'],
  ['以另一个原因办过了', { end: ended }, { reason: 'unable' }, 'REPRESENTATIVE_ENDED'],
])('更换：%s', (_name, change, input, expected) => {
  const decided = decide(change, input)
  expect(
    decided.ok
      ? decided.value && decided.value.name
      : (decided.refusal.fields ?? decided.refusal.code),
  ).toEqual(expected)
})

test('后到的知道是谁、哪一天办的', () => {
  expect(decide({ end: { ...ended, by: '赵敏' } })).toMatchObject({
    refusal: { facts: { person: '郑安', by: '赵敏', on: TODAY } },
  })
})

test('受理以后、调解员接收以前', () => {
  expect(CASE_STATUSES.filter((status) => decide({}, {}, status).ok)).toEqual([
    'pending_assignment',
    'pending_mediator',
    'disclosure_review',
  ])
})
