import 'server-only'
import { env } from '@/lib/platform/env'
import { createGenericIdentityService } from './generic-identity-service'
import type { IdentityService } from './identity-service'

/** The state identity service that the environment sets up; null: there is none. */
export function configuredIdentityService(): IdentityService | null {
  const settings = env()
  const { HEYI_IDENTITY_NAME: name, HEYI_IDENTITY_ENDPOINT: endpoint } = settings
  const { HEYI_IDENTITY_SECRET: secret, HEYI_IDENTITY_TIMEOUT_MS: timeoutMs } = settings
  if (!name || !endpoint || !secret) return null
  return createGenericIdentityService({ name, endpoint, secret, timeoutMs })
}
