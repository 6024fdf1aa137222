import type { EventGroup } from '@/lib/domain/audit/event-groups'

/** Words of the auditor's pages. */
export const AUDIT = {
  menu: { group: '审计', events: '操作记录' },
  title: '操作记录',
  subtitle: '所有机构和法院的办理、拒绝和敏感查看，谁也不能改动或删除。',
  unit: '条',
  unitOrMore: '条以上',
  caption: '操作记录',
  groups: {
    all: '全部', refused: '拒绝和失败', unmasked: '查看完整号码', sign_in: '登录和密码', case: '案件办理', look: '查阅', admin: '管理',
  } as const satisfies Record<EventGroup | 'all', string>,
  columns: { index: '序号', at: '时间', what: '事项', who: '经办人', where: '案件和单位', detail: '说明', link: '链上位置' },
  filter: {
    kind: '事项', anyKind: '全部事项', actor: '经办人姓名', caseNo: '联调编号', since: '起始日期', until: '截止日期', submit: '查询', reset: '重置',
  },
  nobody: '系统',
  stranger: '未登录者',
  whoWithRole: (who: string, role: string) => `${who} · ${role}`,
  position: (chain: string, seq: number) => `${chain}第 ${seq} 条`,
  reason: (text: string) => `理由：${text}`,
  onlyThisCase: '只看本案',
  emptyTitle: '没有符合条件的记录',
  emptyText: '请放宽条件，或者重置后查看全部记录。经办人姓名须填写完整。',
  unknownCase: (caseNo: string) => `没有联调编号为「${caseNo}」的案件`,
  unknownCaseText: '请核对编号，例如：(2026) 多元化解1182号。',
  nothingYet: '还没有任何操作记录',
  nothingYetText: '第一次登录、引调或办理之后，这里就会有记录。',
  lastDays: (days: number) => `近 ${days} 天`,
  stats: { chains: '记录链', refused: '被拒绝', unmasked: '查看完整号码', signInRefused: '登录失败', anchor: '最近一次封存' },
  statUnits: { chains: '条', refused: '次', unmasked: '次', signInRefused: '次' },
  chainsNote: '每个案件、单位各一条',
  orMore: (count: string) => `${count} 以上`,
  anchorOk: '每小时自动封存，改写整条链也会被发现',
  anchorNever: '还没有封存过，服务启动后会自动封存',
  anchorStopped: '自动封存已经中断，请联系系统管理员',
  anchorNone: '尚无',
  verify: '完整核验每一条记录，请系统管理员在服务器上运行 npm run audit:verify，它会指出第一条被改动、删除或者插入的记录。',
} as const

