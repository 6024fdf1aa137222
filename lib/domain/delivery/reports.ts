// What a provider reports later of an SMS that it had taken: whether the handset got it. Source:
// 在线诉讼规则 第31条 (送达信息到达电子地址所在系统时，即为送达); docs/decisions/0074-delivery-reports.md.
import { z } from 'zod'
import type { NextStep, ReportedFailure } from './attempts'
import type { DeliveryState } from './delivery'

export const REPORTING_PROVIDERS = ['aliyun', 'tencent', 'generic'] as const
export type ReportingProvider = (typeof REPORTING_PROVIDERS)[number]

export const REPORT_RESULTS = ['delivered', 'undelivered'] as const
export type ReportResult = (typeof REPORT_RESULTS)[number]

/** What a code may consist of; '' is none. */
export const REPORT_CODE = /^[\p{L}\p{N}\p{P}\p{S} ]{0,100}$/u

/**
 * One report, in the words of this application: no telephone number and no text of a message is in
 * it.
 */
export const DeliveryReport = z.strictObject({
  /** The provider's id of the message, as it gave it when it took the message. */
  providerId: z.string().regex(/^[!-~]{1,200}$/),
  result: z.enum(REPORT_RESULTS),
  /** The provider's, for operators; '' where there is none. */
  code: z.string().regex(REPORT_CODE),
  /** When the handset got it, or the provider gave up; null where the report does not say. */
  reportedAt: z.iso.datetime().nullable(),
})
export type DeliveryReport = z.infer<typeof DeliveryReport>

/**
 * Minutes after which reports are looked at again whose message is not known yet: it is no longer
 * under way then.
 */
const AGAIN_MINUTES = [1, 5] as const

/**
 * When to look again at reports of unknown messages; null: they are of no message of this
 * application.
 */
export function lookAgainAt(round: number, at: Date): Date | null {
  const minutes = AGAIN_MINUTES[round]
  return minutes === undefined ? null : new Date(at.getTime() + minutes * 60_000)
}

/** The codes of the providers and, of all of them, those of the operators of telephones. */
const FAILURE_OF_CODE: Readonly<Record<ReportedFailure, RegExp>> = {
  no_such_number: /^(no_such_number|MK:000[01]|CB:0053|DB:0101)$/,
  suspended: /^(suspended|MOBILE_ACCOUNT_ABNORMAL|MK:0005|MK:0013|DB:0102)$/,
  switched_off: /^(switched_off|EXPIRED|MK:0010|MK:0023)$/,
  not_in_service: /^(not_in_service|MOBILE_NOT_ON_SERVICE|INVALID_NUMBER|UNDELIV|002)$/,
  blocked: /^(blocked|MOBILE_IN_BLACK|USER_REJECT|BLACK|MBBLACK|DBBLACK|DB:0144)$/,
  content:
    /^(content|CONTENT_(KEYWORD|ERROR)|SIGNATURE_BLACKLIST|PORT_NOT_REGISTERED|PARAMS_ILLEGAL|REJECTD|KEYWORD|-106|MK:0014|MK:0115|isv\.(SMS_CONTENT|SMS_SIGN|SIGN_|UNSUPPORTED_CONTENT).*)$/,
  undelivered: /^undelivered$/,
}

/**
 * Why it did not arrive. Several providers do not say whether a number does not exist or is
 * switched off.
 */
export function failureOfCode(code: string): ReportedFailure {
  const known = Object.entries(FAILURE_OF_CODE).find(([, codes]) => codes.test(code))
  return (known?.[0] ?? 'undelivered') as ReportedFailure
}

/**
 * What becomes of a delivery with a report. The first final one counts: the provider has tried for
 * days by then, so nothing is sent again, and who has a task keeps it. Later ones that say
 * otherwise are kept as rows.
 * @returns null where nothing changes
 */
export function decideReport(
  state: DeliveryState,
  { result, code }: Pick<DeliveryReport, 'result' | 'code'>,
): Exclude<NextStep, { readonly state: 'queued' }> | null {
  if (state !== 'sent') return null
  return result === 'delivered'
    ? { state: 'delivered' }
    : { state: 'failed', failure: failureOfCode(code) }
}
