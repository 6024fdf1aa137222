/**
 * What the sign-in answers, as the one word that next-auth carries from the server to the form:
 * `CODE` or `CODE.payload`. Read by the server and the browser alike.
 */
export type SignInRefusal =
  /**
   * Phone or password wrong, account disabled, initial password used or expired: one answer for
   * all.
   */
  | { readonly code: 'REFUSED'; readonly failures: number }
  /** Answer this proof of work first; the password was not looked at. */
  | { readonly code: 'CHALLENGE'; readonly challenge: string }
  /** The password fits; the account wants a second step as well. Nothing is open yet. */
  | { readonly code: 'CODE_NEEDED' | 'CODE_WRONG' | 'PASSKEY_WRONG'; readonly wanted: WantedStep }
  /** Too many wrong codes of this account: none is looked at for a while. */
  | { readonly code: 'CODES_SPENT' }
  | { readonly code: 'MALFORMED'; readonly field: 'phone' | 'password' }
  | { readonly code: 'UNEXPECTED'; readonly incident: string }

/** The second steps that the account has. Each answer brings what the next try needs. */
export type WantedStep = {
  /** An app on the phone; recovery codes there are always. */
  readonly hasApp: boolean
  /** What the browser needs to have a passkey sign, in base64url; null: there is none for here. */
  readonly request: string | null
}

export function encodeRefusal(refusal: SignInRefusal): string {
  return `${refusal.code}.${payloadOf(refusal)}`
}

function payloadOf(refusal: SignInRefusal): string {
  switch (refusal.code) {
    case 'REFUSED':
      return String(refusal.failures)
    case 'CHALLENGE':
      return refusal.challenge
    case 'MALFORMED':
      return refusal.field
    case 'UNEXPECTED':
      return refusal.incident
    case 'CODE_NEEDED':
    case 'CODE_WRONG':
    case 'PASSKEY_WRONG':
      return `${refusal.wanted.hasApp ? 'a' : 'n'}${refusal.wanted.request ?? ''}`
    case 'CODES_SPENT':
      return ''
  }
}

/** The refusal in a word; null for a word that is none of ours (a proxy's, next-auth's own). */
export function decodeRefusal(word: string): SignInRefusal | null {
  const [code, payload = ''] = word.split('.', 2)
  switch (code) {
    case 'REFUSED':
      return { code, failures: Number(payload) || 0 }
    case 'CHALLENGE':
      return payload ? { code, challenge: payload } : null
    case 'MALFORMED':
      return { code, field: payload === 'phone' ? 'phone' : 'password' }
    case 'UNEXPECTED':
      return { code, incident: payload }
    case 'CODE_NEEDED':
    case 'CODE_WRONG':
    case 'PASSKEY_WRONG':
      return { code, wanted: { hasApp: payload[0] !== 'n', request: payload.slice(1) || null } }
    case 'CODES_SPENT':
      return { code }
    default:
      return null
  }
}
