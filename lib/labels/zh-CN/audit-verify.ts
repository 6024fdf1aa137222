import type { ChainKind } from '@/lib/domain/audit/chain-kinds'

const count = (value: number) => value.toLocaleString('zh-CN')

/** Words of 核验 on the auditor's page. */
export const VERIFY = {
  title: '核验',
  help: '逐条核对全部记录是否被改动、删除或者插入。核验不影响办理，并记入操作记录。',
  start: '核验全部记录',
  running: '正在核验',
  progress: (checked: number, total: number) => `已核验 ${count(checked)} / ${count(total)} 条`,
  noted: '另行保存的封存摘要',
  compare: '同时核对另行保存的封存摘要（选填）',
  notedHelp: '每行一个摘要。',
  fileHelp: '每次封存另行保存的摘要文件。',
  notedFile: '选择文件',
  tooLarge: '文件过大，请选择封存摘要文件。',
  badLine: (line: number) => `第 ${line} 行不是封存摘要，请核对文件。`,
  busy: '正在进行另一次核验，请稍后再试。',
  failed: '核验未完成，请重试。',
  sound: '全部一致，没有发现改动',
  faulty: (faults: number) => `发现 ${count(faults)} 处不符，每条链只列出第一处`,
  more: (faults: number) => `另有 ${count(faults)} 处`,
  summary: (events: number, anchors: number, noted: number) =>
    `核验 ${count(events)} 条记录、${count(anchors)} 次封存${noted > 0 ? `，核对另行保存的摘要 ${count(noted)} 个` : ''}。`,
  lastAnchor: (at: string, hash: string) => `最近一次封存：${at}，摘要 ${hash}`,
  neverSealed: '尚未封存：整条链被改写时无法发现。',
  columns: { kind: '记录链', chains: '链数', result: '结果' },
  kinds: {
    case: '案件',
    institution: '机构',
    court: '法院',
    system: '系统',
  } as const satisfies Record<ChainKind, string>,
  kindSound: '一致',
  kindFaulty: (chains: number) => `${count(chains)} 条不符`,
} as const

/** 记录核验, the page. */
export const VERIFICATION = {
  title: '记录核验',
  subtitle: '重新计算全部记录的前后关联，发现任何改动、插入和删除。核验本身也记入操作记录。',
  earlier: '最近的核验',
  none: '还没有核验过。',
  all: '在操作记录中查看全部核验',
} as const
