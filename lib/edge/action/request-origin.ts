import 'server-only'
import { headers } from 'next/headers'
import { deviceOf } from '@/lib/domain/access/device'
import { env } from '@/lib/platform/env'
import { clientAddress } from '@/lib/platform/forwarded'

/** From where an action was sent: the device in words, and the network address. */
export type RequestOrigin = { readonly device: string; readonly address: string }

/** The origin of the present request. */
export async function requestOrigin(): Promise<RequestOrigin> {
  const sent = await headers()
  return {
    device: deviceOf(sent.get('user-agent')),
    address: clientAddress(sent, env().HEYI_TRUSTED_PROXIES),
  }
}
