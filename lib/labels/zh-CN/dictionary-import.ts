import type { LineOutcome, PlanCounts } from '@/lib/domain/dictionary/plan-import'

export const lineOutcome = {
  refused: '不能导入',
  added: '新增',
  renamed: '改名',
  retired: '停用',
  changed: '修改',
  same: '不变',
} as const satisfies Record<LineOutcome, string>

const ORDER = ['added', 'renamed', 'retired', 'changed'] as const

/** 新增 2 项，改名 1 项 */
export function planInWords(counts: Pick<PlanCounts, (typeof ORDER)[number]>): string {
  const parts = ORDER.filter((is) => counts[is] > 0).map(
    (is) => `${lineOutcome[is]} ${counts[is]} 项`,
  )
  return parts.length > 0 ? parts.join('，') : '没有变化'
}

/** 导入和导出 of a dictionary: the page and the command. */
export const DICTIONARY_IMPORT = {
  title: '整表导入',
  button: '导入',
  subtitle: (name: string) => `从 Excel 或者 CSV 表格导入${name}：先检查，核对后一次写入`,
  fileCard: '上传表格',
  file: '选择文件',
  fileHelp: '.xlsx 或者 .csv，不超过 1 MB、3,000 行；表头和工作表名称与导出的文件相同。',
  template: '先导出现有的值，在导出的文件中修改后上传',
  from: '生效日期',
  fromHelp: '新增而没有填启用日期的，从这一天起可以选用；留空为一直可用。改名立即生效。',
  absent: '表中没有的值',
  retireAbsent: '自生效日期起停用',
  absentHelp: '不勾选的，表中没有的值保持不变。',
  check: '检查',
  checking: '正在检查…',
  noFile: '请先选择文件。',
  tooLarge: '文件超过 1 MB。请删去多余的内容后重新上传。',
  failed: '没有完成检查，请核对网络后重试。',
  resultTitle: '检查结果',
  checked: '已检查，没有写入任何内容。',
  refusedNote: '有的行不能导入，因此一行也没有写入。请在表格中改正后重新上传。',
  nothing: '表中的值与现有的相同，无需导入。',
  tooMuch: '要写入的文字太多，请分成几个文件导入。',
  counts: (count: number) => `${count.toLocaleString('zh-CN')} 项`,
  columns: { row: '行', code: '代码', name: '名称', is: '结果', what: '说明' },
  absentRow: '表中没有',
  firstOf: (shown: number, total: number) =>
    `共 ${total} 行有变化或者不能导入，列出前 ${shown} 行。`,
  reason: '导入理由',
  reasonHelp: '写明依据，5 至 1000 字，记入操作记录。',
  submit: '确认导入',
  done: (line: string) => `已导入：${line}。`,
  export: '导出',
  historySheet: '修改记录',
  historyColumns: { no: '版本', reason: '修改理由', by: '修改人', at: '修改时间' },
  condition: (name: string) => `字典：${name}`,
} as const

/** Words of `npm run dictionary:import`. */
export const DICTIONARY_COMMAND = {
  usage: (
    keys: readonly string[],
  ) => `用法：npm run dictionary:import -- 文件 --dictionary 字典 [选项] [--check] [--json]
  字典：${keys.join('、')}
  --from 2026-12-01  新增而没有填启用日期的，从这一天起可以选用
  --retire-absent    表中没有的值自 --from 起停用
  --reason 理由      记入操作记录
  --check 只检查，不导入。有一行不能导入的，一行也不写入，结束码为 1。`,
  operator: '系统维护人员',
  reason: '由系统维护人员用命令导入',
  unreadable: (file: string) => `无法读取文件 ${file}，请核对路径。`,
  refused: (count: number) => `有 ${count} 行不能导入，没有写入任何内容：`,
  checked: (line: string, same: number) => `检查结果：${line}，不变 ${same} 项。没有写入任何内容。`,
  done: (line: string, same: number) => `已导入：${line}，不变 ${same} 项。`,
} as const
