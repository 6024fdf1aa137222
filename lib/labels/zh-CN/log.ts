import type { EventGroup } from '@/lib/domain/audit/event-groups'
import type { EventKind } from '@/lib/domain/audit/events'
import type { LogName } from '@/lib/domain/audit/logs'
import { eventTitle } from './event'
import { EXPORTS } from './export'

/** Words of every log: 操作日志 and 登录日志 of an institution, 操作记录 of the auditor. */
export const LOG = {
  unit: '条',
  groups: {
    all: '全部',
    refused: '拒绝和失败',
    unmasked: '查看完整号码',
    sign_in: '登录和密码',
    case: '案件办理',
    look: '查阅和导出',
    admin: '管理',
  } as const satisfies Record<EventGroup | 'all', string>,
  columns: {
    index: '序号',
    at: '时间',
    what: '事项',
    who: '经办人',
    where: '案件和单位',
    case: '案件',
    detail: '说明',
    changes: '变化',
    notes: '理由和附言',
    basis: '依据',
    role: '身份',
    caseNo: '联调编号',
    organisation: '单位',
    link: '链上位置',
    device: '设备',
    address: '来源地址',
    person: '人员',
    result: '结果',
  },
  filter: {
    kind: '事项',
    anyKind: '全部事项',
    actor: '经办人',
    person: '人员',
    personHint: '姓名或其中几个字',
    caseNo: '联调编号',
    caseHint: '完整编号或其中一段',
    wholeHint: '完整编号',
    since: '起始日期',
    until: '截止日期',
    submit: '查询',
    reset: '重置',
  },
  namesake: (name: string, phoneTail: string | null) =>
    phoneTail === null ? `${name}（手机号无法读取）` : `${name}（手机尾号 ${phoneTail}）`,
  system: '系统',
  stranger: '未登录者',
  whoWithRole: (who: string, role: string) => `${who} · ${role}`,
  position: (chain: string, seq: number) => `${chain}第 ${seq} 条`,
  note: (term: string, text: string) => `${term}：${text}`,
  onlyThisCase: '只看本案',
  openCase: (caseNo: string) => `打开 ${caseNo}`,
  gone: '案件已不在本机构',
  none: '无',
  becomes: '改为',
  change: (field: string, before: string, after: string) => `${field}：${before} → ${after}`,
  from: (device: string, address: string) => `${device}，${address}`,
  emptyTitle: '没有符合条件的记录',
  emptyText: '请调整查询条件，或重置后重试。',
  nothingInGroup: '暂无此类记录',
  nothingInGroupText: '此类记录列在这里，最近的在前。',
  wholeLog: '查看全部记录',
  unknownCase: (caseNo: string) => `没有联调编号为“${caseNo}”的案件`,
  unknownCaseText: '请核对编号，例如：(2026) 多元化解1182号。',
  manyCases: (caseNo: string) => `含有“${caseNo}”的案件过多`,
  manyCasesText: '请补充编号，或者填写完整编号，例如：(2026) 多元化解1182号。',
  nothingYet: '暂无记录',
  nothingYetText: '登录和办理的记录列在这里。',
} as const

/** 操作日志 of an institution. */
export const OPERATIONS = {
  title: EXPORTS.operations,
  subtitle: '本机构人员和案件的全部记录，本平台的用户不能修改或删除。',
} as const

/** 登录日志 of an institution. */
export const SIGN_INS = {
  title: EXPORTS.sign_ins,
  subtitle: '本机构人员的登录、退出和密码修改，以及登录失败。',
} as const

type LogQuery = {
  readonly group: EventGroup | 'all'
  readonly kind: EventKind | null
  readonly actor: string
  readonly caseNo: string
  readonly since: string | null
  readonly until: string | null
}

/** A log's conditions as sentences, for its export. */
export function logConditions(
  log: LogName,
  { group, kind, actor, caseNo, since, until }: LogQuery,
): string[] {
  const { filter } = LOG
  const who = log === 'sign_ins' ? filter.person : filter.actor
  return [
    ...(group === 'all' ? [] : [`类别：${LOG.groups[group]}`]),
    ...(kind ? [`${filter.kind}：${eventTitle(kind)}`] : []),
    ...(actor ? [`${who}：${actor}`] : []),
    ...(caseNo ? [`${filter.caseNo}：${caseNo}`] : []),
    ...(since || until
      ? [
          since && until
            ? `时间：${since} 至 ${until}`
            : since
              ? `时间：${since} 起`
              : `时间：至 ${until}`,
        ]
      : []),
  ]
}
