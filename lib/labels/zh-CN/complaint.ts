// 投诉, as the staff reads it. The grounds in the words of 在线调解规则 第29条.
import type {
  ComplaintGround,
  ComplaintOffice,
  ComplaintResult,
  ComplaintSubject,
} from '@/lib/domain/complaint/complaint'
import type { ComplaintMeasure } from '@/lib/domain/complaint/hearing'

export const complaintGround = {
  forced: '强迫调解',
  refused_repeatedly: '无正当理由多次拒绝接受委派委托或者调解申请',
  took_favours: '接受当事人请托或者收受财物',
  leaked: '泄露应当保密的信息',
  other_misconduct: '其他违反调解职业道德的行为',
} as const satisfies Record<ComplaintGround, string>

export const complaintSubject = {
  mediator: '调解员',
  institution: '机构',
} as const satisfies Record<ComplaintSubject, string>

export const complaintOffice = {
  institution: '机构',
  court: '法院',
} as const satisfies Record<ComplaintOffice, string>

export const complaintResult = {
  founded: '属实',
  unfounded: '不属实',
} as const satisfies Record<ComplaintResult, string>

export const complaintMeasure = {
  warning: '警告',
  circular: '通报',
  removal: '除名',
} as const satisfies Record<ComplaintMeasure, string>

export const complaintState = {
  waiting: '待答复',
  answered: '已答复',
  withdrawn: '已撤回',
  all: '全部',
} as const

export const COMPLAINTS = {
  title: '投诉',
  subtitle: (waiting: number) => (waiting === 0 ? '没有待答复的投诉' : `${waiting} 件待答复`),
  law: '依据在线调解规则第29条。被投诉的调解员或者机构不得自行答复。',
  unit: '件投诉',
  columns: {
    caseNo: '案号',
    about: '被投诉人',
    ground: '情形',
    complainant: '投诉人',
    filedAt: '提交时间',
    state: '状态',
    answeredBy: '答复人',
  },
  filter: {
    state: '待答复',
    anyGround: '全部情形',
    submit: '查询',
    reset: '重置',
  },
  stale: '这一页已没有投诉',
  first: '回到第一页',
  noMatch: '没有符合条件的投诉',
  noMatchText: '请更改条件后再查。',
  emptyTitle: '没有投诉',
  emptyText: '当事人提交投诉后，在此处显示。',
} as const

export const COMPLAINT = {
  title: '投诉详情',
  facts: '投诉',
  words: '投诉内容',
  taken: '转请法院处理',
  withdrawn: (at: string) => `投诉人已于 ${at} 撤回。不需要答复，不能恢复。`,
  answerOf: (office: ComplaintOffice) => `${complaintOffice[office]}的答复`,
  answeredAt: (by: string, at: string) => `${by}，${at}`,
  wasShown: '已告知被投诉的调解员',
  wasNotShown: '未告知被投诉的调解员',
  form: '答复投诉',
  result: '核查结果',
  resultHelp: {
    founded: '依法作出处理，并告知有关主管部门',
    unfounded: '写明核查的经过和理由',
  } satisfies Record<ComplaintResult, string>,
  measure: '处理',
  measureHelp: '属实的须选一项，不属实的不选（特邀规定第28条）。选除名的，同时从本院名册中除名。',
  noMeasure: '不处理（不属实）',
  heardFirst: '认定属实以前，须听取被投诉人陈述申辩，或者陈述期限已过。',
  answer: '答复内容',
  answerHelp: '当事人看到全文。写明核查经过、理由和处理。',
  shown: '告知被投诉的调解员',
  shownHelp: '调解员将看到投诉和答复全文。不选的，调解员看不到。',
  shownYes: '告知',
  shownNo: '不告知',
  submit: '提交答复',
  done: '已答复，并已通知当事人。',
} as const

/** On the page of the case, where an answer shows a complaint to the mediator it is about. */
export const SHOWN_COMPLAINT = {
  title: '投诉',
  help: '答复单位决定将下列投诉告知您。',
} as const

/** 陈述申辩: for the court, and for the one complained about. */
export const HEARING = {
  title: '陈述申辩',
  open: '听取陈述申辩',
  openHelp: '被投诉人看到以下内容和期限，看不到投诉原文和投诉人。',
  words: '需要说明的情况',
  days: '期限（日）',
  daysHelp: '三日至三十日。',
  openDone: '已通知被投诉人陈述申辩。',
  until: (day: string) => `期限至 ${day}`,
  waiting: '尚未陈述',
  over: '期限已过，没有陈述',
  stated: (by: string, at: string) => `${by}，${at}`,
  statement: '陈述申辩的内容',
  statementHelp: '写明事实和理由。提交后不能修改。',
  submit: '提交陈述',
  done: '已提交陈述，法院将在答复前审阅。',
  subtitle: '法院就投诉听取您的说明。请在期限内提交（特邀规定第28条）。',
  none: '没有需要陈述申辩的事项。',
  from: (court: string) => `来自${court}`,
} as const
