import { decideNext, type AttemptOutcome } from '@/lib/domain/delivery/attempts'
import {
  chooseChannel,
  isMailAddress,
  type RecipientFacts,
} from '@/lib/domain/delivery/choose-channel'
import { readDeliveryContent } from '@/lib/domain/delivery/delivery'
import { findDeparture } from '@/lib/domain/delivery/quiet-hours'
import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import { localDate as day } from '../../support/local-date'

// 通知经什么渠道、什么时候发、发不成怎么办。

const consent = (answer: ConsentEntry['answer'], on = '2026-11-20'): ConsentEntry => ({
  partyId: 'p1',
  scope: 'electronic_service',
  answer,
  how: 'oral',
  on: day(on),
})
const confirmed = (change: Partial<NonNullable<RecipientFacts['confirmed']>> = {}) => ({
  on: day('2026-11-20'),
  acceptsElectronic: true,
  phone: '13900000001',
  electronic: 'xu@example.cn',
  ...change,
})
const choose = (facts: Partial<RecipientFacts>) =>
  chooseChannel({ partyId: 'p1', phone: '13800000001', confirmed: null, consents: [], ...facts })

const SMS_REFERRAL = { channel: 'sms', to: '13800000001' }
const SMS_CONFIRMED = { channel: 'sms', to: '13900000001' }
const MAIL = { channel: 'email', to: 'xu@example.cn' }
const DECLINED = { channel: 'none', because: 'declined' }
/** Where an installation has set nothing. */
const USUAL = { from: 21, until: 8 }
const NO_NUMBER = { channel: 'none', because: 'no_number' }

test.each<[string, Partial<RecipientFacts>, object]>([
  ['只有引调时的手机号：短信（特邀规定第14条）', {}, SMS_REFERRAL],
  ['什么号码也没有', { phone: null }, NO_NUMBER],
  ['只有座机', { phone: '020-83210000' }, NO_NUMBER],
  ['确认了电子地址并同意：电子邮件（在线诉讼规则第29、31条）', { confirmed: confirmed() }, MAIL],
  ['确认的手机号先于引调的', { confirmed: confirmed({ electronic: null }) }, SMS_CONFIRMED],
  [
    '电子地址是手机号：短信发到该号码',
    { confirmed: confirmed({ electronic: '13700000001' }) },
    { channel: 'sms', to: '13700000001' },
  ],
  ['电子地址是微信号：短信', { confirmed: confirmed({ electronic: 'wechat_xu' }) }, SMS_CONFIRMED],
  ['确认书不同意电子送达', { confirmed: confirmed({ acceptsElectronic: false }) }, DECLINED],
  ['意愿里不同意电子送达', { consents: [consent('refused')] }, DECLINED],
  ['撤回了同意', { consents: [consent('given', '2026-11-18'), consent('withdrawn')] }, DECLINED],
  ['同意，没有确认地址：短信', { consents: [consent('given')] }, SMS_REFERRAL],
  [
    '后来不同意的，以后来的为准',
    { confirmed: confirmed(), consents: [consent('refused', '2026-11-21')] },
    DECLINED,
  ],
  [
    '后来同意的，以后来的为准',
    {
      confirmed: confirmed({ acceptsElectronic: false, electronic: null }),
      consents: [consent('given', '2026-11-21')],
    },
    SMS_CONFIRMED,
  ],
  [
    '先前的同意被确认书改变',
    {
      confirmed: confirmed({ acceptsElectronic: false }),
      consents: [consent('given', '2026-11-19')],
    },
    DECLINED,
  ],
  [
    '同一天一是一否：不推定同意',
    { confirmed: confirmed(), consents: [consent('refused')] },
    DECLINED,
  ],
  [
    '别的当事人的不同意不算',
    { consents: [{ ...consent('refused'), partyId: 'p2' }] },
    SMS_REFERRAL,
  ],
  [
    '别的事项的不同意不算',
    { consents: [{ ...consent('refused'), scope: 'online' }] },
    SMS_REFERRAL,
  ],
])('%s', (_title, facts, expected) => {
  expect(choose(facts)).toEqual(expected)
})

test.each([
  ['xu@example.cn', true],
  ['a.b+c@mail.example.com.cn', true],
  ['xu@example.cn, b@x.cn', false],
  ['许 <xu@example.cn>', false],
  ['xu@example.cn\nBcc: b@x.cn', false],
  ['@example.cn', false],
  ['xu', false],
])('邮件地址 %j：%s', (text, expected) => {
  expect(isMailAddress(text)).toBe(expected)
})

test.each([
  ['07:59', '2026-11-24T08:00:00+08:00'],
  ['08:00', '2026-11-24T08:00:00+08:00'],
  ['20:59', '2026-11-24T20:59:00+08:00'],
  ['21:00', '2026-11-25T08:00:00+08:00'],
  ['23:59', '2026-11-25T08:00:00+08:00'],
  ['00:00', '2026-11-24T08:00:00+08:00'],
])('提醒在 %s：21 点到 8 点等到 8 点', (time, expected) => {
  const at = new Date(`2026-11-24T${time}:00+08:00`)
  expect(findDeparture('staff_notice', at, USUAL)).toEqual(new Date(expected))
  // 法定通知不等。
  expect(findDeparture('meeting_scheduled', at, USUAL)).toEqual(at)
})

test('另设了钟点的，照另设的', () => {
  const quiet = { from: 20, until: 10 }
  const departs = (time: string) =>
    findDeparture('staff_notice', new Date(`2026-11-24T${time}:00+08:00`), quiet)
  expect(departs('20:00')).toEqual(new Date('2026-11-25T10:00:00+08:00'))
  expect(departs('09:59')).toEqual(new Date('2026-11-24T10:00:00+08:00'))
})

const AT = new Date('2026-11-24T02:00:00Z')
const after = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)
const again = (minutes: number) => ({ state: 'queued', runAt: after(minutes) })
const GIVEN_UP = { state: 'failed', failure: 'given_up' }

test.each<[AttemptOutcome, number, number, object]>([
  ['accepted', 1, 0, { state: 'sent' }],
  ['delivered', 3, 0, { state: 'delivered' }],
  ['permanent', 1, 0, { state: 'failed', failure: 'refused' }],
  ['later', 1, 0, again(1)],
  ['unknown', 1, 0, again(1)],
  ['later', 5, 0, again(60)],
  ['later', 6, 0, GIVEN_UP],
  ['unknown', 6, 0, GIVEN_UP],
  ['stopped', 9, 239, again(10)],
  ['stopped', 1, 240, GIVEN_UP],
])('%s，第 %i 次，已等 %i 分钟', (outcome, attempts, waited, expected) => {
  expect(decideNext(outcome, { attempts, dueSince: after(-waited) }, AT)).toEqual(expected)
})

test('通知的内容不能有别的：纠纷、当事人、号码都不收', () => {
  const facts = { caseNo: '(2026) 测试1号', mediator: '李敏' }
  expect(readDeliveryContent('case_closed', facts)).toEqual({ document: 'case_closed', facts })
  for (const more of ['party', 'claim', 'text', 'phone'])
    expect(() => readDeliveryContent('case_closed', { ...facts, [more]: 'x' })).toThrow()
})
