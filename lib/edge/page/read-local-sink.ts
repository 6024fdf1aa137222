import 'server-only'
import { headers } from 'next/headers'
import { listSunkMessages, type SunkMessage } from '@/lib/channels/local-sink'
import { env } from '@/lib/platform/env'
import { clientAddress } from '@/lib/platform/forwarded'

/**
 * What would have been sent, for the one who develops on this machine; null in production and for
 * any other machine. The messages have telephone numbers in clear, and no one signs in to read
 * them.
 */
export async function readLocalSink(): Promise<readonly SunkMessage[] | null> {
  const { NODE_ENV, HEYI_TRUSTED_PROXIES: proxies } = env()
  const address = clientAddress(await headers(), proxies)
  return maySeeSink(NODE_ENV, address, proxies) ? listSunkMessages() : null
}

/** Behind a proxy every request comes from this machine: there it is no proof. */
export function maySeeSink(mode: string, address: string, proxies: number): boolean {
  return mode !== 'production' && proxies === 0 && /^(127\.\d+\.\d+\.\d+|::1)$/.test(address)
}
