import { hasRefused, isUnreachable, type PartyContacts } from '@/lib/domain/case/party-contacts'
import type { ContactChannel, ContactResult } from '@/lib/domain/case/vocabulary'
import { at, day } from '../time/day'

// 在线调解规则 第15条第2款 (拒绝调解或者无法联系的写明原因), 第25条第三项 (在调解期限内无法联系), 第四项 (一方明确不愿意).

type Contact = readonly [moment: string, channel: ContactChannel, result: ContactResult]
const party = (...contacts: readonly Contact[]): PartyContacts => ({
  partyId: 'p1',
  name: '邓立',
  contacts: contacts.map(([moment, channel, result]) => ({
    channel,
    result,
    happenedAt: at(moment),
  })),
})
const call = (moment: string, result: ContactResult = 'no_answer'): Contact => [
  moment,
  'phone',
  result,
]
const message = (moment: string): Contact => [moment, 'message', 'no_answer']

test.each<readonly [string, readonly Contact[], boolean]>([
  ['没有联系过', [], false],
  ['两次', [call('2026-06-02 09:00'), message('2026-06-03 09:00')], false],
  [
    '三次、两种方式、两天',
    [call('2026-06-02 09:00'), call('2026-06-02 15:00'), message('2026-06-03 09:00')],
    true,
  ],
  [
    '号码有误也是没有联系上',
    [
      call('2026-06-02 09:00', 'wrong_number'),
      message('2026-06-02 15:00'),
      call('2026-06-03 09:00'),
    ],
    true,
  ],
  [
    '三次都是电话',
    [call('2026-06-02 09:00'), call('2026-06-02 15:00'), call('2026-06-03 09:00')],
    false,
  ],
  [
    '三次都在一天',
    [call('2026-06-02 09:00'), message('2026-06-02 15:00'), call('2026-06-02 18:00')],
    false,
  ],
  ...(['reached', 'call_back_later', 'agreed', 'declined'] as const).map(
    (result) =>
      [
        `其中一次“${result}”`,
        [
          call('2026-06-02 09:00'),
          message('2026-06-02 15:00'),
          message('2026-06-03 09:00'),
          call('2026-06-03 10:00', result),
        ],
        false,
      ] as const,
  ),
])('%s：%j，可以认定无法联系：%s', (_title, contacts, expected) => {
  expect(isUnreachable(party(...contacts), null)).toBe(expected)
})

test('期限届满之后的尝试不算：在调解期限内无法联系才是终结事由', () => {
  const tried = party(
    call('2026-06-02 09:00'),
    call('2026-06-02 15:00'),
    message('2026-06-03 09:00'),
  )
  expect(isUnreachable(tried, day('2026-06-03'))).toBe(true)
  expect(isUnreachable(tried, day('2026-06-02'))).toBe(false)
})

test.each<readonly [string, readonly Contact[], boolean]>([
  ['没有联系过', [], false],
  ['只是接通', [call('2026-06-02 09:00', 'reached')], false],
  ['不同意调解', [call('2026-06-02 09:00', 'declined')], true],
  ['不同意，后来无人接听', [call('2026-06-02 09:00', 'declined'), call('2026-06-03 09:00')], true],
  [
    '不同意，后来又同意',
    [call('2026-06-02 09:00', 'declined'), call('2026-06-03 09:00', 'agreed')],
    false,
  ],
  [
    '同意，后来又不同意',
    [call('2026-06-02 09:00', 'agreed'), call('2026-06-03 09:00', 'declined')],
    true,
  ],
])('%s：%j，明确表示不愿继续：%s', (_title, contacts, expected) => {
  expect(hasRefused(party(...contacts))).toBe(expected)
})
