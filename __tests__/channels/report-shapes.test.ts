import { REPORT_SHAPES } from '@/lib/channels/report-shapes'
import type { ReportingProvider } from '@/lib/domain/delivery/reports'

// 各运营方的回执：号码、短信内容都不读；读不懂的不当作回执。

const ALIYUN = {
  phone_number: '13812345678',
  send_time: '2026-11-24 10:00:00',
  report_time: '2026-11-24 10:00:05',
  success: true,
  err_code: 'DELIVERED',
  err_msg: '用户接收成功',
  sms_size: '1',
  biz_id: '900619746936498440^0',
  out_id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
}
const TENCENT = {
  user_receive_time: '2026-11-24 10:00:05',
  nationcode: '86',
  mobile: '13812345678',
  report_status: 'FAIL',
  errmsg: 'MK:0001',
  description: '空号',
  sid: '5000:1045710669157053657849499619',
}
const GENERIC = {
  id: 'g1',
  status: 'undelivered',
  code: 'switched_off',
  at: '2026-11-24T10:00:05+08:00',
}
const AT = '2026-11-24T02:00:05.000Z'

test.each<[ReportingProvider, object, object]>([
  [
    'aliyun',
    ALIYUN,
    { providerId: ALIYUN.biz_id, result: 'delivered', code: 'DELIVERED', reportedAt: AT },
  ],
  [
    'tencent',
    TENCENT,
    { providerId: TENCENT.sid, result: 'undelivered', code: 'MK:0001', reportedAt: AT },
  ],
  [
    'generic',
    GENERIC,
    { providerId: 'g1', result: 'undelivered', code: 'switched_off', reportedAt: AT },
  ],
  [
    'generic',
    { id: 7, status: 'delivered' },
    { providerId: '7', result: 'delivered', code: '', reportedAt: null },
  ],
])('%s', (provider, entry, expected) => {
  expect(REPORT_SHAPES[provider].read(entry)).toEqual(expected)
})

test.each<[string, ReportingProvider, unknown]>([
  ['没有编号', 'aliyun', { ...ALIYUN, biz_id: undefined }],
  ['只有我方编号', 'aliyun', { ...ALIYUN, biz_id: null }],
  ['编号有控制字符', 'aliyun', { ...ALIYUN, biz_id: 'a\u0000b' }],
  ['编号太长', 'aliyun', { ...ALIYUN, biz_id: 'x'.repeat(201) }],
  ['成功写成字', 'aliyun', { ...ALIYUN, success: 'true' }],
  ['别家的样子', 'aliyun', TENCENT],
  ['状态不认识', 'tencent', { ...TENCENT, report_status: 'MAYBE' }],
  ['还在途中', 'generic', { ...GENERIC, status: 'accepted' }],
  ['空的', 'generic', null],
  ['数组', 'generic', [GENERIC]],
  ['一串字', 'tencent', '5000:1'],
])('不是回执：%s', (_title, provider, entry) => {
  expect(REPORT_SHAPES[provider].read(entry)).toBeNull()
})

test.each([
  ['写错的时间', '2026-11-24 25:00:05'],
  ['没有的日子', '2026-02-30 10:00:05'],
  ['零', '0000-00-00 00:00:00'],
  ['别的世纪', '1026-11-24 10:00:05'],
  ['没有', null],
  ['一个数', 1_795_000_000],
  ['十万字', 'x'.repeat(100_000)],
])('时间不可信的不用，回执照收：%s', (_title, report_time) => {
  expect(REPORT_SHAPES.aliyun.read({ ...ALIYUN, report_time })).toMatchObject({ reportedAt: null })
})

test.each([
  ['零字节', 'A\u0000'],
  ['半个字符', '\ud800'],
  ['太长', 'x'.repeat(101)],
  ['一个数', 7],
  ['没有', undefined],
])('代码存不下的不用，回执照收：%s', (_title, err_code) => {
  expect(REPORT_SHAPES.aliyun.read({ ...ALIYUN, err_code })).toMatchObject({ code: '' })
})

test('照各家要求的样子回答', () => {
  expect(REPORT_SHAPES.aliyun.answer).toEqual({ code: 0, msg: '接收成功' })
  expect(REPORT_SHAPES.tencent.answer).toEqual({ result: 0, errmsg: 'OK' })
})
