/** Longest address of a receiver. */
export const MOST_ADDRESS_LETTERS = 500

export type AddressMistake = 'WEBHOOK_URL_FORMAT' | 'WEBHOOK_URL_HTTPS' | 'WEBHOOK_URL_PRIVATE'

export type AddressRules = {
  /** Only where the application tests itself. */
  readonly isHttpAllowed: boolean
  /** Whether an IP address may be reached. */
  readonly isReachable: (ip: string) => boolean
}

/**
 * Names that lead to this machine or a local network by themselves, whatever a server of names
 * answers.
 */
const LOCAL_NAME = /^(localhost|.*\.(localhost|local|internal|home\.arpa))\.?$/i
const IP_V4 = /^\d{1,3}(\.\d{1,3}){3}$/

/** The IP address that a URL has for its host; null: it is a name. */
function ipOfHost(hostname: string): string | null {
  if (hostname.startsWith('[')) return hostname.slice(1, -1)
  return IP_V4.test(hostname) ? hostname : null
}

/**
 * What is wrong with the address of a receiver; null: nothing. A name is looked up and checked
 * again at every attempt.
 */
export function findAddressMistake(
  text: string,
  { isHttpAllowed, isReachable }: AddressRules,
): AddressMistake | null {
  if (text.length > MOST_ADDRESS_LETTERS || !URL.canParse(text)) return 'WEBHOOK_URL_FORMAT'
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'WEBHOOK_URL_FORMAT'
  if (url.protocol === 'http:' && !isHttpAllowed) return 'WEBHOOK_URL_HTTPS'
  if (url.username || url.password || url.hash) return 'WEBHOOK_URL_FORMAT'
  const ip = ipOfHost(url.hostname)
  if (ip !== null) return isReachable(ip) ? null : 'WEBHOOK_URL_PRIVATE'
  return LOCAL_NAME.test(url.hostname) ? 'WEBHOOK_URL_PRIVATE' : null
}
