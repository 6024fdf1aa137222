import { createHmac } from 'node:crypto'
import { env, personalKeys } from './env'

// 查询码 of a consultation. It is computed from the consultation's id by a key and is in no row and no log: what is stored is
// a keyed hash of it together with the last four digits of the telephone number. The key is the one that never changes
// (personal-number.ts), so that a code stays what it was.

const DIGITS = 8

const keyed = (text: string) =>
  createHmac('sha256', Buffer.from(personalKeys().HEYI_PERSONAL_HASH_KEY, 'hex')).update(text)

/** The code of a consultation: eight digits. */
export function consultationCode(consultationId: string): string {
  const number = keyed(`consultation code:${consultationId}`).digest().readBigUInt64BE()
  return String(number % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0')
}

/**
 * What proves that somebody knows the code of a consultation and the last four digits of its telephone number (hex). It is
 * stored with the consultation, and the policies of the database compare it.
 */
export function consultationProof(code: string, phoneTail: string): string {
  return keyed(`consultation proof:${code}:${phoneTail}`).digest('hex')
}

/** The page on which a code is typed; null where the installation has no public address (HEYI_PUBLIC_URL). */
export function answersUrl(): string | null {
  const base = env().HEYI_PUBLIC_URL
  return base ? new URL('/consult/answer', base).toString() : null
}
