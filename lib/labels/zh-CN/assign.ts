import type { CaseStatus } from '@/lib/domain/case/status'
import type { AssignmentEnd } from '@/lib/domain/case/vocabulary'
import { ACT_TERM } from './act-term'

/** Words of 分配调解员 and 重新分配调解员 (操作手册 3.4). */
export const ASSIGN = {
  assign: '分配调解员',
  reassign: '重新分配调解员',
  candidates: '选择调解员',
  order: '按匹配度排序；选择非首位的，请说明理由',
  recommended: '推荐',
  score: (points: number) => `${points} 分`,
  made: (points: string) => `评分：${points}`,
  excluded: (count: number) => `${count} 人不可分配`,
  excludedHelp: '查看原因',
  note: ACT_TERM.choice,
  noteHelp: (name: string, rank: number) =>
    `${name}匹配度列第 ${rank} 位，请说明选择理由（将记入办理过程）。`,
  handover: ACT_TERM.handover,
  handoverHelp: '写明已做的工作、约定的时间和注意事项，至少 5 个字；接手的调解员可以看到。',
  handoverPrefilled: '已填入原调解员提前终结时的说明，请核对、补充；接手的调解员可以看到。',
  submit: (name: string) => `分配给${name}`,
  submitNone: '请先选择调解员',
  confirmed: (name: string) =>
    `分配后等待${name}接收。不接收或披露回避情形的，案件会回到“待分配”。`,
  waived: (name: string) => `本机构已设定无须调解员确认，分配后${name}即开始调解。`,
  cancel: '返回列表',
  refresh: '刷新页面',
  notNow: '暂不能分配调解员',
  /** What to do, or to wait for, instead. */
  instead: {
    pending_acceptance: '案件尚未受理，受理后方可分配调解员。',
    pending_assignment: null,
    pending_mediator: '案件等待调解员接收。如需更换，请先在案件详情中更换调解员，再重新分配。',
    disclosure_review: '调解员披露了可能影响公正调解的情形，请先处理披露。',
    in_mediation: '案件正在调解。如需更换，请先在案件详情中更换调解员，再重新分配。',
    closed: null,
    archived: null,
    returned: null,
    returned_settled: null,
  } as const satisfies Record<CaseStatus, string | null>,
  noCandidateTitle: '没有可以分配的调解员',
  noCandidateText:
    '本机构调解员均不能承办，原因见下。请在请假结束、案件结案或者启用调解员后再分配。',
  noMediatorTitle: '本机构暂无调解员',
  noMediatorText: '请先在服务人员列表中添加调解员，经法院入册后再分配。',
  toPeople: '查看服务人员列表',
} as const

/** Words about those who worked on the case before. */
export const FORMER = {
  title: '此前的承办情况',
  ended: {
    withdrawn: '提前终结',
    replaced_after_disclosure: '披露后更换',
    replaced_by_institution: '机构更换',
    case_closed: '结案',
  } as const satisfies Record<AssignmentEnd, string>,
  reason: (reason: string) => `理由：${reason}`,
  clockRuns: '调解期限继续计算，不重新起算；本案结案后，原调解员已得的积分计入其总积分。',
} as const

/** Words of the summary beside a decision. */
export const SUMMARY = {
  title: '案件概要',
  track: (kind: string, words: string) => `${kind}：${words}`,
  disputeType: '纠纷类型',
  cause: '案由',
  source: '来源',
  court: '引调法院',
  referredOn: '引调时间',
  amount: '标的额',
  due: (day: string) => `至 ${day}`,
  detail: '查看详情',
} as const
