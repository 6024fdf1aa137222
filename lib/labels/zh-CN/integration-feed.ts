import type { ChangeKind } from '@/lib/domain/integration/change-kinds'
import { MOST_PER_PAGE } from '@/lib/domain/integration/feed-cursor'
import type { ReferralFate } from '@/lib/domain/integration/referral-fate'

/** Words of the changes that courts' own systems follow. */

export const changeKind = {
  'referral.received': '案件已引入平台',
  'referral.accepted': '机构已受理',
  'referral.acceptance_undone': '机构已撤销受理',
  'referral.declined': '机构不予受理',
  'referral.recalled': '法院已收回',
  'referral.referred_again': '法院已重新引调',
  'referral.ended': '退回后已办结',
  'mediation.assigned': '已分配调解员',
  'mediation.unassigned': '调解员已变更，待重新分配',
  'mediation.begun': '调解员已接收',
  'mediation.period_changed': '调解期限有变动',
  'mediation.closed': '已结案',
  'mediation.archived': '已归档',
  'agreement.effective': '调解协议已生效',
  'agreement.voided': '调解协议已作废',
  'pack.handed_over': '已向法院移送材料',
  'confirmation.submitted': '已申请司法确认',
  'confirmation.changed': '司法确认有进展',
} as const satisfies Record<ChangeKind, string>

export const referralFate = {
  waiting: '待机构受理',
  accepted: '机构已受理',
  declined: '机构不予受理',
  recalled: '法院已收回',
  ended: '退回后已办结',
} as const satisfies Record<ReferralFate, string>

export const agreementFact = {
  to_sign: '待签署',
  effective: '已生效',
  voided: '已作废',
} as const

/** What is wrong with a request that reads. */
export const READ_MISTAKE: Readonly<Record<string, string>> = {
  CURSOR_FORMAT: '游标不正确，请原样使用上一次答复中的游标。',
  PAGE_LIMIT: `每页数量应为 1 至 ${MOST_PER_PAGE} 的整数。`,
}

export const FEED = {
  queryInvalid: '请求参数有误，请按 errors 中的提示更正。',
  unknownParameter: '没有这个参数。',
  notFound: '没有找到所请求的内容，请核对编号。',
  cursorAhead: '游标超过了现有的变动，可能是平台恢复过备份。请重新读取案件列表，再从新的游标继续。',
} as const
