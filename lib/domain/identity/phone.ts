/**
 * Telephone numbers of the mainland. A natural person needs a mobile number, since notices and
 * links go there; a legal person may give a landline or a 400/800 number instead (numbering plan:
 * area codes 010 and 02x with 8 digits, others with 7 or 8).
 */
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { compactNumber } from './half-width'

/** Eleven digits. */
export type MobileNumber = string & { readonly [brand]: 'MobileNumber' }

export type MobileRefusal = { readonly code: 'MOBILE_FORMAT' }

export type OfficePhoneRefusal = { readonly code: 'OFFICE_PHONE_FORMAT' }

declare const brand: unique symbol

/**
 * Reads a mobile number with or without spaces, hyphens, full-width digits and the country code.
 */
export function parseMobile(text: string): Result<MobileNumber, MobileRefusal> {
  const number = plainPhone(text)?.replace(/-/g, '')
  return number && /^1[3-9]\d{9}$/.test(number)
    ? ok(number as MobileNumber)
    : refuse({ code: 'MOBILE_FORMAT' })
}

/**
 * Reads the telephone number of a legal person: a mobile number, a landline with its area code
 * (`020-83210000` or `(020)83210000`, with an extension `020-83210000-123`), or a 400/800 number.
 * Landlines come back as `area-number[-extension]`.
 */
export function parseOfficePhone(text: string): Result<string, OfficePhoneRefusal> {
  const mobile = parseMobile(text)
  if (mobile.ok) return mobile
  const number = plainPhone(text)
  if (!number) return refuse({ code: 'OFFICE_PHONE_FORMAT' })
  const digits = number.replace(/-/g, '')
  if (/^[48]00\d{7}$/.test(digits)) return ok(digits)
  // A tail after a hyphen is read as an extension first: 0755-1234567-8 is not the eight-digit
  // number 12345678. U+8F6C is the word for "extension" between number and tail.
  const extended = /^(.+)[-\u8f6c](\d{1,6})$/.exec(number)
  const main = extended?.[1] && normaliseLandline(extended[1])
  if (main) return ok(`${main}-${extended[2]}`)
  const whole = normaliseLandline(digits)
  return whole ? ok(whole) : refuse({ code: 'OFFICE_PHONE_FORMAT' })
}

function normaliseLandline(text: string): string | null {
  const match = /^(010|02\d|0[3-9]\d{2})-?(\d{4})-?(\d{3,4})$/.exec(text)
  if (!match) return null
  const [, area, head, tail] = match
  if (area?.length === 3 && tail?.length !== 4) return null
  return `${area}-${head}${tail}`
}

/** Half width, every dash a hyphen, without spaces and the country code. */
function plainPhone(text: string): string | undefined {
  return compactNumber(text)
    ?.replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^(\+86|0086|86)-?/, '')
    .replace(/^\((0\d{2,3})\)-?/, '$1-')
}
