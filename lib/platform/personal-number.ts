import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from './env'

// Personal numbers (证件号, 手机, 地址, 账户) are never stored as plain text: sealed with AES-256-GCM, with
// a keyed hash of the normalised number for exact search and for conflicts of interest (quality.md,
// Login, session, browser).

const VERSION = 'v1'

/**
 * Seals a personal number for storage: `v1.<iv>.<tag>.<ciphertext>`, base64url parts, a fresh iv
 * each time.
 */
export function sealNumber(plain: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(env().HEYI_PERSONAL_KEY, 'hex'), iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [
    VERSION,
    iv.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
    body.toString('base64url'),
  ].join('.')
}

/** Opens a sealed number. Throws when the text was altered or sealed with another key. */
export function openNumber(sealed: string): string {
  const [version, iv, tag, body] = sealed.split('.')
  if (version !== VERSION || !iv || !tag || body === undefined)
    throw new Error('sealed number has an unknown form')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(env().HEYI_PERSONAL_KEY, 'hex'),
    Buffer.from(iv, 'base64url'),
  )
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([
    decipher.update(Buffer.from(body, 'base64url')),
    decipher.final(),
  ]).toString('utf8')
}

/**
 * Keyed hash of a normalised number (hex). `kind` separates the spaces: a phone never equals a
 * document.
 */
export function fingerprintNumber(kind: 'phone' | 'document', normalised: string): string {
  return createHmac('sha256', Buffer.from(env().HEYI_PERSONAL_HASH_KEY, 'hex'))
    .update(`${kind}:${normalised}`)
    .digest('hex')
}

/** Keyed hash of a court key: keys are random and long, so one fast hash is enough. */
export function fingerprintSecret(secret: string): string {
  return createHmac('sha256', Buffer.from(env().HEYI_PERSONAL_HASH_KEY, 'hex'))
    .update(`secret:${secret}`)
    .digest('hex')
}
