import type { EventKind } from '@/lib/domain/audit/events'

/** Titles of events, as timelines and logs print them. */
export const eventTitle = {
  'case.referred': '法院引调',
  'case.accepted': '机构受理',
  'case.declined': '机构不受理，退回法院',
  'case.assigned': '分配调解员',
  'case.reassigned': '重新分配调解员',
  'case.taken': '调解员接收案件',
  'case.disclosed': '调解员披露',
  'disclosure.allowed': '各方同意，由原调解员继续调解',
  'disclosure.replaced': '决定更换调解员',
  'contact.recorded': '联系记录',
  'case.withdrawn': '调解员提前终结',
  'case.closed': '结案',
  'case.archived': '归档',
  'clock.paused': '期限暂停计算',
  'clock.extended': '期限延长',
  'case.viewed': '查看案件',
  'material.read': '查阅材料',
  'personal-number.unmasked': '查看完整号码',
  'act.refused': '操作被拒绝',
  'mediator.disabled': '停用调解员',
  'mediator.enabled': '启用调解员',
  'account.created': '创建账号',
  'account.signed-in': '登录',
  'account.sign-in-refused': '登录失败',
  'account.signed-out': '退出登录',
  'account.password-changed': '修改密码',
  'court-key.made': '签发接口密钥',
  'court-key.revoked': '吊销接口密钥',
  'calendar.loaded': '载入放假安排',
} as const satisfies Record<EventKind, string>

const PAST: Partial<Record<EventKind, string>> = {
  'case.referred': '引调',
  'case.accepted': '受理',
  'case.declined': '退回法院（不受理）',
  'case.assigned': '分配调解员',
  'case.reassigned': '重新分配调解员',
  'case.taken': '接收',
  'case.disclosed': '披露回避情形',
  'disclosure.allowed': '决定由原调解员继续调解',
  'disclosure.replaced': '决定更换调解员',
  'contact.recorded': '更新（记录联系）',
  'case.withdrawn': '提前终结',
  'case.closed': '结案',
  'case.archived': '归档',
}

/** The verb that completes 「已于 14:02 由李敏……」. */
export function lastActInWords(kind: string): string {
  return PAST[kind as EventKind] ?? '更新'
}
