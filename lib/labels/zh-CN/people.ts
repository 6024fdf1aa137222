import type { LocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from './moment'

/** Words of 服务人员列表. */
export const PEOPLE = {
  title: '服务人员列表',
  unit: '人',
  columns: {
    index: '序号', name: '姓名', phone: '手机号', status: '状态', specialties: '擅长领域', load: '在办 / 上限', leave: '请假',
    roster: '入册有效期', actions: '操作',
  },
  subtitle: '停用后，该人员不能登录，也不能再被分配案件；已办结的案件和积分保留。',
  search: '搜索姓名',
  searchSubmit: '查询',
  reset: '重置',
  emptyTitle: '本机构还没有调解员',
  emptyText: '调解员账号由系统管理员开通，开通并经法院入册后，就能在这里看到并分配案件。',
  noMatchTitle: (q: string) => `没有姓名包含「${q}」的服务人员`,
  noMatchText: '请核对姓名，或者清除搜索条件查看全部人员。',
  noSpecialty: '未填写',
  noLeave: '无',
  stale: '列表已有变化，这一页没有内容。',
  first: '回到第一页',
} as const

export const serviceState = { active: '启用', disabled: '停用' } as const

/** 「林敏 2026-11-24 14:02」 below the state. */
export const changedBy = (by: string, at: string) => `${by} ${at}`

/** Words of 停用 and 启用. */
export const SERVICE = {
  disable: '停用',
  enable: '启用',
  disableTitle: (name: string) => `停用${name}`,
  disableText: (name: string) => `停用后，${name}下一次操作时会被要求重新登录且不能登录，也不会再出现在分配名单里。需要时可以随时重新启用。`,
  disableReason: '停用理由',
  disableReasonHelp: '至少 5 个字，会记入操作记录。',
  disableConfirm: '确认停用',
  notPossible: (name: string) => `现在不能停用${name}`,
  openCases: '查看其承办的案件',
  enableTitle: (name: string) => `启用${name}`,
  enableText: (name: string) => `启用后，${name}可以重新登录，并按推荐规则参与案件分配。`,
  enableConfirm: '确认启用',
  disabled: (name: string) => `已停用${name}。`,
  enabled: (name: string) => `已启用${name}。`,
} as const

/** 「11月20日至12月2日」, both days inclusive. */
export function leaveInWords(leave: { readonly from: LocalDate; readonly to: LocalDate }, today: LocalDate): string {
  return leave.from === leave.to ? dayInWords(leave.from, today) : `${dayInWords(leave.from, today)}至${dayInWords(leave.to, today)}`
}

/** How long the court's roster lists them: dates as tables print them. */
export function rosterInWords(confirmedOn: LocalDate | null, expiresOn: LocalDate | null, today: LocalDate): string {
  if (confirmedOn === null) return '未入册'
  if (confirmedOn > today) return `${confirmedOn} 起`
  if (expiresOn === null) return '长期有效'
  return expiresOn < today ? `已于 ${expiresOn} 届满` : `至 ${expiresOn}`
}
