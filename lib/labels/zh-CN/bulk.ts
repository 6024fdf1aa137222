import type { CaseStatus } from '@/lib/domain/case/status'
import { ACT_TERM } from './act-term'
import { caseStatus } from './case'

/** The state of one row of many, in a word beside its mark. */
export const ROW_STATE = {
  waiting: '未办理',
  running: '正在办理',
  done: '已办',
  refused: '办理未成功',
  undone: '已撤销',
} as const

/** Words of what is done to many cases at once. */
export const BULK = {
  bar: '对已选案件的操作',
  chooseAll: (count: number) => `选择全部 ${count} 件`,
  chooseFirst: (count: number) => `选择前 ${count} 件`,
  atMost: (count: number) => `一次最多 ${count} 件`,
  onlyPage: (count: number) => `只选本页 ${count} 件`,
  accept: (count: number) => `受理 ${count} 件`,
  assign: (count: number) => `分配调解员 ${count} 件`,
  stop: '停止',
  stopping: '办完这一件即停止',
  unit: '件',
  progress: (count: number, total: number, unit: string) =>
    `第 ${count} ${unit}，共 ${total} ${unit}`,
  /** What came of it: 38 件已受理，1 件办理未成功，1 件未办理。 */
  outcome: (
    counts: { done: number; refused: number; undone: number; waiting: number },
    verb: string,
    unit: string,
  ) =>
    `${[
      `${counts.done} ${unit}已${verb}`,
      ...(counts.undone > 0 ? [`${counts.undone} ${unit}已撤销`] : []),
      ...(counts.refused > 0 ? [`${counts.refused} ${unit}办理未成功`] : []),
      ...(counts.waiting > 0 ? [`${counts.waiting} ${unit}未办理`] : []),
    ].join('，')}。`,
  noAnswer:
    '没有收到服务器的答复，不能确定本件是否已办理，其后的尚未办理。请刷新列表核对后再继续。',
  undoUnknown: '没有收到服务器的答复，不能确定本件是否已撤销。请刷新列表核对后再继续。',
  undoAll: (count: number) => `全部撤销（${count} 件）`,
  undoWithin: '受理后 10 分钟内可撤销',
  rows: '逐件结果',
} as const

/** Words of 受理 for several cases. */
export const ACCEPT_MANY = {
  verb: '受理',
  title: (count: number) => `受理已选的 ${count} 件`,
  preview: (can: number, cannot: number) =>
    cannot === 0
      ? `${can} 件均可受理，调解期限自受理之日起算。`
      : `${can} 件可以受理，${cannot} 件不能受理。`,
  can: '可以受理',
  cannot: '不能受理',
  due: (days: number, period: string) => `${days} 日，${period}`,
  notPending: (status: CaseStatus) => `当前为“${caseStatus[status]}”，不是待受理。`,
  confirm: (count: number) => `确认受理 ${count} 件`,
  nothing: '没有可以受理的',
  done: (period: string) => `已受理，${period}`,
} as const

/** Words of 分配调解员 for several cases. */
export const ASSIGN_MANY = {
  verb: '分配',
  title: '批量分配调解员',
  subtitle: '已为每件推荐人选并均衡承办件数，可逐件调整或暂不分配；确认后生效。',
  cases: (count: number) => `待分配的案件 ${count} 件`,
  order: '调解期限先届满的在前',
  take: (caseNo: string) => `分配 ${caseNo}`,
  mediator: '调解员',
  mediatorOf: (caseNo: string) => `${caseNo} 的调解员`,
  option: (name: string, rank: number, score: number) =>
    `${name}（推荐第 ${rank} 位，${score} 分）`,
  moreOptions: (count: number) => `其余 ${count} 人请逐件分配`,
  rank: (rank: number, score: number) => `推荐第 ${rank} 位，${score} 分`,
  noCandidate: '没有可以承办的调解员',
  unserved: (count: number, of: number) =>
    count === of ? `这 ${count} 件都没有可以承办的调解员` : `其中 ${count} 件没有可以承办的调解员`,
  unservedHelp:
    '不能承办的原因见名单和各件。承办已满的，可以提高承办上限、启用或者添加调解员，或者待案件结案后分配。',
  oneByOne: '逐件分配',
  reassignment: (name: string) => `重新分配，原 ${name}`,
  made: (points: string) => `评分：${points}`,
  excluded: (ofCase: number, others: number) =>
    [
      ...(ofCase > 0 ? [`${ofCase} 人不得承办本案`] : []),
      ...(others > 0 ? [`${others} 人暂不能承办`] : []),
    ].join('，'),
  excludedAll: (count: number) => `另有 ${count} 人不可分配`,
  cannot: (count: number) => `${count} 件暂不能分配`,
  missing: (count: number) => `另有 ${count} 件不存在，或者已不在本机构。`,
  load: '分配后各人承办中的案件',
  loadOf: (open: number, added: number, cap: number) =>
    `${open + added} 件（新增 ${added}），上限 ${cap}`,
  overCap: '超过上限',
  note: ACT_TERM.choice,
  noteHelp: (count: number) => `有 ${count} 件选择非首位的，请说明选择理由（将记入办理过程）。`,
  noteMissing: '选择非首位的，请说明选择理由。',
  handover: ACT_TERM.handover,
  handoverHelp: (count: number) =>
    `用于没有单独交接说明的 ${count} 件重新分配案件。写明已做的工作和注意事项，至少 5 个字；接手的调解员可以看到。`,
  handoverMissing: '请填写交接说明，至少 5 个字。',
  handoverOf: (caseNo: string) => `${caseNo} 的交接说明`,
  handoverOwn: (former: string) =>
    `已填入${former}提前终结时的说明，请核对、补充；接手的调解员可以看到。`,
  handoverTooShort: '交接说明至少 5 个字；留空的，采用下面统一的交接说明。',
  confirm: (count: number) => `确认分配 ${count} 件`,
  again: (count: number) => `再次分配其余 ${count} 件`,
  none: '请至少选择一件',
  waits: '分配后等待调解员接收；10 分钟内可撤销。',
  waived: '本机构已设定无须调解员确认，分配后即开始调解；10 分钟内可撤销。',
  back: '返回列表',
  emptyTitle: '没有可以分配的案件',
  emptyText: '所选案件均不是待分配状态，请返回列表重新选择。',
  done: (mediator: string) => `已分配给${mediator}`,
} as const
