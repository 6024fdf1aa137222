import { DELIVERY } from '@/lib/labels/zh-CN/delivery'
import { DELIVERY_TEXTS } from '@/lib/labels/zh-CN/events/delivery'

// 送达的话：谁代谁收，运营方怎么说，要不要另行通知。

test.each<[readonly [string, string | null, string], string]>([
  [['2026-11-24 10:05', null, ''], '2026-11-24 10:05 运营方回报：已送到手机'],
  [['2026-11-24 10:05', null, 'DELIVRD'], '2026-11-24 10:05 运营方回报：已送到手机'],
  [
    ['2026-11-24 10:05', '号码是空号', 'MK:0001'],
    '2026-11-24 10:05 运营方回报：未送到，号码是空号（MK:0001）',
  ],
])('%j', (given, expected) => {
  expect(DELIVERY.reported(...given)).toBe(expected)
})

const sentenceOf = (change: object) =>
  DELIVERY_TEXTS['delivery.ended'].sentence({
    document: 'meeting_scheduled',
    party: '许静',
    channel: 'sms',
    result: 'sent',
    failure: null,
    ...change,
  })

test.each([
  [{}, '调解通知已以短信发给许静。'],
  [{ result: 'delivered' }, '调解通知已以短信发给许静，已送到手机。'],
  [{ party: '张强', behalf: '许静' }, '调解通知已以短信发给张强（代许静收）。'],
  [
    { result: 'failed', failure: 'no_such_number' },
    '给许静的调解通知没有送达（号码是空号），由调解员另行通知。',
  ],
  // 代理人没有收到的，当事人可能已经收到：是否另行通知，看当事人自己的那一份。
  [
    { party: '张强', behalf: '许静', result: 'failed', failure: 'refused' },
    '给张强（代许静收）的调解通知没有送达（号码或者地址不能接收）。',
  ],
])('%j', (change, expected) => {
  expect(sentenceOf(change)).toBe(expected)
})
