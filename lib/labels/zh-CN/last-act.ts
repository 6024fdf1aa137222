import type { EventKind } from '@/lib/domain/audit/events'

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
  'contact.recorded': '记录联系',
  'consent.recorded': '登记调解意愿',
  'identity.checked': '核验身份',
  'rights.explained': '告知权利义务',
  'address.confirmed': '登记送达地址确认',
  'meeting.scheduled': '安排调解会',
  'meeting.moved': '变更调解会时间',
  'meeting.cancelled': '取消调解会',
  'meeting.held': '登记调解会召开情况',
  'party.unavailable-marked': '登记当事人到会日期',
  'fact.recorded': '记载无争议事实',
  'fact.confirmed': '登记无争议事实的核对',
  'fact.withdrawn': '撤回无争议事实',
  'clock.paused': '暂停计算期限',
  'clock.resumed': '恢复计算期限',
  'clock.extended': '延长调解期限',
  'case.withdrawn': '提前终结',
  'case.mediator-replaced': '更换调解员',
  'case.closed': '结案',
  'case.archived': '归档',
  'case.acceptance-undone': '撤销受理',
  'case.assignment-undone': '撤销分配',
  'case.imported': '补录',
  'material.added': '添加卷宗材料',
}

/** The verb that completes “已于 14:02 由李敏……”. */
export function lastActInWords(kind: string): string {
  return PAST[kind as EventKind] ?? '更新'
}
