import { createHmac } from 'node:crypto'
import { personalKeys } from './env'

// Keyed hashes of personal numbers (证件号, 手机), for exact search and for conflicts of interest. Their
// key is not the one that seals (sealed-value.ts): changing it would make every number of the past
// unfindable (docs/decisions/0041-sealed-values-know-key-and-row.md).

/**
 * Keyed hash of a normalised number (hex). `kind` separates the spaces: a phone never equals a
 * document.
 */
export function fingerprintNumber(kind: 'phone' | 'document', normalised: string): string {
  return createHmac('sha256', Buffer.from(personalKeys().HEYI_PERSONAL_HASH_KEY, 'hex'))
    .update(`${kind}:${normalised}`)
    .digest('hex')
}

/** Keyed hash of a court key: keys are random and long, so one fast hash is enough. */
export function fingerprintSecret(secret: string): string {
  return createHmac('sha256', Buffer.from(personalKeys().HEYI_PERSONAL_HASH_KEY, 'hex'))
    .update(`secret:${secret}`)
    .digest('hex')
}
