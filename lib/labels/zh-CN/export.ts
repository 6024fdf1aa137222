import type { ExportList } from '@/lib/domain/audit/lists'
import { CLOSING_DAYS } from './statistics'

/** Names of the lists that can be exported: of the file, of its cover sheet, and in the record. */
export const EXPORTS = {
  cases: '案件分配列表',
  records: '案件调解记录',
  dossiers: '电子卷宗记录',
  dossier_readings: '借阅记录',
  mediators: '服务人员列表',
  mediator_scores: '调解员积分',
  case_scores: '案件积分',
  report: '机构案件报表',
  operations: '操作日志',
  sign_ins: '登录日志',
  audit: '操作记录',
  import_result: '导入结果',
  declines: '不受理与收回记录',
  fairness: '分案均衡',
  arrivals: '当事人到场',
  court_cases: '引调案件列表',
  chase_sheet: '督办月报',
  confirmation_figures: '司法确认统计',
  video_sessions: '视频调解',
  dictionary: '字典',
} as const satisfies Record<ExportList, string>

/** What is confidential in each file (个人信息保护法 第51条). */
export const EXPORT_CONTENT = {
  cases: '当事人和调解员的姓名、纠纷情况',
  records: '当事人和调解员的姓名、纠纷情况',
  dossiers: '当事人和调解员的姓名',
  dossier_readings: '工作人员的姓名和查阅卷宗的情况',
  mediators: '调解员的姓名和个人情况',
  mediator_scores: '调解员的姓名和积分',
  case_scores: '调解员的姓名和案件积分',
  report: '本机构的办案数据和调解员的姓名',
  operations: '工作人员的姓名和办案情况',
  sign_ins: '工作人员的姓名和登录情况',
  audit: '工作人员的姓名、操作和登录情况',
  import_result: '补录名单的内容和检查结果',
  declines: '工作人员的姓名、不受理的案件和理由',
  fairness: '调解员的姓名和分案情况',
  arrivals: '当事人的姓名和到场情况',
  court_cases: '当事人和调解员的姓名、纠纷情况',
  chase_sheet: '各机构的催办和答复情况',
  confirmation_figures: '司法确认案件的统计数据',
  video_sessions: '调解员的姓名和视频调解会的情况',
  dictionary: '管理人员的姓名和修改字典的情况',
} as const satisfies Record<ExportList, string>

/** Words of the export button. */
export const EXPORT_LINK = {
  link: '导出',
  selected: '导出所选',
  pending: '正在导出…',
  done: (fileName: string) => `已导出“${fileName}”，请在浏览器下载列表中查看。`,
  doneWithout: (fileName: string, skipped: string) =>
    `已导出“${fileName}”。选中的有 ${skipped} 项没有导出，原因见文件中的“未导出”。`,
  failed: '导出失败，请检查网络后重试。',
} as const

/** Words of the last sheets of every exported file. */
export const EXPORT = {
  aboutSheet: '导出说明',
  item: '项目',
  content: '内容',
  about: {
    title: '名称',
    organisation: '单位',
    by: '导出人',
    at: '导出时间',
    conditions: '筛选条件',
    rows: '行数',
    definition: '口径',
    notice: '保密提示',
  },
  atShanghai: (moment: string) => `${moment}（北京时间）`,
  byWithRole: (name: string, role: string) => `${name}（${role}）`,
  rows: (count: string) => `${count} 行`,
  sheetRows: (sheet: string, count: string) => `${sheet}：${count} 行`,
  noConditions: '无，全部记录',
  tab: (words: string) => `列表：${words}`,
  selectedOnly: (count: number, skipped: number, unit: string) =>
    skipped === 0
      ? `只含选中的 ${count} ${unit}`
      : `只含选中的 ${count + skipped} ${unit}中的 ${count} ${unit}，其余 ${skipped} ${unit}见“未导出”`,
  skipped: {
    sheet: '未导出',
    index: '序号',
    reason: '原因',
    unknown: '编号不详',
    declined: '本机构不予受理，已退回法院',
    otherwise: (status: string) => `当前状态为“${status}”，不符合导出条件`,
    gone: '没有找到，或者已不在本机构',
  },
  definition: (term: string, text: string) => `${term}：${text}`,
  notice: (content: string) =>
    `本文件含有${content}，依法应当保密。请只用于本职工作，妥善保管，用后及时删除，不得对外提供。本次导出已记入操作日志。`,
  /** At the head and foot of every printed page of a file of a court. */
  watermark: (court: string, name: string, at: string) => `${court} ${name} ${at}`,
  methodRefused: '导出只能用 GET 方法。',
} as const

/**
 * Column heads of exported lists of cases that the lists themselves have in another shape: amounts
 * and days as numbers, a clock in parts.
 */
export const CASE_COLUMNS = {
  amount: '标的额（元）',
  clock: '期限',
  dueOn: '届满日',
  provisional: '届满日暂定',
  remaining: '期限情况',
  former: '原调解员',
  days: '用时（天）',
} as const

/** What the numbers of the exported lists of cases mean. */
export const CASE_DEFINITIONS = {
  dueOn:
    '受理期限：收到引调之日起三个工作日；调解期限：自受理之日起算，扣除暂停、加上各方同意的延长。按导出当日的放假安排计算；放假安排尚未公布的标明“暂定”，公布后重新计算。',
  days: `${CLOSING_DAYS}。`,
  points: '本案各承办调解员所得操作分、时间分、结果分之和，按得分时适用的积分规则；未结案的为空。',
  names: '当事人有多名的，以顿号分隔，全部列出。',
} as const
