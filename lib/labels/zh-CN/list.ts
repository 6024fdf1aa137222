import type { ListDensity } from '@/lib/domain/list/preference'

/** Words of what every list offers: selection, columns, density, page size, keys, jumping. */

export const SELECTION = {
  row: (label: string) => `选择 ${label}`,
  all: '选择本页全部',
  count: (count: number, unit: string) => `已选 ${count} ${unit}`,
  clear: '取消选择',
} as const

export const LIST_VIEW = {
  open: '列与密度',
  columns: '显示的列',
  columnsHelp: '没有勾选的列不显示，也不打印；导出不受影响。',
  density: '行高',
  densities: { normal: '标准', compact: '紧凑' } as const satisfies Record<ListDensity, string>,
  save: '保存',
  saved: '已保存。',
  pageSize: '每页',
  rows: (size: number) => `每页 ${size}`,
  printedBy: (name: string, at: string) => `${name} 于 ${at} 打印`,
  atLeast: (count: string, unit: string) => `共 ${count} ${unit}以上`,
} as const

/** What every list says of its keys. */
export const LIST_KEYS = {
  title: '键盘操作',
  note: '输入文字时，这些键不起作用。',
  open: '键盘操作',
  hint: [
    ['/', '搜索'],
    ['↑ ↓', '选行'],
    ['Enter', '打开'],
    ['?', '全部按键'],
  ],
} as const

/**
 * The keys of a list, each with what it does and what of the list it needs; read when somebody asks
 * for them.
 */
export const KEYS_TABLE = [
  ['/', '到搜索框', 'search'],
  ['↑ ↓', '在各行之间移动', 'row'],
  ['← →', '在一行的操作之间移动', 'row'],
  ['Enter', '打开，或办理所在的操作', 'link'],
  ['Space', '选中或取消所在的一行', 'box'],
  ['Shift + 单击', '选中一段', 'box'],
  ['PageUp PageDown', '滚动；到头以后翻到上一页、下一页', 'page'],
  ['Ctrl + K', '跳转到案件或页面', 'jump'],
  ['?', '打开这张表', 'help'],
] as const

/** Words of Ctrl-K. */
export const JUMP = {
  /** Read aloud before the hint. */
  to: '跳转到：',
  hint: '案号、姓名或页面',
  title: '跳转到案件、人员或页面',
  titleWithoutPeople: '跳转到案件或页面',
  label: '输入案号、姓名或页面名称',
  empty: '没有找到。请核对案号或姓名。',
  start: '输入案号或姓名；也可以直接选择页面。',
  reading: '正在查找…',
  failed: '没有查到，请稍后再试。',
  cases: '案件',
  people: '人员',
  pages: '页面',
  mediator: '调解员',
  disabled: '调解员，已停用',
  keys: '上下键选择，回车前往，Esc 关闭',
} as const
