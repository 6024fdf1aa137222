import type { AssignmentEnd } from '@/lib/domain/case/vocabulary'
import { ACT_TERM } from './act-term'
import { wholeUntilInWords } from './deadline'

/** The administrator's menu, as the manual prints it. */
export const INSTITUTION_MENU = {
  centre: '机构管理中心',
  cases: '案件分配列表',
  chases: '法院催办',
  records: '案件调解记录',
  schedule: '日程',
  dossiers: '电子卷宗记录',
  people: '服务人员列表',
  addPerson: '添加服务人员',
  roster: '法院名册',
  applications: '调解申请',
  consultations: '在线咨询',
  knowledge: '常见问题',
  organisations: '服务机构列表',
  declines: '不受理与收回记录',
  complaints: '投诉',
  imports: '案件补录',
  templates: '文书模板',
  seals: '电子印章',
  statistics: '统计分析',
  report: '机构案件报表',
  fairness: '分案均衡',
  confirmationFigures: '司法确认统计',
  arrivals: '当事人到场',
  mediatorScores: '调解员积分',
  caseScores: '案件积分',
  management: '管理',
  phrases: '常用语',
  operations: '操作日志',
  signIns: '登录日志',
} as const

/** Words of 案件分配列表 (操作手册 3.3、3.4). */
export const CASE_LIST = {
  unit: '件',
  tabs: { accept: '待受理', assign: '待分配', due: '即将到期', all: '全部' },
  columns: {
    index: '序号',
    caseNo: '联调编号',
    referredOn: '引调时间',
    disputeType: '纠纷类型',
    parties: '申请人 / 被申请人',
    applicants: '申请人',
    respondents: '被申请人',
    amount: '标的额',
    court: '引调法院',
    status: '状态',
    mediator: '调解员',
    actions: '操作',
  },
  /** The clock's column says which clock runs there. */
  clock: { accept: '受理期限', assign: '调解期限', due: '调解期限', all: '受理 / 调解期限' },
  clockKind: { acceptance: '受理', mediation: '调解' },
  reset: '重置',
  nothingWaits: '没有等待办理的案件',
  cameBack: {
    withdrawn: '提前终结',
    replaced_after_disclosure: '披露后更换',
    replaced_by_institution: '机构更换',
  } as const satisfies Record<Exclude<AssignmentEnd, 'case_closed'>, string>,
  cameBackFrom: (mediator: string, because: Exclude<AssignmentEnd, 'case_closed'>): string =>
    `原${mediator}，${CASE_LIST.cameBack[because]}`,
  comma: '，',
  stale: '列表已有变化，本页没有内容。',
  first: '回到第一页',
} as const

/** 许静 / 许静、方远 / 许静等 5 人 */
export function namesInWords(names: readonly string[]): string {
  return names.length <= 2 ? names.join('、') : `${names[0]}等\u00a0${names.length}\u00a0人`
}

/** Words of the levels of 即将到期 (decide-warning.ts), and what each of them means. */
export const DUE_LEVELS = {
  label: '按期限提醒的级别',
  all: '全部',
  running_late: '已届满',
  red: '红',
  orange: '橙',
  yellow: '黄',
  paused: '暂停中',
  left: (level: string, workingDays: number | null) =>
    workingDays ? `${level}，剩 ${workingDays} 个工作日` : level,
  note: '红：剩余不超过一个工作日；橙：二至三个；黄：四至五个。催办后 24 小时内调解员未办理的，不重复催办。',
} as const

/** What waits, one phrase for each kind that is not zero. */
export const WAITING = {
  acceptOverdue: (count: number) => `${count} 件已过受理期限`,
  acceptDueToday: (count: number) => `${count} 件今天到受理期限`,
  reassign: (count: number) => `${count} 件待重新分配`,
  disclosed: (count: number) => `${count} 件披露待处理`,
  changes: (count: number) => `${count} 件更换申请待决定`,
  late: (count: number) => `${count} 件已过调解期限`,
  runningOut: (count: number) => `${count} 件三个工作日内到调解期限`,
} as const

/** Words of 受理. */
export const ACCEPT = {
  done: (caseNo: string, until: string) => `已受理 ${caseNo}，${until}。`,
  period: (dueOn: string, isProvisional: boolean) =>
    `调解期限${wholeUntilInWords({ kind: 'mediation', due: dueOn, isProvisional })}`,
} as const

/** Words of 不受理. */
export const DECLINE = {
  title: (caseNo: string) => `不受理 ${caseNo}`,
  happens: (court: string) =>
    `案件将退回${court}，从本机构的案件列表中移出。不受理通知书自动制作，与记录一并保留。此操作不能撤销。`,
  reason: ACT_TERM.reason,
  text: ACT_TERM.text,
  textHelp: '应当写明理由（在线调解规则第12条），至少 5 个字，随案件退回法院。',
  confirm: '确认不受理',
  done: (caseNo: string, court: string) =>
    `${caseNo} 已作不受理处理，案件已退回${court}。不受理通知书见“不受理与收回记录”。`,
} as const

/** What an empty tab says, and what to do next. */
export const EMPTY_LIST = {
  accept: {
    title: '没有待受理的案件',
    text: '法院新引调的案件列在这里，请在收到后三个工作日内决定受理或者不受理。',
  },
  assign: {
    title: '没有待分配的案件',
    text: '新受理、须重新分配和披露待决定的案件列在这里。',
  },
  due: {
    title: '没有即将到期的案件',
    text: '调解期限剩余不超过五个工作日的和已经届满的案件列在这里；期限暂停的另列。',
  },
  all: { title: '本机构暂无案件', text: '法院引调到本机构的案件列在这里。' },
  /** Until the first case comes in: what an institution does before it can be assigned. */
  first: {
    lead: '首次使用的，请先办妥：',
    profile: '公布机构资料',
    people: '添加服务人员',
    roster: '登记培训，向法院推荐入册',
  },
  noMatch: { title: '没有符合条件的案件', text: '请核对案号或姓名，或重置后重试。' },
  toAccept: (count: number) => `查看待受理 ${count} 件`,
  toAssign: (count: number) => `查看待分配 ${count} 件`,
} as const

/** Messages above the list about what was just done on another page. */
export const DONE = {
  assigned: (caseNo: string, mediator: string | null) =>
    `已将 ${caseNo} 分配给${mediator ?? '调解员'}，等待其接收。`,
  continued: (caseNo: string, mediator: string | null) =>
    `${caseNo} 由${mediator ?? '原调解员'}继续调解。`,
  replaced: (caseNo: string) => `${caseNo} 已决定更换调解员，请重新分配。`,
} as const

/** Words of the surface's own troubles. */
export const INSTITUTION_TROUBLE = {
  notFoundTitle: '没有找到这个页面',
  notFoundText: '内容不存在、已转出本机构，或者您无权查看。请从列表重新进入。',
  toList: '回到案件分配列表',
  toStart: '回到首页',
} as const
