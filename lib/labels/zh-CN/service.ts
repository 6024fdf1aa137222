import type { ServedDocument, ServiceResult, ServiceWay } from '@/lib/domain/delivery/services'

export const servedDocument = {
  meeting_notice: '调解通知',
  case_closed: '调解终结通知',
  agreement: '调解协议书',
  other: '其他文书',
} as const satisfies Record<ServedDocument, string>

export const serviceWay = {
  in_person: '当面',
  post: '邮寄',
  telephone: '电话',
} as const satisfies Record<ServiceWay, string>

export const serviceResult = {
  served: '已送达',
  not_served: '未送达',
} as const satisfies Record<ServiceResult, string>

/** What was served by hand, on the pages of a case. */
export const SERVICE = {
  /** 2026-11-24 当面 · 谢岚登记 */
  line: (on: string, way: string, by: string) => `${on} ${way} · ${by}登记`,
} as const
