import type { SubscriptionState, WebhookDeliveryState } from '@/lib/domain/webhook/attempts'

/** 变动通知 (webhooks) on the page of a court. */

export const WEBHOOK = {
  title: '变动通知',
  note: '案件有变动时，平台向法院业务系统的地址发送通知。通知只有联调编号和游标，没有当事人信息。',
  url: '接收地址',
  urlHelp: '以 https:// 开头。法院专网的地址，须先由运维人员登记所在网段。',
  add: '添加地址',
  added: (court: string) => `已为“${court}”添加通知地址。`,
  none: '尚未添加通知地址。',
  secretOnce: '签名密钥只显示这一次，请立即保存，以安全方式交给法院的系统管理员。',
  secretLeave: '离开本页后不再显示签名密钥。尚未保存的，请先取消。确定离开吗？',
  copySecret: '复制签名密钥',
  since: (at: string) => `${at} 添加`,
  ended: (at: string) => `${at} 起`,
  failing: (at: string) => `${at} 起没有成功应答`,
  counts: (waiting: number, parked: number) => `待发送 ${waiting} 条，搁置 ${parked} 条`,
  rotate: '更换签名密钥',
  rotateOf: (host: string) => `更换签名密钥：${host}`,
  rotateHelp: '更换后 24 小时内，新旧密钥同时签名。',
  rotated: (host: string) => `已更换 ${host} 的签名密钥。`,
  revoke: '停止通知',
  revokeOf: (host: string) => `停止通知：${host}`,
  revokeText: '停止后不再向该地址发送通知，签名密钥失效，不能恢复。',
  revoked: (host: string) => `已停止向 ${host} 发送通知。`,
  resume: '恢复通知',
  resumeOf: (host: string) => `恢复通知：${host}`,
  resumeText: '请先确认接收系统已恢复。停用期间的变动将按顺序补发。',
  resumed: (host: string) => `已恢复向 ${host} 发送通知。`,
  deliveries: '发送记录',
  columns: {
    no: '序号',
    host: '接收地址',
    state: '状态',
    attempts: '次数',
    result: '最近一次',
    acts: '操作',
  },
  retry: '重新发送',
  retryOf: (no: string) => `重新发送第 ${no} 条`,
  retryText: '请先确认接收系统已能处理这一条。同一案件的后续通知随后发送。',
  retried: (no: string) => `第 ${no} 条将重新发送。`,
  skip: '放弃',
  skipOf: (no: string) => `放弃第 ${no} 条`,
  skipText: '不再发送这一条，同一案件的后续通知随后发送。法院系统仍可按游标读到这一变动。',
  skipped: (no: string) => `已放弃第 ${no} 条。`,
} as const

export const subscriptionState = {
  active: '发送中',
  disabled: '已停用',
  revoked: '已停止',
} as const satisfies Record<SubscriptionState, string>

export const webhookDeliveryState = {
  waiting: '待发送',
  delivered: '已送达',
  parked: '已搁置',
  skipped: '已放弃',
} as const satisfies Record<WebhookDeliveryState, string>

const TROUBLE: Readonly<Record<string, string>> = {
  timeout: '超时',
  unreachable: '无法连接',
  address_refused: '地址不允许',
}

/** What an attempt came to, with its moment; null: there was none. */
export function attemptInWords(result: string | null, at: string | null): string | null {
  if (result === null || at === null) return null
  return `${TROUBLE[result] ?? `HTTP ${result}`}，${at}`
}
