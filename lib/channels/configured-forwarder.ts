import 'server-only'
import { env } from '@/lib/platform/env'
import { createForwarder, type Forwarder } from './forwarder'

/** The forwarder that the environment sets up; null: there is none. */
export function configuredForwarder(): Forwarder | null {
  const { HEYI_FORWARDER_URL: url, HEYI_FORWARDER_SECRET: secret } = env()
  return url && secret ? createForwarder({ url, secret }) : null
}
