/**
 * Numbers that are no personal information, because they belong to an organisation and not to a
 * natural person (个人信息保护法 第4条): its 统一社会信用代码, which the register publishes, and its switchboard. A
 * mobile number is in one person's hand, even if it is registered for a company, and stays
 * personal.
 */
import { parseCreditCode } from './credit-code'
import { parseMobile, parseOfficePhone } from './phone'

/** The 统一社会信用代码 that the text is; null for any other number. */
export function publicCode(number: string): string | null {
  const code = parseCreditCode(number)
  return code.ok ? code.value : null
}

/** The landline or 400/800 number that the text is; null for a mobile number or anything else. */
export function publicPhone(number: string): string | null {
  if (parseMobile(number).ok) return null
  const phone = parseOfficePhone(number)
  return phone.ok ? phone.value : null
}
