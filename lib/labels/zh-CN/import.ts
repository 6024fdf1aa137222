import { LINES_KEPT_DAYS } from '@/lib/domain/import/kept'
import type { ImportKind } from '@/lib/domain/import/kinds'
import type { ImportState, RowState } from '@/lib/domain/import/row-mistake'

/** Words of 案件补录 and of the mediators' import. */

export const CASE_IMPORT = { noFacts: '补录时没有记录。' } as const

export const IMPORT_KIND = {
  cases: '案件补录',
  mediators: '调解员导入',
  referrals: '批量引调',
  organisations: '单位和账号导入',
} as const satisfies Record<ImportKind, string>

export const importState = {
  checked: '待开始',
  running: '正在导入',
  paused: '已暂停',
  finished: '已完成',
} as const satisfies Record<ImportState, string>

export const rowState = {
  ready: '可导入',
  refused: '不能导入',
  repeated: '已导入过',
  made: '已导入',
  failed: '未能导入',
} as const satisfies Record<RowState, string>

const number = (value: number) => value.toLocaleString('zh-CN')

export const IMPORTS = {
  title: '案件补录',
  referrals: {
    title: '批量引调',
    subtitle:
      '从 Excel 表格批量登记引调，逐行检查、核对后引调；规则与引调登记相同，重复的自动跳过。',
    toCases: '查看引调的案件',
    fallback: '没有写明机构的，统一引调给',
    fallbackHelp: (rows: number) =>
      `${rows.toLocaleString('zh-CN')} 行没有写明调解机构，请选择后开始。`,
  },
  organisations: {
    title: '批量导入',
    subtitle:
      '用一个 Excel 工作簿导入法院、机构、邀请关系和账号：逐行检查、核对后导入，已有的保持不变。',
    toSetUp: '返回初始设置',
    toAccounts: '到账号列表',
    passwords:
      '导入的账号还没有初始密码。法院用户和机构管理员的，点“已导入”的账号逐个发放；调解员的，由本机构管理员在“服务人员”批量生成。初始密码只显示一次，24 小时内有效，交给本人时再发放。',
  },
  subtitle: '从 Excel 表格导入已有的案件和调解员，检查、确认后导入；重复内容自动跳过。',
  unit: '次',
  upload: '上传表格',
  kind: '导入内容',
  kinds: {
    cases: '案件',
    mediators: '调解员',
    referrals: '引调',
    organisations: '单位和账号',
  } as const satisfies Record<ImportKind, string>,
  file: '选择 Excel 文件',
  fileHelp: '.xlsx 格式，不超过 10 MB、20,000 行。',
  noFile: '请先选择文件。',
  tooLarge: '文件超过 10 MB。请删去图片和多余的内容，或者分成几个文件后重新上传。',
  templates: '下载模板：',
  template: {
    cases: '案件补录模板',
    mediators: '调解员导入模板',
    referrals: '批量引调模板',
    organisations: '单位和账号导入模板',
  } as const satisfies Record<ImportKind, string>,
  check: '上传并检查',
  sending: (percent: number) => `正在上传 ${percent}%`,
  checking: '正在检查每一行…',
  uploadFailed: '没有收到答复，请检查网络后重新上传。尚未导入任何内容。',
  list: '导入记录',
  columns: {
    index: '序号',
    at: '上传时间',
    kind: '内容',
    file: '文件',
    by: '上传人',
    state: '状态',
    total: '行数',
    ready: '可导入',
    refused: '不能导入',
    repeated: '已导入过',
    made: '已导入',
  },
  filter: {
    search: '搜索文件名、上传人',
    searchHint: '文件名或上传人',
    anyKind: '内容',
    anyState: '状态',
    submit: '查询',
    reset: '重置',
  },
  noMatch: '没有符合条件的导入记录',
  noMatchText: '请调整查询条件，或重置后重试。',
  emptyTitle: '暂无导入记录',
  emptyText: '下载模板，填写后上传。',
  nothingReady: '无可导入',
  stale: '列表已有变化，本页没有内容。',
  first: '回到第一页',
} as const

export const IMPORT_PAGE = {
  back: '案件补录',
  uploaded: (at: string, by: string) => `${by} 于 ${at} 上传`,
  counted: (state: string, count: number) => `${state} ${count} 行`,
  all: '全部',
  rowUnit: '行',
  tabs: '按结果查看',
  columns: {
    rowNo: '行号',
    label: { cases: '案件', mediators: '调解员', referrals: '当事人', organisations: '内容' },
    state: '结果',
    what: '说明',
  },
  runTitle: '导入',
  start: (ready: number) => `开始导入 ${number(ready)} 行`,
  resume: (remaining: number) => `继续导入剩余的 ${number(remaining)} 行`,
  pause: '暂停',
  pausing: '正在暂停…',
  progress: (done: number, of: number) => `已处理 ${number(done)} 行，共 ${number(of)} 行`,
  progressLabel: (percent: number) => `导入进度 ${percent}%`,
  running: '正在导入，请勿关闭本页。中途关闭的，已导入的不受影响，可以回到本页继续。',
  ask: {
    cases:
      '确认后，可导入的行成为本机构的案件，导入后不能撤回，请先核对；不能导入的行，修改后可以重新上传。',
    mediators: '确认后，可导入的行成为本机构的调解员账号，导入后不能撤回，请先核对。',
    referrals:
      '确认后，可导入的行逐件引调，与引调登记相同，引调后不能撤回，请先核对；不能导入的行，修改后可以重新上传。',
    organisations:
      '确认后，可导入的行依次成为法院、机构、邀请关系和账号，导入后不能撤回，请先核对；已有的保持不变，不能导入的行，修改后可以重新上传。',
  } as const satisfies Record<ImportKind, string>,
  overdue: {
    title: '有案件导入时即已逾期',
    unaccepted: (rows: number) =>
      `${number(rows)} 行没有填写受理时间，受理期限已过，导入后列为待受理逾期；已经受理的，请补填受理时间后重新上传。`,
    referred: (rows: number) =>
      `${number(rows)} 行填写的机构收到日期较早，受理期限已过，引调后列为待受理逾期，请核对日期。`,
    accepted: (rows: number) =>
      `${number(rows)} 行已受理而没有结案，调解期限已过，导入后列为超期未结；已经结案的，请补填结案各项后重新上传。`,
  },
  common: '相同的问题',
  commonRows: (rows: number, first: readonly number[], sheet: string | null) =>
    `共 ${number(rows)} 行：${sheet ? `“${sheet}”` : ''}第 ${first.join('、')} 行${rows > first.length ? '等' : ''}`,
  cleared: (at: string) =>
    `导入名单保存 ${LINES_KEPT_DAYS} 天，没有导入的各行已于 ${at} 删除；已导入的仍列在下面。`,
  allRepeated: (rows: number) => `这 ${number(rows)} 行此前均已导入，不再重复导入。`,
  nothing: '没有可以导入的行。请按下面的说明修改表格，然后重新上传。',
  done: (made: number, failed: number) =>
    `导入完成：已导入 ${number(made)} 行${failed > 0 ? `，未能导入 ${number(failed)} 行` : ''}。`,
  batchDone: (remaining: number) => `剩余 ${number(remaining)} 行。`,
  paused: '已暂停，可以随时继续。',
  broken: '没有收到答复，导入已停止。已导入的不受影响，请检查网络后继续。',
  result: '下载结果文件',
  toCases: '查看导入的案件',
  toUnassigned: '分配导入的案件',
  toPeople: '到服务人员列表',
  passwords:
    '请将新账号交付本人。初始密码只显示一次，24 小时内有效，首次登录须修改；启用短信的，可以改为发送激活链接。',
  empty: '没有符合条件的行。',
  made: (label: string) => `已导入：${label}`,
  separator: '；',
} as const

const UPLOAD_FIELDS: Readonly<Record<string, string>> = {
  fileName: '文件名',
  size: '文件大小',
  rows: '文件中的行',
}

/**
 * What an upload is answered with where neither the file nor a rule is at fault, and what of it is.
 */
export const UPLOAD_ANSWER = {
  busy: '等待检查的文件较多，本文件没有接收。请一分钟后重新上传。',
  field: (path: string, sentence: string) =>
    `${UPLOAD_FIELDS[path.split('.')[0] ?? ''] ?? '文件内容'}：${sentence}`,
} as const
