import 'server-only'
import { addressGroup } from '@/lib/platform/forwarded'
import { findDevice } from './known-device'

/**
 * The counters in which one attempt at a password counts, in the order in which they are locked.
 */
export type FailureCounters = {
  /** Of this account from this network or known device; a challenge is bound to it. */
  readonly own: string
  readonly address: string | null
  readonly anywhere: string | null
  /** Those that others count in too. */
  readonly shared: readonly string[]
  readonly all: readonly string[]
}

/**
 * The counters of an attempt on the account of a phone (by its fingerprint). A known device counts
 * alone: what others do on its network or to its account does not matter to it.
 */
export function failureCounters(
  phoneHash: string,
  from: { readonly address: string; readonly deviceCookie: string | null },
  at: Date,
): FailureCounters {
  const deviceId = findDevice(from.deviceCookie, phoneHash, at)
  if (deviceId !== null) {
    const own = `device:${deviceId}:${phoneHash}`
    return { own, address: null, anywhere: null, shared: [], all: [own] }
  }
  const network = addressGroup(from.address)
  const own = `account:${phoneHash}@${network}`
  const address = `address:${network}`
  const anywhere = `anywhere:${phoneHash}`
  return { own, address, anywhere, shared: [address, anywhere], all: [own, address, anywhere] }
}
