import 'server-only'
import { readTemplates } from '@/lib/platform/channel-env'
import { env, type Env } from '@/lib/platform/env'
import type { Channel, Channels } from './channel'
import { createGenericSms } from './generic-sms'

let channels: Channels | undefined

/** The channels that the environment sets up. */
export function configuredChannels(): Channels {
  channels ??= createChannels(env())
  return channels
}

/** In production a channel without settings does not exist: nothing is sent, and the system page reports it. */
export function createChannels(settings: Env): Channels {
  return { sms: createSms(settings), email: null }
}

function createSms(settings: Env): Channel | null {
  const timeoutMs = settings.HEYI_SMS_TIMEOUT_MS
  const templates = readTemplates(settings.HEYI_SMS_TEMPLATES ?? '') ?? new Map<string, string>()
  const secret = settings.HEYI_SMS_KEY_SECRET ?? ''
  switch (settings.HEYI_SMS_PROVIDER) {
    case 'generic':
      return createGenericSms({
        endpoint: settings.HEYI_SMS_ENDPOINT ?? '',
        secret,
        timeoutMs,
        templates,
      })
    default:
      return null
  }
}
