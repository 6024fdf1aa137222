import type {
  ChaseEnd,
  ChaseEscalation,
  ChaseNode,
  ChaseReason,
  ChaseState,
  ChasedRole,
} from '@/lib/domain/chase/chase'

// Words of 督办: the court's call, its readings and its answers.

export const chaseNode = {
  acceptance: '待机构确认',
  assignment: '待分配调解员',
  taking: '待接收',
  contact: '待联系当事人',
  mediation: '调解中',
  transfer: '未成待移送',
  record: '待备案',
  archive: '待归档',
  performance: '待回访',
} as const satisfies Record<ChaseNode, string>

/** What the court calls for, in one sentence that follows the article. */
export const chaseDemand = {
  acceptance: '请确认是否接受；不接受的，写明理由。',
  assignment: '请在调解期限内指定调解员。',
  taking: '请调解员尽快接收案件；有披露的，请机构尽快决定。',
  contact: '请尽快通知各方当事人，询问是否同意调解。',
  mediation: '请在调解期限内办结；期满未达成协议又没有延长的，请终结。',
  transfer: '请尽快向法院移送材料。',
  record: '请将调解协议送达各方当事人，并报送法院备案；退回补正的，请补齐。',
  archive: '请立卷归档；缺少材料的，请补齐或者说明。',
  performance: '请回访当事人，督促履行，并记录履行情况。',
} as const satisfies Record<ChaseNode, string>

export const chaseReason = {
  reviewing: '正在审查是否接受',
  unsuitable: '不在受理范围，拟不予接受',
  choosing: '正在选定调解员',
  recusal: '拟任的调解员需要回避',
  disclosure: '正在披露或者等待决定',
  unreachable: '多次联系，没有联系上',
  wrong_contact: '联系方式有误，需要法院核实',
  scheduling: '正在约定调解时间',
  materials: '等待补充材料',
  appraisal: '需要鉴定评估',
  closing: '正在办理结案手续',
  preparing: '正在整理材料',
  completing: '材料不全，正在补齐',
  awaiting_court: '等待法院补充材料',
  following_up: '正在联系当事人回访',
  absence: '调解员请假或者出差',
  staff: '人手不足，正在调配',
  other: '其他',
} as const satisfies Record<ChaseReason, string>

export const chaseEscalation = {
  unanswered: '逾期没有答复',
  late_again: '答复的日期已过，仍未办理',
} as const satisfies Record<ChaseEscalation, string>

export const chaseEnd = {
  node_left: '案件已进入下一步',
  repeated: '升级后再次催办',
} as const satisfies Record<ChaseEnd, string>

export const chaseState = {
  unread: '未读',
  read: '已读未答复',
  answered: '已答复',
  escalated: '已升级',
  closed: '已办结',
} as const satisfies Record<ChaseState, string>

export const chasedRole = {
  institution_admin: '机构管理员',
  mediator: '调解员',
} as const satisfies Record<ChasedRole, string>

/** The words of one 催办, for all who read it. */
export const CHASE = {
  title: '法院催办',
  short: '催办',
  of: (caseNo: string) => `催办 ${caseNo}`,
  noArticle: '法院关于通知期限的规定',
  law: (article: string, demand: string) => `依据${article}，${demand}`,
  facts: {
    node: '所处环节',
    law: '依据和要求',
    due: '期限',
    to: '催办对象',
    by: '催办人',
    note: '法院说明',
    read: '阅读',
    answer: '答复',
    escalated: '升级',
    closed: '办结',
  },
  due: (day: string, isOverdue: boolean) => (isOverdue ? `至 ${day}，已逾期` : `至 ${day}`),
  to: (institution: string, mediator: string | null) =>
    mediator === null ? institution : `${institution}，调解员${mediator}`,
  by: (name: string, court: string, at: string) => `${court}${name}，${at}`,
  unread: '还没有人阅读',
  read: (role: string, name: string, at: string) => `${role}${name}，${at} 首次阅读`,
  waits: (day: string) => `请在 ${day}前答复`,
  unanswered: '还没有答复',
  answered: (reason: string, day: string) => `${reason}，预计 ${day}办理`,
  answeredBy: (role: string, name: string, at: string) => `${role}${name}，${at}`,
  escalated: (why: string, at: string) => `${why}，${at} 已通知机构负责人和法院`,
  closed: (because: string, at: string) => `${because}，${at}`,
  none: '没有',
  ofCase: '本案的催办',
  noneOfCase: '本案没有被催办过。',
} as const

/** The form of the institution and the mediator. */
export const CHASE_ANSWER = {
  title: '答复催办',
  help: '答复由法院查阅。请只写办理情况，不写当事人的方案、底线和谈话。',
  reason: '原因',
  words: '具体说明',
  wordsHelp: '至少 5 个字，写明正在做什么。',
  expectedOn: '预计办理日期',
  expectedHelp: '过了这一天仍未办理的，会通知机构负责人和法院。',
  submit: '答复法院',
  done: '已答复，法院可以看到。',
  waiting: (count: number) => `有 ${count} 件催办等待答复`,
  open: '查看并答复',
} as const
