import type { AddressRules } from '@/lib/domain/webhook/address'
import { env } from './env'
import { isReachableAddress, readNetworks } from './reachable-address'

/** Where webhooks may be sent in this installation. */
export function webhookAddressRules(): AddressRules {
  const { HEYI_WEBHOOK_NETWORKS, NODE_ENV } = env()
  const allowed = readNetworks(HEYI_WEBHOOK_NETWORKS)
  return {
    isHttpAllowed: NODE_ENV === 'test',
    isReachable: (ip) => allowed !== null && isReachableAddress(ip, allowed),
  }
}
