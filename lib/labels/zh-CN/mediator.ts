import type { NextStepCode } from '@/lib/domain/case/next-step'
import type { ReplaceReason, WithdrawReason } from '@/lib/domain/case/vocabulary'
import type { Weekday } from '@/lib/domain/time/local-date'
import { replaceReason, withdrawReason } from './act-choice'
import { nextStepInWords } from './progress'
import { weekday as weekdayInWords } from './weekday'

/**
 * Words of the mediator's lists and of what surrounds a case; the words of the acts stand in
 * mediator-acts.ts.
 */

const STEPS: Partial<Record<NextStepCode, string>> = {
  take_with_disclosure: '请先作披露声明再接收',
  mediate: '按调解程序继续办理',
  await_pause_end: '期限暂停中，事由消除后继续',
  close_expired: '期限已届满，没有同意延长的，应当结案',
  close_agreed: '协议已由各方签署，请结案',
  close_ended: '法院已答复终结调解，应当以“其他”事由结案',
}

const WORKS = {
  'case.taken': '接收案件',
  'contact.recorded': '联系记录',
  'case.disclosed': '披露',
  'case.withdrawn': '提前终结',
  'case.closed': '结案',
} as const

function side(names: readonly string[]): string {
  return names.length > 1 ? `${names[0]}等` : (names[0] ?? '—')
}

export const MEDIATOR = {
  /** 方远 与 邓立等 */
  between: (applicants: readonly string[], respondents: readonly string[]) =>
    `${side(applicants)} 与 ${side(respondents)}`,
  nav: { today: '今日', cases: '案件', schedule: '日程', me: '我的' },
  today: {
    title: '今日待办',
    date: (day: string, weekday: Weekday) => `${day} ${weekdayInWords[weekday]}`,
    first: '优先办理',
    later: '其他待办',
    /**
     * The short form of a card; the case page has the whole sentence with its article
     * (progress.ts).
     */
    step: (what: NextStepCode, untriedParties: readonly string[]) =>
      what === 'ask_parties'
        ? `下一步：通知${untriedParties.join('、')}，询问意愿`
        : `下一步：${STEPS[what] ?? nextStepInWords(what)}`,
    /** The last day of the notice (在线调解规则 第15条), else of the mediation period. */
    due: (what: NextStepCode, day: string) =>
      what === 'ask_parties' ? `（最迟 ${day}）` : `（调解期限至 ${day}）`,
    noticeOverdue: (day: string) => `（最迟 ${day}，已逾期）`,
    at: (time: string) => `今天 ${time}`,
    assigned: (moment: string) => `${moment} 分配给您`,
    urged: (moment: string, by: string, note: string | null) =>
      `${moment} ${by}催办${note ? `：${note}` : ''}`,
    callback: (moment: string, name: string, note: string | null) =>
      `与${name}约定 ${moment} 再联系${note ? `：${note}` : ''}`,
    /** Of a contact recorded without the moment agreed on. */
    callbackUndated: (moment: string, name: string, note: string | null) =>
      `${moment} 与${name}约定再联系，未记时间${note ? `：${note}` : ''}`,
    call: (people: readonly string[]) => `${people.join('、')}两次提醒后仍未打开邀请，请电话联系`,
    callbackChip: (moment: string, isLate: boolean) =>
      isLate ? `${moment} 回电，已过` : `${moment} 回电`,
    chips: {
      urged: '催办',
      take: '待接收',
      courtEnded: '法院终结',
      close: '待结案',
      callback: '约定回电',
      call: '请打电话',
      notice: '尚未通知',
      quiet: '多日未联系',
    },
    empty: '今日无待办',
    emptyHelp: '新分配、机构催办、临近期限的案件和约定回电列在这里。',
    quiet: (count: number) => `另有 ${count} 件承办中的案件，今日无待办`,
    awaiting: (count: number) => `${count} 件已披露，等待机构决定`,
    all: '查看我的案件',
    /** Beside a section's name where not all of its cases are shown, and the link to the others. */
    count: (count: number) => `共 ${count} 件`,
    rest: (count: number) => `其余 ${count} 件`,
    /** A case the institution took back: shown for some days, then among the former ones. */
    takenBack: (moment: string, caseNo: string, reason: ReplaceReason) =>
      `${moment} 机构更换了 ${caseNo} 的调解员（${replaceReason[reason]}），案件不再由您办理；结案后，您已得的积分计入总积分。`,
    takenBackMore: (count: number) => `另有 ${count} 件也由机构更换了调解员。`,
    toFormer: '查看曾办',
  },
  cases: {
    title: '我的案件',
    views: '案件分类',
    open: '承办中',
    settled: '已结案',
    former: '曾办',
    search: '按案号或当事人姓名查找',
    searchButton: '查找',
    clear: '清除',
    unit: '件',
    firstPage: '回到第一页',
    closedOn: (day: string) => `${day} 结案`,
    emptyOpen: '没有承办中的案件',
    emptyOpenHelp: '机构分配给您的案件列在这里。',
    emptySettled: '暂无已结案案件',
    emptySettledHelp: '您办结的案件列在这里。',
    emptyFormer: '没有曾经办理的案件',
    emptyFormerHelp: '提前终结或者更换调解员的案件，您的已办事项列在这里。',
    emptySearch: (text: string) => `没有找到与“${text}”有关的案件`,
    emptySearchHelp: '请核对案号或姓名，或在其他分类中查找。',
  },
  history: {
    note: '案件已转由他人办理，仅保留您的已办事项。',
    work: (kind: keyof typeof WORKS, times: number, reason: WithdrawReason | null) =>
      `${WORKS[kind]}${times > 1 ? ` ${times} 次` : ''}${reason && kind === 'case.withdrawn' ? `：${withdrawReason[reason]}` : ''}`,
    takenBack: (reason: ReplaceReason) => `机构更换调解员：${replaceReason[reason]}`,
    points: (points: number) => `已得 ${points} 分`,
    lastOn: (day: string) => `最后办理 ${day}`,
  },
  file: {
    next: '下一步',
    you: '由您办理',
    urged: (moment: string, by: string) => `${moment}，${by}催办本案`,
    handover: '交接说明',
    handoverFrom: (name: string) => `${name}此前承办本案`,
    disclosure: '您的披露',
    disclosureWaits: '正在等待机构决定，决定作出前您不能办理本案。',
    closing: '结案情况',
    people: '当事人',
    details: '证件和住所',
    lastContact: (when: string, result: string) => `上次联系 ${when}：${result}`,
    agreed: (moment: string) => `约定 ${moment} 再联系`,
    consents: '调解意愿',
    procedure: '调解程序',
    preparations: '身份、告知、送达地址',
    meetings: '调解会',
    facts: '无争议事实',
    dispute: '纠纷情况',
    addresses: '送达地址',
    materials: '材料',
    copies: (count: number) => `${count} 份`,
    noMaterials: '法院没有随案移送材料。',
    contacts: '联系记录',
    noContacts: '暂无联系记录。',
    progress: '调解进度',
    related: '可能相关的案件',
    count: (count: number) => `${count} 条`,
  },
  me: {
    title: '我的',
    load: (open: number, cap: number) => `承办中 ${open} 件，上限 ${cap} 件`,
    profile: '基本情况',
    specialties: '擅长领域',
    caseload: '承办量',
    roster: '入册有效期',
    rosterUntil: (day: string) => `至 ${day}`,
    leave: '请假',
    leaveSpan: (from: string, to: string | null) => `${from} 至 ${to ?? '另行通知'}`,
    noLeave: '未登记',
    leaveHelp: '请假由机构管理员登记，登记期间不再分配新的案件。',
    score: '我的积分',
    total: '总积分',
    scoreNote: '案件结案后，本人已得的积分计入总积分；移交他人的案件同样计入。',
    handedOver: '移交案件',
    recent: '最近的积分',
    noPoints: '暂无积分。接收案件、联系当事人、按期结案都会计分。',
    formerCase: '曾办案件',
    account: '账号设置',
    accountHelp: '修改密码、登录设备、显示设置',
  },
  contact: {
    agentOf: (party: string) => `${party}的代理人`,
    last: (moment: string, name: string, result: string) => `${moment} ${name}：${result}`,
  },
  notFound: '没有找到这个案件',
  notFoundHelp: '案件已转给其他调解员，或者地址有误。请从“我的案件”重新进入。',
} as const

/** What is said on the page one lands on after an act, by the code in its address. */
export const MEDIATOR_DONE = {
  taken: '已接收本案。接下来要办的事和期限见“下一步”。',
  disclosed: '已披露，案件交机构决定。决定作出前您不能办理本案，调解期限继续计算。',
  contacted: '联系记录已保存。',
  withdrawn: '已提前终结，案件交回机构。本案结案后，您已得的积分计入总积分。',
  consented: '调解意愿已登记。',
  followed: '回访已登记。',
  identified: '身份核验已登记。',
  explained: '告知已登记。',
  addressed: '送达地址确认已登记。',
  scheduled: '调解会已安排，系统即通知各方当事人。未能送达的，见“通知与送达”。',
  rescheduled: '调解会已改期，系统即通知各方当事人。未能送达的，见“通知与送达”。',
  called_off: '调解会已取消，系统即通知各方当事人。未能送达的，见“通知与送达”。',
  held: '召开情况已登记。',
  marked: '到会日期已登记。',
  coDeclared: '声明已登记，您可以协同调解。',
  changeRequested: '更换申请已登记，见“更换申请”。',
  fact_recorded: '已记载。请逐一交各方当事人核对。',
  facts_confirmed: '核对结果已登记。',
  noted: '已保存，只有本案调解员可以查看内容。',
  note_taken_back: '已收回，内容不再保存。',
  fact_withdrawn: '已撤回，该项不再作为无争议事实。',
  agreementSaved: '协议草稿已保存。核对无误后可以定稿。',
  agreementFinished: '调解协议已定稿。请由各方当事人签署后逐一登记。',
  agreementSigned: '签署情况已登记。',
  signed: '已签字。',
  paperSigned: '已登记纸质签署。',
  witnessNamed: '已指定见证人，一小时内有效。',
  signatureRefused: '已登记拒绝签署。',
  agreementVoided: '调解协议已作废，可以另拟新的草稿。',
  served: '送达已登记，见“通知与送达”。',
  paused: '调解期限已暂停计算。事由消除后，请恢复计算。',
  resumed: '调解期限已恢复计算，新的届满日见“调解期限”。',
  extended: '已登记延长，新的届满日见“调解期限”。',
  hours: '工作时间已保存。',
  closed: '已结案。引调法院和本机构可以看到结案情况。缺少的材料见“归档”。',
  slotExplained: '情况说明已登记，该项不再作为缺件。',
} as const
export type MediatorDone = keyof typeof MEDIATOR_DONE
