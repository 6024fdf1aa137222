import type { Facts } from '@/lib/domain/refusal'

/** Refusals that concern courts' own systems: keys, referrals by the interface, 变动通知. */
export const INTEGRATION_SENTENCES = {
  CASE_NUMBER_TAKEN: (f: Facts) => `编号 ${f.caseNo} 已用于另一案件，请核对联调编号。`,
  IDEMPOTENCY_KEY_REUSED: () =>
    '同一个 Idempotency-Key 已用于内容不同的请求。如需提交新的案件，请换用新的键。',
  COURT_KEY_REVOKED: (f: Facts) => `末四位为 ${f.hint} 的密钥此前已经吊销，无需重复操作。`,
  WEBHOOK_THERE: (f: Facts) => `${f.host} 的这一地址已经在接收变动通知，没有重复添加。`,
  WEBHOOKS_FULL: (f: Facts) => `每家法院最多 ${f.most} 个通知地址。请先停止不再使用的。`,
  WEBHOOK_REVOKED: () => '该地址的变动通知此前已经停止，无需重复操作。',
  WEBHOOK_NOT_DISABLED: () => '该地址的变动通知没有停用，无需恢复。请刷新页面查看最新情况。',
  WEBHOOK_NOT_PARKED: () => '这一条刚刚已由他人处理或者已经送达。请刷新页面查看最新情况。',
} as const

/** The same as clauses, for the log. */
export const INTEGRATION_REFUSED = {
  CASE_NUMBER_TAKEN: '编号已经使用',
  IDEMPOTENCY_KEY_REUSED: '同一请求号用于不同内容',
  COURT_KEY_REVOKED: '密钥已经吊销',
  WEBHOOK_THERE: '该地址已在接收变动通知',
  WEBHOOKS_FULL: '变动通知地址已满',
  WEBHOOK_REVOKED: '变动通知已经停止',
  WEBHOOK_NOT_DISABLED: '变动通知没有停用',
  WEBHOOK_NOT_PARKED: '该条变动通知没有搁置',
} as const
