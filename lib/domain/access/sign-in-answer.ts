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
  /** The password fits; the account wants a code as well. Nothing is open yet. */
  | { readonly code: 'CODE_NEEDED' }
  | { readonly code: 'CODE_WRONG' }
  /** Too many wrong codes of this account: none is looked at for a while. */
  | { readonly code: 'CODES_SPENT' }
  | { readonly code: 'MALFORMED'; readonly field: 'phone' | 'password' }
  | { readonly code: 'UNEXPECTED'; readonly incident: string }

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
    case 'CODES_SPENT':
      return { code }
    default:
      return null
  }
}
