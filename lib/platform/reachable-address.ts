import { BlockList, isIP } from 'node:net'

// Addresses that a request to someone else's server may not reach: this machine, its network, and
// what carriers and clouds keep for themselves (RFC 6890 and its successors). Otherwise an address
// typed into a form could read from inside.

const V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const

/** The only unicast addresses that are routed; of them, those that lead into another network. */
const V6_ROUTED = ['2000::', 3] as const
const V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const special = new BlockList()
for (const [network, bits] of V4) special.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of V6) special.addSubnet(network, bits, 'ipv6')
const routed = new BlockList()
routed.addSubnet(...V6_ROUTED, 'ipv6')

const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i

/** IPv4 in IPv6 as what it is: `::ffff:10.0.0.1`, and `::ffff:a00:1`, which a URL makes of it. */
function unmapped(ip: string): string {
  const dotted = MAPPED.exec(ip)?.[1]
  if (dotted) return dotted
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(ip) ?? []
  if (high === undefined || low === undefined) return ip
  const [a, b] = [parseInt(high, 16), parseInt(low, 16)]
  return [a >> 8, a & 255, b >> 8, b & 255].join('.')
}

/** Networks as `10.20.0.0/16`; null where one cannot be read. */
export function readNetworks(text: string): BlockList | null {
  const list = new BlockList()
  for (const each of text.split(/[\s,]+/).filter(Boolean)) {
    const [network = '', bits = ''] = each.split('/')
    const family = isIP(network)
    if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
      return null
    list.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

/**
 * Whether an address belongs to the public network, or to one that the operator allowed. What is no
 * IP address may not be reached.
 */
export function isReachableAddress(text: string, allowed: BlockList): boolean {
  const ip = unmapped(text)
  const family = isIP(ip)
  if (family === 0) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  if (allowed.check(ip, type)) return true
  return !special.check(ip, type) && (family === 4 || routed.check(ip, type))
}
