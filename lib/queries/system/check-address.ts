import { SYSTEM } from '@/lib/labels/zh-CN/system'
import { lacksTrustedProxy } from '@/lib/platform/allowed-hosts'
import type { HealthCheck } from './get-system-state'

/** 对外地址: whether https ends at a declared proxy (docs/operations/running.md). */
export function checkAddress(settings: {
  readonly HEYI_PUBLIC_URL?: string
  readonly HEYI_TRUSTED_PROXIES: number
}): HealthCheck {
  const { HEYI_PUBLIC_URL: url } = settings
  const isOk = !lacksTrustedProxy(settings)
  const known = isOk ? SYSTEM.publicUrl : SYSTEM.noTrustedProxy
  return { key: 'address', isOk, words: url ? known(url) : SYSTEM.noPublicUrl }
}
