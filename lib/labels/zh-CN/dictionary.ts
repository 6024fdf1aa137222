import type { DictionaryKey, KeptFor } from '@/lib/domain/dictionary/catalogue'
import type { Replaced } from '@/lib/domain/dictionary/settle-dispute'
import type { DictionaryValue, ValueState } from '@/lib/domain/dictionary/values'
import { dictionaryWords } from './dictionary-words'

export const valueState = {
  in_force: '使用中',
  retiring: '即将停用',
  coming: '未到启用日',
  retired: '已停用',
} as const satisfies Record<ValueState, string>

export const keptFor = {
  law: '法律、规则对它有规定，不能停用',
  rest: '没有别的可选时用它，不能停用',
} as const satisfies Record<KeptFor, string>

/** What a change was about, for the sentence that somebody else was faster. */
export const valueNamed = (key: DictionaryKey, name: string) =>
  `${dictionaryWords[key].name}“${name}”`

/** The whole dictionary in such a sentence. */
export const dictionaryNamed = (key: DictionaryKey) => `字典“${dictionaryWords[key].name}”`

export const VALUE_FIELD = {
  code: '代码',
  name: '名称',
  aliases: '别名',
  parent: '上级代码',
  position: '排序',
  validFrom: '启用日期',
  retiredFrom: '停用日期',
  successor: '接替代码',
} as const

type Field = keyof typeof VALUE_FIELD
const COMPARED: readonly Exclude<Field, 'code'>[] = [
  'name',
  'aliases',
  'parent',
  'position',
  'validFrom',
  'retiredFrom',
  'successor',
]

const written = (value: DictionaryValue | null, field: Field): string | null => {
  if (!value) return null
  const { [field]: found } = value
  const text = Array.isArray(found) ? found.join('、') : String(found ?? '')
  return text || null
}

/** What a new version changes, in words. */
export function changesOfValue(before: DictionaryValue | null, after: DictionaryValue) {
  return COMPARED.map((field) => ({
    field: VALUE_FIELD[field],
    before: written(before, field),
    after: written(after, field),
  })).filter((change) => change.before !== change.after)
}

const replacedField = { disputeType: '纠纷类型', cause: '案由' } as const

/** 纠纷类型“合同纠纷”按“合同、无因管理、不当得利纠纷”登记 */
export const replacedInWords = ({ field, from, to }: Replaced) =>
  `${replacedField[field]}“${from}”按“${to}”登记`

/** A retired value where it is still chosen or looked for. */
export const retiredOption = (name: string) => `${name}（已停用）`

/** 字典: its lists, the page of a value, import and export. */
export const DICTIONARY = {
  title: '字典',
  subtitle: '登记、导入和统计所用的选项；停用的不再供选，旧案照常显示',
  lists: '字典列表',
  values: '值',
  columns: {
    code: '代码',
    name: '名称',
    aliases: '别名',
    state: '状态',
    since: '启用日期',
    until: '停用日期',
    successor: '由谁接替',
  },
  search: '名称、别名或者代码',
  searchButton: '搜索',
  all: '全部状态',
  state: '状态',
  add: '新增',
  none: '没有符合条件的值。',
  noneYet: '还没有值，请新增。',
  always: '一直',
  kept: '不能停用',
  addTitle: (name: string) => `新增${name}`,
  changeTitle: '修改、停用',
  fixedNote: '名称由规则固定，不能修改。',
  noChange: '这一字典的值由规则规定，只供查看。',
  codeHelp: '字母、数字、点和短横，最多 40 个；保存后不能改，旧案靠它辨认。',
  aliasesHelp: '每行一个。批量导入和法院系统送来这些词时，按本值登记。',
  parentHelp: '上级的代码，没有的留空。',
  positionHelp: '数字小的在前。',
  validFromHelp: '从这一天起可以选用；留空为一直可用。',
  retiredFromHelp: '从这一天起不再供选；旧案、列表和统计照常显示。清空为恢复使用。',
  successorHelp: '停用后，导入和法院系统再送来本值的，按这个代码的值登记；留空的不予登记。',
  reason: '修改理由',
  reasonHelp: '写明依据，5 至 1000 字。',
  submit: '保存',
  done: '已保存。',
  history: '修改记录',
  noHistory: '没有修改过，为系统内置。',
  historyLine: (name: string, by: string, at: string) => `${name}，${by}于 ${at} 修改`,
  changed: (field: string, before: string | null, after: string | null) =>
    `${field}：${before ?? '无'} → ${after ?? '无'}`,
  count: (inForce: number, all: number) => `使用中 ${inForce} 项，共 ${all} 项`,
  firstOf: (shown: number, total: number) =>
    `共 ${total} 项，只列出前 ${shown} 项，请用搜索缩小范围。`,
  of: (total: number) => `共 ${total} 项`,
  period: (from: string, until: string | null) =>
    until ? `${from} 起施行，${until} 起由新版接替` : `${from} 起施行`,
  elsewhere: '其他选项',
  elsewhereLines: [
    '案号字号：在各法院的页面设定。',
    '常用语：由机构管理员和调解员各自保存。',
    '卷内目录、终止和回避事由：依照规则固定，不作修改。',
  ],
} as const
