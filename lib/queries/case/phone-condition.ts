import { parseOfficePhone } from '@/lib/domain/identity/phone'
import { fingerprintNumber } from '@/lib/platform/personal-number'

/** The condition as an address carries it: a keyed hash of 32 bytes in URL-safe letters. */
export const PHONE_CONDITION = /^[A-Za-z0-9_-]{43}$/

/**
 * The condition under which a list shows the cases of those who have this telephone number; null
 * for a text that is none. A whole number must not be in an address, which browsers and servers
 * keep: its keyed hash is, by which the numbers are compared (docs/decisions/0045).
 */
export function toPhoneCondition(text: string): string | null {
  const phone = parseOfficePhone(text)
  return phone.ok
    ? Buffer.from(fingerprintNumber('phone', phone.value), 'hex').toString('base64url')
    : null
}

/** The stored form of the hash. */
export function phoneHashOf(condition: string): string {
  return Buffer.from(condition, 'base64url').toString('hex')
}
