import type { ItemWords } from './queue-item'

// A copy of the items under a passphrase, as a text that can be sent by any messenger. AES-GCM with
// a key of PBKDF2-SHA-256.

const MARK = 'HEYI1.'
const ROUNDS = 600_000
const SALT_BYTES = 16
const IV_BYTES = 12
export const SHORTEST_PASSPHRASE = 8

/** What a copy contains of an item. */
export type CopiedItem = { readonly words: ItemWords; readonly madeAt: string }

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const raw = new TextEncoder().encode(passphrase)
  const secret = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** The items as one encrypted text. */
export async function makeCopy(items: readonly CopiedItem[], passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const text = new TextEncoder().encode(JSON.stringify(items))
  const key = await keyOf(passphrase, salt)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text))
  const letters = [...salt, ...iv, ...sealed].map((byte) => String.fromCharCode(byte)).join('')
  return MARK + btoa(letters)
}

/** The items of a copy; null where the passphrase is wrong or the text is damaged. */
export async function openCopy(copy: string, passphrase: string): Promise<CopiedItem[] | null> {
  try {
    const text = copy.replace(/\s/g, '')
    if (!text.startsWith(MARK)) return null
    const bytes = Uint8Array.from(atob(text.slice(MARK.length)), (letter) => letter.charCodeAt(0))
    const key = await keyOf(passphrase, bytes.slice(0, SALT_BYTES))
    const iv = bytes.slice(SALT_BYTES, SALT_BYTES + IV_BYTES)
    const sealed = bytes.slice(SALT_BYTES + IV_BYTES)
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed)
    return JSON.parse(new TextDecoder().decode(opened)) as CopiedItem[]
  } catch {
    return null
  }
}
