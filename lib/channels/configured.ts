import 'server-only'
import { readTemplates } from '@/lib/platform/channel-env'
import { env, type Env } from '@/lib/platform/env'
import { createAliyunSms } from './aliyun-sms'
import type { Channel, Channels } from './channel'
import { createGenericSms } from './generic-sms'
import { createLocalSink } from './local-sink'
import { createSmtpMail, verifySmtp, type SmtpSettings } from './smtp-mail'
import { createTencentSms } from './tencent-sms'

const ALIYUN = 'https://dysmsapi.aliyuncs.com'
const TENCENT = 'https://sms.tencentcloudapi.com'

let channels: Channels | undefined

/** The channels that the environment sets up. */
export function configuredChannels(): Channels {
  channels ??= createChannels(env())
  return channels
}

/**
 * A channel without settings: in production it does not exist, nothing is sent and the system page
 * reports it; elsewhere a local sink takes its place.
 */
export function createChannels(settings: Env): Channels {
  const isProduction = settings.NODE_ENV === 'production'
  return {
    sms: createSms(settings) ?? (isProduction ? null : createLocalSink('sms')),
    email: createMail(settings) ?? (isProduction ? null : createLocalSink('email')),
  }
}

/** The address of the SMS provider; null where none is set up. */
export function findSmsAddress(settings: Env): string | null {
  const { HEYI_SMS_ENDPOINT: endpoint } = settings
  switch (settings.HEYI_SMS_PROVIDER) {
    case 'aliyun':
      return endpoint ?? ALIYUN
    case 'tencent':
      return endpoint ?? TENCENT
    case 'generic':
      return endpoint ?? null
    case undefined:
      return null
  }
}

function createSms(settings: Env): Channel | null {
  const shared = {
    keyId: settings.HEYI_SMS_KEY_ID ?? '',
    secret: settings.HEYI_SMS_KEY_SECRET ?? '',
    signName: settings.HEYI_SMS_SIGN_NAME ?? '',
    templates: readTemplates(settings.HEYI_SMS_TEMPLATES ?? '') ?? new Map<string, string>(),
    timeoutMs: settings.HEYI_SMS_TIMEOUT_MS,
  }
  const { HEYI_SMS_APP_ID: appId = '' } = settings
  const endpoint = findSmsAddress(settings) ?? ''
  switch (settings.HEYI_SMS_PROVIDER) {
    case 'aliyun':
      return createAliyunSms({ ...shared, endpoint })
    case 'tencent':
      return createTencentSms({
        ...shared,
        endpoint,
        appId,
        region: settings.HEYI_SMS_REGION,
      })
    case 'generic':
      return createGenericSms({ ...shared, endpoint })
    case undefined:
      return null
  }
}

function createMail(settings: Env): Channel | null {
  const mail = readMailSettings(settings)
  return mail && createSmtpMail(mail)
}

/** Tries to sign in to the mail server, and sends nothing; null where none is set up. */
export function verifyMailServer(settings: Env): (() => Promise<void>) | null {
  const mail = readMailSettings(settings)
  return mail && (() => verifySmtp(mail))
}

function readMailSettings(settings: Env): SmtpSettings | null {
  const { HEYI_SMTP_HOST: host, HEYI_SMTP_USER: user, HEYI_SMTP_PASSWORD: password } = settings
  const { HEYI_SMTP_FROM: from } = settings
  if (!host || !user || !password || !from) return null
  return {
    host,
    user,
    password,
    from,
    port: settings.HEYI_SMTP_PORT,
    hasTls: settings.HEYI_SMTP_TLS === 'on',
    timeoutMs: settings.HEYI_SMTP_TIMEOUT_MS,
  }
}
