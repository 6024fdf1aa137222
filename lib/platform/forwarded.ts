import { isIPv6 } from 'node:net'

// The origin of a request. Any client can send x-forwarded-… headers: they count only as far as our
// own proxies wrote them (HEYI_TRUSTED_PROXIES: their number). Next.js passes them on unread and
// hides the socket, so the socket's address is appended as each request arrives
// (instrumentation.ts), as one more proxy would.

type IncomingHeaders = Record<string, string | string[] | undefined>

const CLAIMS = [
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
] as const

/**
 * Appends the peer's address to `x-forwarded-for`; without a proxy in front, drops what the peer
 * claims about itself. Changes `headers`.
 */
export function stampPeer(
  headers: IncomingHeaders,
  peer: string | undefined,
  trustedProxies: number,
): void {
  if (trustedProxies === 0) {
    delete headers['x-forwarded-for']
    for (const name of CLAIMS) delete headers[name]
  }
  const claimed = headers['x-forwarded-for']
  headers['x-forwarded-for'] = [claimed, peer ?? 'unknown'].flat().filter(Boolean).join(', ')
}

/**
 * The client's address: the rightmost in `x-forwarded-for` that is none of our proxies'; `unknown`
 * where there is none.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  // Fewer hops than proxies: the request bypassed one, so the outermost known hop is used.
  const hop = hops.at(-1 - trustedProxies) ?? hops[0] ?? 'unknown'
  return hop.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64)
}

/** Key for counting attempts: an IPv4 address, or the /64 of one IPv6 subscriber. */
export function addressGroup(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::')
  const leading = head.split(':').filter(Boolean)
  const trailing = tail.split(':').filter(Boolean)
  const gap = Array.from({ length: Math.max(0, 8 - leading.length - trailing.length) }, () => '0')
  const groups = [...leading, ...(address.includes('::') ? gap : []), ...trailing].slice(0, 4)
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** Whether the request reached us (or the proxy in front) over https. */
export function isHttps(headers: Headers): boolean {
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
}
