import 'server-only'
import { z } from 'zod'
import type { SendResult } from '@/lib/domain/delivery/attempts'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import type { Channel } from './channel'
import { post, type Answer } from './post'
import { hmacSha256, sha256Hex } from './signing'

export type TencentSettings = {
  readonly endpoint: string
  readonly keyId: string
  readonly secret: string
  readonly appId: string
  readonly region: string
  readonly signName: string
  readonly templates: ReadonlyMap<string, string>
  readonly timeoutMs: number
}

const ALGORITHM = 'TC3-HMAC-SHA256'
const SERVICE = 'sms'
const CONTENT_TYPE = 'application/json; charset=utf-8'
const SIGNED = 'content-type;host;x-tc-action'

/** The headers of a request with this body, signed (Tencent Cloud, API signature v3). */
function signedHeaders(
  host: string,
  body: string,
  { keyId, secret, region }: TencentSettings,
  at: Date,
): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000))
  const day = at.toISOString().slice(0, 10)
  const scope = `${day}/${SERVICE}/tc3_request`
  const lines = `content-type:${CONTENT_TYPE}\nhost:${host}\nx-tc-action:sendsms\n`
  const canonical = ['POST', '/', '', lines, SIGNED, sha256Hex(body)].join('\n')
  const key = [day, SERVICE, 'tc3_request'].reduce<string | Buffer>(
    (previous, part) => hmacSha256(previous, part),
    `TC3${secret}`,
  )
  const signature = hmacSha256(key, [ALGORITHM, seconds, scope, sha256Hex(canonical)].join('\n'))
  return {
    host,
    'content-type': CONTENT_TYPE,
    'x-tc-action': 'SendSms',
    'x-tc-version': '2021-01-11',
    'x-tc-timestamp': seconds,
    'x-tc-region': region,
    authorization: `${ALGORITHM} Credential=${keyId}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature.toString('hex')}`,
  }
}

/** SMS by Tencent Cloud: SendSms 2021-01-11. Parameters go by their place in the template. */
export function createTencentSms(settings: TencentSettings): Channel {
  const { origin, host } = new URL(settings.endpoint)
  return async ({ id, to, content, institution }, at) => {
    const body = JSON.stringify({
      PhoneNumberSet: [`+86${to}`],
      SmsSdkAppId: settings.appId,
      SignName: settings.signName,
      TemplateId: settings.templates.get(content.document) ?? '',
      TemplateParamSet: outgoingWords(content, institution).params.map(([, value]) => value),
      SessionContext: id,
    })
    const answer = await post(`${origin}/`, {
      headers: signedHeaders(host, body, settings, at),
      body,
      timeoutMs: settings.timeoutMs,
    })
    return readAnswer(answer)
  }
}

/** A refused number is reported within an answer of status 200. */
const Body = z.object({
  Response: z.object({
    Error: z.object({ Code: z.string() }).optional(),
    SendStatusSet: z
      .array(z.object({ Code: z.string(), SerialNo: z.string().optional() }))
      .optional(),
  }),
})

const STOPPED =
  /^(AuthFailure|UnauthorizedOperation|FailedOperation\.(InsufficientBalanceInSmsPackage|SignatureIncorrectOrUnapproved|TemplateIncorrectOrUnapproved|TemplateUnapprovedOrNotExist)|InvalidParameterValue\.SdkAppIdNotExist)/
const PERMANENT =
  /^(InvalidParameterValue|InvalidParameter|MissingParameter|UnsupportedOperation|FailedOperation\.(PhoneNumberInBlacklist|PhoneNumberOnBlacklist|ContainSensitiveWord|PhoneNumberParseFail))/

function readAnswer({ status, body, trouble }: Answer): SendResult {
  if (trouble) return { outcome: 'later', code: trouble }
  const response = Body.safeParse(body).data?.Response
  const sent = response?.SendStatusSet?.[0]
  const code = response?.Error?.Code ?? sent?.Code ?? `HTTP ${status}`
  if (code === 'Ok') return { outcome: 'accepted', providerId: sent?.SerialNo || null }
  if (STOPPED.test(code)) return { outcome: 'stopped', code }
  return { outcome: PERMANENT.test(code) ? 'permanent' : 'later', code }
}
