import type { ReportedFailure } from '@/lib/domain/delivery/attempts'
import { DELIVERY_STATES, type DeliveryState } from '@/lib/domain/delivery/delivery'
import {
  decideReport,
  DeliveryReport,
  failureOfCode,
  lookAgainAt,
  type ReportResult,
} from '@/lib/domain/delivery/reports'

// 运营方的回执：送到手机没有，为什么没有；先到的算数，后到的只留记录。

test.each<[string, ReportedFailure]>([
  ['MK:0001', 'no_such_number'],
  ['no_such_number', 'no_such_number'],
  ['MK:0005', 'suspended'],
  ['MOBILE_ACCOUNT_ABNORMAL', 'suspended'],
  ['MK:0023', 'switched_off'],
  ['EXPIRED', 'switched_off'],
  ['MOBILE_NOT_ON_SERVICE', 'not_in_service'],
  ['UNDELIV', 'not_in_service'],
  ['MOBILE_IN_BLACK', 'blocked'],
  ['USER_REJECT', 'blocked'],
  ['DB:0144', 'blocked'],
  ['CONTENT_KEYWORD', 'content'],
  ['SIGNATURE_BLACKLIST', 'content'],
  ['isv.SIGN_SOURCE_ILLEGAL', 'content'],
  ['-106', 'content'],
  // 认不出的，不猜：只写运营方的代码。
  ['SP_UNKNOWN_ERROR', 'undelivered'],
  ['XMK:0001', 'undelivered'],
  ['MK:00011', 'undelivered'],
  ['constructor', 'undelivered'],
  ['', 'undelivered'],
])('代码 %j：%s', (code, expected) => {
  expect(failureOfCode(code)).toBe(expected)
})

test.each<[ReportResult, object]>([
  ['delivered', { state: 'delivered' }],
  ['undelivered', { state: 'failed', failure: 'no_such_number' }],
])('已发送的，回执 %s', (result, expected) => {
  expect(decideReport('sent', { result, code: 'MK:0001' })).toEqual(expected)
})

test.each(DELIVERY_STATES.filter((each) => each !== 'sent'))(
  '状态已是 %s 的，回执不再改变它',
  (state: DeliveryState) => {
    expect(decideReport(state, { result: 'delivered', code: '' })).toBeNull()
    expect(decideReport(state, { result: 'undelivered', code: '' })).toBeNull()
  },
)

test('不认识的编号：一分钟、再五分钟以后各看一次，以后不再看', () => {
  const at = new Date('2026-11-24T02:00:00Z')
  expect(lookAgainAt(0, at)).toEqual(new Date('2026-11-24T02:01:00Z'))
  expect(lookAgainAt(1, at)).toEqual(new Date('2026-11-24T02:05:00Z'))
  expect(lookAgainAt(2, at)).toBeNull()
})

test.each<[string, object]>([
  ['编号是空的', { providerId: '' }],
  ['编号有换行', { providerId: 'a\nb' }],
  ['编号太长', { providerId: 'x'.repeat(201) }],
  ['代码有零字节', { code: 'a\u0000' }],
  ['代码有半个字符', { code: '\ud800' }],
  ['还有号码', { phone: '13812345678' }],
])('存不下的不收：%s', (_title, change) => {
  const report = { providerId: 'b1', result: 'delivered', code: '', reportedAt: null }
  expect(DeliveryReport.safeParse(report).success).toBe(true)
  expect(DeliveryReport.safeParse({ ...report, ...change }).success).toBe(false)
})
