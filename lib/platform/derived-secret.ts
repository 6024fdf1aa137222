import { createHmac } from 'node:crypto'
import { personalKeys } from './env'
import { fingerprintSecret } from './personal-number'

// What opens an invitation or confirms an act is derived from the random id of its row with the
// installation's own key: it can be sent and printed again without being stored anywhere, and who
// reads the database cannot make it (docs/decisions/0094-parties-come-in.md).

export type SecretPurpose =
  | 'invitation link'
  | 'invitation code'
  | 'phone code'
  | 'consultation code'
  | 'application draft'
  | 'application number'
  | 'card reading'
  | 'administrator password'
  | 'recovery code'
  | 'activation link'

function derive(purpose: SecretPurpose, id: string): Buffer {
  return createHmac('sha256', Buffer.from(personalKeys().HEYI_PERSONAL_HASH_KEY, 'hex'))
    .update(`derived ${purpose}: ${id}`)
    .digest()
}

/** 128 bits for a link, base64url: 22 characters. */
export function deriveToken(purpose: SecretPurpose, id: string): string {
  return derive(purpose, id).subarray(0, 16).toString('base64url')
}

/**
 * So many decimal digits. 64 bits are reduced: no digit is likelier than another by more than
 * 10⁻¹¹.
 */
export function deriveDigits(purpose: SecretPurpose, id: string, count: number): string {
  const number = derive(purpose, id).readBigUInt64BE() % 10n ** BigInt(count)
  return number.toString().padStart(count, '0')
}

/** The keyed hash of a secret that is compared with what someone brings. */
export function hashOfSecret(purpose: SecretPurpose, ...parts: readonly string[]): string {
  return fingerprintSecret([purpose, ...parts].join(':'))
}
