import type { ConsentWay } from '@/lib/domain/case/consents'

/** How a party said yes (在线调解规则 第13条第2款, 第24条). */
export const consentWay = {
  written: '书面',
  oral: '口头',
  online: '在线',
} as const satisfies Record<ConsentWay, string>

/** The fields in which every party's consent is recorded. */
export const CONSENT = { how: '同意方式', on: '同意日期', none: '未同意' } as const
