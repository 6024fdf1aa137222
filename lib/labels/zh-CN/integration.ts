import type { CaseSource } from '@/lib/domain/case/source'
import {
  SEXES,
  type CaseCategory,
  type CauseVersion,
  type Sex,
} from '@/lib/domain/referral/vocabulary'

/** The words of the integration API's vocabulary that no screen has. */

/** Short words for source and stage, as courts' systems write them. */
export const sourceWord = {
  delegated_pre_filing: '委派',
  entrusted_ordinary: '委托普通',
  entrusted_summary: '委托简易',
  administrative: '行政委托',
  party_application: '当事人申请',
} as const satisfies Record<CaseSource, string>

export const caseCategory = {
  civil: '民事',
  administrative: '行政',
  enforcement: '执行',
  private_prosecution: '刑事自诉',
  incidental_civil: '刑事附带民事',
} as const satisfies Record<CaseCategory, string>

export const causeVersion = {
  '2011': '2011年修改版',
  '2020': '2020年第二次修正版',
  '2025': '2025年第三次修正版',
} as const satisfies Record<CauseVersion, string>

export const sex = { male: '男', female: '女' } as const satisfies Record<Sex, string>

/** A stored word for a sex; what a court wrote in words stays as it is. */
export function sexInWords(stored: string): string {
  const known = SEXES.find((each) => each === stored)
  return known ? sex[known] : stored
}

/** Answers that concern a request as a whole. */
export const INTEGRATION = {
  keyRefused:
    '接口密钥缺失、不正确或者已吊销。请在 Authorization 请求头中以 Bearer 方式填写本院的接口密钥。',
  tooManyRequests: (seconds: number) => `请求过于频繁，请在 ${seconds} 秒后重试。`,
  methodRefused: (allowed: string) => `此地址不支持这一请求方法，请改用 ${allowed}。`,
  mediaTypeRefused: '请求正文的类型不受支持，请使用 application/json 或者 multipart/form-data。',
  charsetRefused: '请求正文须为 UTF-8 编码，请改用 charset=utf-8 后重新提交。',
  bodyTooLarge: (megabytes: number) =>
    `请求正文超过 ${megabytes} MB 的上限，请减少或者压缩材料后重新提交。`,
  bodyMalformed:
    '请求正文无法解析：JSON 须为完整的 UTF-8 文本，multipart 须带有正确的边界。请检查后重新提交。',
  bodyInvalid: (count: number) =>
    `引调信息有 ${count} 处需要更正，请按 errors 中的提示逐项修改后重新提交。`,
  notFound: '没有找到该编号的案件，请核对联调编号。',
} as const
