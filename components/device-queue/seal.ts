import type { Sealed } from './queue-item'

// An item is sealed twice: with a key of this device that cannot be taken out of it, and with the
// account's key, which only signed-in pages of the account hold. So a copied disk opens nothing,
// and neither does the next person at the device.

const IV_BYTES = 12

/** Seals and opens what belongs to one account; `place` binds the bytes to one part of one item. */
export interface Seal {
  seal: (bytes: Uint8Array<ArrayBuffer>, place: string) => Promise<Sealed>
  /** Rejects where the bytes belong to another account, device or item. */
  open: (sealed: Sealed, place: string) => Promise<Uint8Array<ArrayBuffer>>
}

export const makeDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** @param secret the account's key as its pages carry it, base64url of 32 bytes */
export function accountKey(secret: string): Promise<CryptoKey> {
  const letters = atob(secret.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** The seal of an account with these two keys. */
export function sealWith(account: string, outer: CryptoKey, inner: CryptoKey): Seal {
  const parameters = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(`${account}:${place}`),
  })
  const encrypt = async (key: CryptoKey, bytes: Sealed, place: string): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
    const sealed = await crypto.subtle.encrypt(parameters(iv, place), key, bytes)
    const joined = new Uint8Array(IV_BYTES + sealed.byteLength)
    joined.set(iv)
    joined.set(new Uint8Array(sealed), IV_BYTES)
    return joined
  }
  const decrypt = async (key: CryptoKey, sealed: Sealed, place: string): Promise<Sealed> => {
    const iv = sealed.slice(0, IV_BYTES)
    const bytes = sealed.slice(IV_BYTES)
    return new Uint8Array(await crypto.subtle.decrypt(parameters(iv, place), key, bytes))
  }
  return {
    seal: async (bytes, place) => encrypt(outer, await encrypt(inner, bytes, place), place),
    open: async (sealed, place) => decrypt(inner, await decrypt(outer, sealed, place), place),
  }
}
