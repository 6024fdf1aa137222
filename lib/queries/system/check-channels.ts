import type { StoppedChannel } from '@/lib/data/stores/delivery/channel-state-store'
import type { SendingChannel } from '@/lib/domain/delivery/delivery'
import { SYSTEM } from '@/lib/labels/zh-CN/system'
import type { Env } from '@/lib/platform/env'
import type { HealthCheck } from './get-system-state'

type Settings = Pick<Env, 'NODE_ENV' | 'HEYI_SMS_PROVIDER' | 'HEYI_SMTP_HOST'>

/**
 * 短信, 电子邮件: whether notices leave, and since when a channel is stopped
 * (docs/operations/channels.md).
 */
export function checkChannels(
  settings: Settings,
  stopped: readonly StoppedChannel[],
): readonly HealthCheck[] {
  const { HEYI_SMS_PROVIDER: provider, HEYI_SMTP_HOST: host } = settings
  const isProduction = settings.NODE_ENV === 'production'
  const check = (key: SendingChannel, by: string | undefined, off: string): HealthCheck => {
    const stop = stopped.find(({ channel }) => channel === key)
    if (!by) return { key, isOk: !isProduction, words: isProduction ? off : SYSTEM.channelSink }
    return stop
      ? { key, isOk: false, words: SYSTEM.channelStopped(stop.since, stop.code) }
      : { key, isOk: true, words: SYSTEM.channelOn(by) }
  }
  return [
    check('sms', provider && SYSTEM.smsProvider[provider], SYSTEM.smsOff),
    check('email', host, SYSTEM.mailOff),
  ]
}
