import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { SendResult } from '@/lib/domain/delivery/attempts'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import type { Channel } from './channel'
import { post, type Answer } from './post'
import { hmacSha256, percentEncode, sha256Hex } from './signing'

export type AliyunSettings = {
  readonly endpoint: string
  readonly keyId: string
  readonly secret: string
  readonly signName: string
  readonly templates: ReadonlyMap<string, string>
  readonly timeoutMs: number
}

const ALGORITHM = 'ACS3-HMAC-SHA256'
const NO_BODY = ''

type Query = Readonly<Record<string, string>>

const queryOf = (query: Query) =>
  Object.keys(query)
    .sort()
    .map((name) => `${percentEncode(name)}=${percentEncode(query[name]!)}`)
    .join('&')

/** The headers of a request without a body, signed (Alibaba Cloud, V3 request signature). */
function signedHeaders(
  host: string,
  query: Query,
  { keyId, secret }: AliyunSettings,
  at: Date,
): Record<string, string> {
  const headers: Record<string, string> = {
    host,
    'x-acs-action': 'SendSms',
    'x-acs-content-sha256': sha256Hex(NO_BODY),
    'x-acs-date': at.toISOString().replace(/\.\d+Z$/, 'Z'),
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': '2017-05-25',
  }
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = ['POST', '/', queryOf(query), lines, names.join(';'), sha256Hex(NO_BODY)]
  const signature = hmacSha256(secret, `${ALGORITHM}\n${sha256Hex(canonical.join('\n'))}`)
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${keyId},SignedHeaders=${names.join(';')},Signature=${signature.toString('hex')}`,
  }
}

/** SMS by Alibaba Cloud: SendSms 2017-05-25. It does not recognise a repeated id (`OutId`). */
export function createAliyunSms(settings: AliyunSettings): Channel {
  const { origin, host } = new URL(settings.endpoint)
  return async ({ id, to, content, institution }, at) => {
    const query = {
      PhoneNumbers: to,
      SignName: settings.signName,
      TemplateCode: settings.templates.get(content.document) ?? '',
      TemplateParam: JSON.stringify(Object.fromEntries(outgoingWords(content, institution).params)),
      OutId: id,
    }
    const answer = await post(`${origin}/?${queryOf(query)}`, {
      headers: signedHeaders(host, query, settings, at),
      body: NO_BODY,
      timeoutMs: settings.timeoutMs,
    })
    return readAnswer(answer)
  }
}

const Body = z.object({ Code: z.string(), BizId: z.string().optional() })

/**
 * The channel itself: keys, signature, money, sign and templates that the provider must approve.
 */
const STOPPED =
  /^(SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId|InvalidTimeStamp|Forbidden|isv\.(OUT_OF_SERVICE|PRODUCT_UN_SUBSCRIPT|PRODUCT_UNSUBSCRIBE|ACCOUNT_|AMOUNT_NOT_ENOUGH|SMS_TEMPLATE_ILLEGAL|SMS_SIGNATURE_ILLEGAL|DENY_IP_RANGE))/
/** This number or this text will never do. */
const PERMANENT =
  /^isv\.(MOBILE_NUMBER_ILLEGAL|MOBILE_COUNT_OVER_LIMIT|TEMPLATE_MISSING_PARAMETERS|TEMPLATE_PARAMS_ILLEGAL|INVALID_PARAMETERS|INVALID_JSON_PARAM|PARAM_LENGTH_LIMIT|PARAM_NOT_SUPPORT_URL|BLACK_KEY_CONTROL_LIMIT)/

function readAnswer({ status, body, trouble }: Answer): SendResult {
  if (trouble) return { outcome: 'later', code: trouble }
  const read = Body.safeParse(body).data
  const code = read?.Code ?? `HTTP ${status}`
  if (code === 'OK') return { outcome: 'accepted', providerId: read?.BizId ?? null }
  if (STOPPED.test(code)) return { outcome: 'stopped', code }
  return { outcome: PERMANENT.test(code) ? 'permanent' : 'later', code }
}
