import type { Facts } from '@/lib/domain/refusal'

/** Refusals of 变动通知. */
export const WEBHOOK_SENTENCES = {
  WEBHOOK_THERE: (f: Facts) => `${f.host} 的这一地址已经在接收变动通知，没有重复添加。`,
  WEBHOOKS_FULL: (f: Facts) => `每家法院最多 ${f.most} 个通知地址。请先停止不再使用的。`,
  WEBHOOK_REVOKED: () => '该地址的变动通知此前已经停止，无需重复操作。',
  WEBHOOK_NOT_DISABLED: () => '该地址的变动通知没有停用，无需恢复。请刷新页面查看最新情况。',
  WEBHOOK_NOT_PARKED: () => '这一条刚刚已由他人处理或者已经送达。请刷新页面查看最新情况。',
} as const

/** The same as clauses, for the log. */
export const WEBHOOK_REFUSED = {
  WEBHOOK_THERE: '该地址已在接收变动通知',
  WEBHOOKS_FULL: '变动通知地址已满',
  WEBHOOK_REVOKED: '变动通知已经停止',
  WEBHOOK_NOT_DISABLED: '变动通知没有停用',
  WEBHOOK_NOT_PARKED: '该条变动通知没有搁置',
} as const
