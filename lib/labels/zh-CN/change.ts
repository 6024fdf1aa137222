import { ACT_TERM } from './act-term'

/** What is written with a request. */
export const CHANGE_TERM = { statement: '申请理由' } as const

/** 更换申请: on the case, and in the form of either who records it. */
export const CHANGE = {
  title: '更换申请',
  waits: '待决定',
  granted: '已更换',
  refused: '不予更换',
  deemed: '视为拒绝调解',
  moot: '无需决定',
  deemedWhy: '更换后仍不同意，且拒绝自行选择（在线调解规则第14条）。',
  mootWhy: (mediator: string) => `${mediator}已不再承办本案。`,
  by: (party: string, on: string, mediator: string) => `${party} ${on} 申请更换${mediator}`,
  decided: (on: string, by: string) => `${on} ${by}决定`,
  request: '登记更换申请',
  none: '没有当事人申请更换调解员。',
  law: '当事人有正当理由的，可以申请更换调解员（在线调解规则第14条、特邀调解规定第13条）；有回避情形的，有权申请回避，由机构决定（特邀调解规定第15条）。',
  party: '申请人',
  ground: '理由',
  statement: CHANGE_TERM.statement,
  statementHelp: '按当事人的陈述填写，引调法院和以后接手的调解员都能看到。',
  on: '申请日期',
  after: '更换之后',
  refusesToChoose: '更换后仍不同意，且拒绝自行选择调解员',
  refusesHelp: '此前已应该当事人申请更换过的，视为其拒绝调解（在线调解规则第14条），不再另行决定。',
  lapse: (day: string) => `调解期限已于 ${day}届满。仍可登记申请，届满之后的会在记录中注明。`,
  submit: '登记',
  done: '更换申请已登记，请在上方作出决定。',
  settled: '已处理的申请',
  notNow: '现在不能登记或者处理更换申请',
  current: (status: string) =>
    `该案件当前状态为“${status}”。更换申请针对承办中的调解员；披露待决定的，请先处理披露。`,
  back: '返回案件',
} as const

/** 处理更换申请, of the institution's administrator. */
export const DECIDE_CHANGE = {
  of: (party: string) => `处理${party}的更换申请`,
  decision: '决定',
  grant: '同意更换',
  grantHelp: (mediator: string) =>
    `${mediator}不再承办本案，本案也不再分配给${mediator}。案件回到“待分配”，调解期限继续计算；已得的积分不变。`,
  refuse: '不予更换',
  refuseHelp: (mediator: string) => `由${mediator}继续调解，调解期限继续计算。`,
  text: ACT_TERM.reason,
  textHelp: '写明决定的理由，当事人询问时据此答复。',
  on: '决定日期',
  submit: '确认决定',
} as const
