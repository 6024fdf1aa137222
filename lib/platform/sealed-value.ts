import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { UNREADABLE, type Unreadable } from '@/lib/domain/identity/unreadable'
import { log } from './logger'
import { keyRing, type KeyRing, type SealKey } from './seal-keys'
import type { SealedColumn } from './sealed-columns'

// Personal numbers (证件号, 手机, 地址) and the lines of imports are stored sealed with AES-256-GCM, as
// `v2.<key id>.<iv>.<tag>.<ciphertext>`, the last three in base64url. Column and row are
// authenticated with the value, so that it opens in its own row only
// (docs/decisions/0041-sealed-values-know-key-and-row.md).

const VERSION = 'v2'
/** Without key id and binding: `v1.<iv>.<tag>.<ciphertext>`. Opened, no longer written. */
const UNBOUND_VERSION = 'v1'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
/** Stated when opening too: Node.js would accept a tag that was cut to four bytes. */
const TAG = { authTagLength: 16 } as const

export type SealFault = 'form' | 'key_unknown' | 'not_authentic'

/** The value cannot be opened. `not_authentic`: altered, or sealed for another column or row. */
export class UnreadableSeal extends Error {
  constructor(readonly code: SealFault) {
    super(`a sealed value cannot be opened: ${code}`)
    this.name = 'UnreadableSeal'
  }
}

/** What every value begins with that this key has sealed. */
export function sealPrefix({ id }: SealKey): string {
  return `${VERSION}.${id}.`
}

function bindingOf(key: SealKey, column: SealedColumn, row: string): Buffer {
  return Buffer.from(`${sealPrefix(key)}${column}.${row}`, 'utf8')
}

/**
 * Seals a value for its place, with the current key and a fresh iv each time.
 * @param row names the row within its table (`rowName` where its key has several columns)
 */
export function sealValue(
  plain: string,
  column: SealedColumn,
  row: string,
  { current }: KeyRing = keyRing(),
): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, current.bytes, iv, TAG)
  cipher.setAAD(bindingOf(current, column, row))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  const parts = [iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))
  return sealPrefix(current) + parts.join('.')
}

/**
 * Opens a value in its place. Throws UnreadableSeal, and logs where the value is but nothing of its
 * content.
 */
export function openValue(
  sealed: string,
  column: SealedColumn,
  row: string,
  ring: KeyRing = keyRing(),
): string {
  try {
    return open(sealed, column, row, ring)
  } catch (error) {
    if (error instanceof UnreadableSeal)
      log.error('sealed value cannot be opened', { column, row, code: error.code })
    throw error
  }
}

/** The same for what is shown or compared: `UNREADABLE` where it cannot be opened. */
export function readSealed(sealed: string, column: SealedColumn, row: string): string | Unreadable {
  try {
    return openValue(sealed, column, row)
  } catch (error) {
    if (error instanceof UnreadableSeal) return UNREADABLE
    throw error
  }
}

function open(sealed: string, column: SealedColumn, row: string, ring: KeyRing): string {
  const [version, ...parts] = sealed.split('.')
  if (version === VERSION && parts.length === 4) {
    const [id = '', ...texts] = parts
    const key = ring.byId.get(id)
    if (!key) throw new UnreadableSeal('key_unknown')
    return decipher(key, readParts(texts), bindingOf(key, column, row))
  }
  if (version === UNBOUND_VERSION && parts.length === 3) return openUnbound(readParts(parts), ring)
  throw new UnreadableSeal('form')
}

/** It names no key: each of the ring is tried, the current one first. */
function openUnbound(parts: Parts, ring: KeyRing): string {
  for (const key of ring.byId.values()) {
    try {
      return decipher(key, parts, null)
    } catch (error) {
      if (!(error instanceof UnreadableSeal)) throw error
    }
  }
  throw new UnreadableSeal('not_authentic')
}

type Parts = { readonly iv: Buffer; readonly tag: Buffer; readonly body: Buffer }

function readParts(texts: readonly string[]): Parts {
  const [iv, tag, body] = texts.map(bytesOf)
  if (!iv || !tag || !body || iv.length !== IV_BYTES || tag.length !== TAG.authTagLength)
    throw new UnreadableSeal('form')
  return { iv, tag, body }
}

/** The bytes of a part, which has one spelling only. */
function bytesOf(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url')
  if (bytes.toString('base64url') !== part) throw new UnreadableSeal('form')
  return bytes
}

function decipher(key: SealKey, { iv, tag, body }: Parts, binding: Buffer | null): string {
  const opened = createDecipheriv(CIPHER, key.bytes, iv, TAG)
  if (binding) opened.setAAD(binding)
  opened.setAuthTag(tag)
  try {
    return Buffer.concat([opened.update(body), opened.final()]).toString('utf8')
  } catch {
    throw new UnreadableSeal('not_authentic')
  }
}
