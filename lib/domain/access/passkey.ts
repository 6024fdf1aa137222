/**
 * 通行密钥 (docs/decisions/0181-passkeys.md): WebAuthn as a second step beside the code by time. The
 * device keeps a key of its own for one host name and signs a challenge, after a fingerprint, face
 * or PIN.
 */
export const PASSKEYS_AT_MOST = 5
/** Characters of its name, which its owner gives it. */
export const PASSKEY_NAME_LENGTH = 20

/** Characters of what a browser brings back at most; checked before it is read. */
export const PASSKEY_ANSWER_LENGTH = 8_000

/** Minutes for which a challenge may be signed and brought back. */
export const PASSKEY_MINUTES = 10

/** What a challenge is for: one that was made for one of these is good for no other. */
export type PasskeyPurpose = 'sign in' | 'prove' | 'add'

/**
 * Has the authenticator counted on? One that stays behind is a copy of it, or the original of a
 * copy. Authenticators that do not count say 0 every time.
 */
export function isCountSound(stored: number, counted: number): boolean {
  return counted > stored || (counted === 0 && stored === 0)
}
