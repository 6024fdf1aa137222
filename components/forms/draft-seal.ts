// Drafts are sealed with AES-GCM (docs/decisions/0042).

const IV_BYTES = 12

const parameters = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
  name: 'AES-GCM',
  iv,
  // A value that is moved to another entry cannot be opened there.
  additionalData: new TextEncoder().encode(name),
})

/** The account's key from its `<meta>`, base64url. */
export function importDraftKey(secret: string): Promise<CryptoKey> {
  const bytes = fromBase64(secret.replace(/-/g, '+').replace(/_/g, '/'))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** @returns iv and sealed text, base64; `name`: of the entry */
export async function sealDraft(text: string, key: CryptoKey, name: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await crypto.subtle.encrypt(
    parameters(iv, name),
    key,
    new TextEncoder().encode(text),
  )
  return toBase64(iv) + toBase64(new Uint8Array(sealed))
}

/** @throws what was sealed under another name or key */
export async function openDraft(stored: string, key: CryptoKey, name: string): Promise<string> {
  const ivLetters = (IV_BYTES / 3) * 4
  const iv = fromBase64(stored.slice(0, ivLetters))
  const sealed = fromBase64(stored.slice(ivLetters))
  return new TextDecoder().decode(await crypto.subtle.decrypt(parameters(iv, name), key, sealed))
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
