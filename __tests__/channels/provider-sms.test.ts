import { createHash, createHmac } from 'node:crypto'
import { createAliyunSms } from '@/lib/channels/aliyun-sms'
import { createTencentSms } from '@/lib/channels/tencent-sms'
import { startGateway, type GatewayAnswer, type ReceivedRequest } from '../support/local-gateway'
import { outgoing, SENT_AT, TEMPLATES } from '../support/outgoing'

// 两家运营方的请求：签名按其公开文档另写一遍来核对；回答按其错误码分类。

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/**
 * V3 签名: canonical request of the headers that the request names, over the query in the order of
 * its names.
 */
function isAliyunSigned({ url, headers, body }: ReceivedRequest, secret: string): boolean {
  const match =
    /^ACS3-HMAC-SHA256 Credential=(\w+),SignedHeaders=([\w;-]+),Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  if (!match) return false
  const names = match[2]!.split(';')
  if (
    !['host', 'x-acs-action', 'x-acs-date', 'x-acs-version'].every((name) => names.includes(name))
  )
    return false
  const [path, search = ''] = url.split('?')
  const strict = (text: string) =>
    [...Buffer.from(text)]
      .map((byte) =>
        /[A-Za-z0-9_.~-]/.test(String.fromCharCode(byte))
          ? String.fromCharCode(byte)
          : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .join('')
  const query = [...new URLSearchParams(search)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${strict(name)}=${strict(value)}`)
    .join('&')
  const canonical = [
    'POST',
    path,
    query,
    ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n')
  const expected = hmac(secret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`).toString('hex')
  return headers['x-acs-content-sha256'] === sha256(body) && match[3] === expected
}

/** 签名方法 v3: key of the day and the service; the timestamp is part of what is signed. */
function isTencentSigned({ headers, body }: ReceivedRequest, secret: string): boolean {
  const match =
    /^TC3-HMAC-SHA256 Credential=(\w+)\/(\d{4}-\d\d-\d\d)\/sms\/tc3_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  if (!match) return false
  const [, , day, signed, signature] = match
  const stamp = String(headers['x-tc-timestamp'])
  if (new Date(Number(stamp) * 1000).toISOString().slice(0, 10) !== day) return false
  const lines = signed!.split(';').map((name) => `${name}:${String(headers[name]).toLowerCase()}`)
  const canonical = ['POST', '/', '', ...lines, '', signed, sha256(body)].join('\n')
  const text = ['TC3-HMAC-SHA256', stamp, `${day}/sms/tc3_request`, sha256(canonical)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secret}`, day!), 'sms'), 'tc3_request')
  return hmac(key, text).toString('hex') === signature
}

let gateway: Awaited<ReturnType<typeof startGateway>>
let answer: GatewayAnswer
beforeEach(async () => {
  answer = { status: 200, body: {} }
  gateway = await startGateway(() => answer)
})
afterEach(() => gateway.end())

const shared = () => ({
  endpoint: gateway.url,
  keyId: 'LTAIkey',
  secret: 'a-secret',
  signName: '和议',
  templates: TEMPLATES,
  timeoutMs: 5_000,
})
const aliyun = () => createAliyunSms(shared())(outgoing(), SENT_AT)
const tencent = () =>
  createTencentSms({ ...shared(), appId: '1400000001', region: 'ap-guangzhou' })(
    outgoing(),
    SENT_AT,
  )
const first = () => gateway.received[0]!

test('阿里云：签名、模板、按名称的参数、编号', async () => {
  answer = { status: 200, body: { Code: 'OK', BizId: '9006^0' } }
  expect(await aliyun()).toEqual({ outcome: 'accepted', providerId: '9006^0' })
  expect(isAliyunSigned(first(), 'a-secret')).toBe(true)
  expect(isAliyunSigned(first(), 'another')).toBe(false)
  const query = new URL(first().url, gateway.url).searchParams
  expect(Object.fromEntries(query)).toMatchObject({
    PhoneNumbers: '13812345678',
    SignName: '和议',
    TemplateCode: 'SMS_1001',
    OutId: outgoing().id,
  })
  expect(JSON.parse(query.get('TemplateParam')!)).toEqual({
    case: '(2026) 多元化解1号',
    time: '2026年12月3日（周四）14:30',
    place: "天河路1号*3楼（'东座'）!~ +%",
    contact: '甲调解中心调解员李敏，电话020-83210000',
  })
  expect(first().headers['x-acs-date']).toBe('2026-11-24T02:00:05Z')
})

test('腾讯云：签名、模板、按次序的参数、编号', async () => {
  answer = {
    status: 200,
    body: { Response: { SendStatusSet: [{ Code: 'Ok', SerialNo: '5000:1' }] } },
  }
  expect(await tencent()).toEqual({ outcome: 'accepted', providerId: '5000:1' })
  expect(isTencentSigned(first(), 'a-secret')).toBe(true)
  expect(isTencentSigned(first(), 'another')).toBe(false)
  expect(JSON.parse(first().body)).toEqual({
    PhoneNumberSet: ['+8613812345678'],
    SmsSdkAppId: '1400000001',
    SignName: '和议',
    TemplateId: 'SMS_1001',
    TemplateParamSet: [
      '(2026) 多元化解1号',
      '2026年12月3日（周四）14:30',
      "天河路1号*3楼（'东座'）!~ +%",
      '甲调解中心调解员李敏，电话020-83210000',
    ],
    SessionContext: outgoing().id,
  })
})

test.each([
  ['isv.BUSINESS_LIMIT_CONTROL', 200, 'later'],
  ['Throttling.User', 400, 'later'],
  ['isp.SYSTEM_ERROR', 200, 'later'],
  ['isv.MOBILE_NUMBER_ILLEGAL', 200, 'permanent'],
  ['isv.TEMPLATE_MISSING_PARAMETERS', 200, 'permanent'],
  ['SignatureDoesNotMatch', 400, 'stopped'],
  ['InvalidAccessKeyId.NotFound', 404, 'stopped'],
  ['isv.AMOUNT_NOT_ENOUGH', 200, 'stopped'],
  ['isv.SMS_TEMPLATE_ILLEGAL', 200, 'stopped'],
  ['isv.UNHEARD_OF', 200, 'later'],
] as const)('阿里云的 %s：%s，%s', async (Code, status, outcome) => {
  answer = { status, body: { Code } }
  expect(await aliyun()).toEqual({ outcome, code: Code })
})

test.each([
  ['LimitExceeded.PhoneNumberOneHourLimit', 'later'],
  ['FailedOperation.PhoneNumberInBlacklist', 'permanent'],
  ['InvalidParameterValue.IncorrectPhoneNumber', 'permanent'],
  ['FailedOperation.InsufficientBalanceInSmsPackage', 'stopped'],
] as const)('腾讯云在正常回答里拒绝号码 %s：%s', async (Code, outcome) => {
  answer = { status: 200, body: { Response: { SendStatusSet: [{ Code, SerialNo: '' }] } } }
  expect(await tencent()).toEqual({ outcome, code: Code })
})

test.each([
  ['AuthFailure.SignatureFailure', 'stopped'],
  ['InternalError.Timeout', 'later'],
  ['UnauthorizedOperation.SmsSdkAppIdVerifyFail', 'stopped'],
] as const)('腾讯云的错误 %s：%s', async (Code, outcome) => {
  answer = { status: 200, body: { Response: { Error: { Code } } } }
  expect(await tencent()).toEqual({ outcome, code: Code })
})

test.each([
  ['服务器错误', { status: 502, body: '<html>' }, 'HTTP 502'],
  ['不是 JSON', { status: 200, body: 'ok' }, 'HTTP 200'],
  ['转到别处', { status: 302, body: '', location: '/elsewhere' }, 'HTTP 302'],
] as const)('%s：以后再发', async (_title, given, code) => {
  answer = given
  expect(await aliyun()).toEqual({ outcome: 'later', code })
  expect(await tencent()).toEqual({ outcome: 'later', code })
  expect(gateway.received).toHaveLength(2)
})
