import type { ActorRole } from '@/lib/domain/access/roles'
import type { NextActor, NextStepCode } from '@/lib/domain/case/next-step'
import type { Outcome } from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { actorRole } from './case'
import { dayInWords } from './moment'

/** Words of 调解进度 (操作手册 3.5). */
export const PROGRESS = {
  title: '调解进度',
  timeline: '办理过程',
  next: '下一步',
  deadline: '期限',
  basis: (article: string, gist: string) => `依据 ${article}：${gist}`,
  quote: (term: string) => `${term}：`,
  times: (times: number) => `当日 ${times} 次`,
  filter: '显示范围',
  all: '全部',
  keySteps: '关键步骤',
  access: '查阅记录',
  accessNotPrinted: '查阅记录不打印。',
  empty: '暂无记录。',
  older: '更早的记录',
  latest: '回到最新的记录',
  printedAt: (at: string, who: string) => `打印时间 ${at} · ${who}`,
  marks: { refusal: '被拒绝', look: '查阅记录' },
  overdue: '已超过期限',
  talkTitle: '异步调解',
  talk: (count: {
    readonly topics: number
    readonly toAll: number
    readonly inConfidence: number
  }) =>
    `议题 ${count.topics} 个；发给全体 ${count.toAll} 条，单独和调解员 ${count.inConfidence} 条。单独说的内容不能查看。`,
} as const

/** 林敏（机构管理员）; what no person did was done by the system. */
export function whoInWords(name: string, role: ActorRole | 'system'): string {
  if (role === 'system') return '系统'
  return name ? `${name}（${actorRole[role]}）` : actorRole[role]
}

const NEXT_ACTORS = {
  institution_admin: '机构管理员',
  mediator: '承办调解员',
  court: '引调法院',
  parties: '当事人',
  none: null,
} as const satisfies Record<NextActor, string | null>

/** Who moves next, by name where there is one: “承办调解员 谢岚”. */
export function nextActorInWords(
  by: NextActor,
  names: {
    readonly institutionName: string | null
    readonly mediatorName: string | null
    readonly courtName: string
  },
): string | null {
  switch (by) {
    case 'court':
      return names.courtName
    case 'institution_admin':
      return names.institutionName
        ? `${names.institutionName}的${NEXT_ACTORS[by]}`
        : NEXT_ACTORS[by]
    case 'mediator':
      return [NEXT_ACTORS[by], names.mediatorName].filter(Boolean).join(' ')
    default:
      return NEXT_ACTORS[by]
  }
}

const NEXT_STEPS = {
  accept_or_decline:
    '决定受理或者不受理；不受理的写明理由（在线调解规则第12条），案件退回法院（操作手册3.3）。',
  assign: '分配调解员；调解期限已经自受理之日起算（在线调解规则第24条）。',
  choose_mediator:
    '双方共同选任调解员（在线调解规则第10条）；未能共同选定的，由机构指定（特邀调解规定第12条）。',
  end_declined: '对方不同意调解，写明原因后终结（在线调解规则第15条）。',
  reassign: '重新分配调解员并写明交接说明；调解期限不重新起算。',
  take_with_disclosure:
    '作出披露声明后接收案件（在线调解规则第13条）；有应当披露的情形的，由机构决定是否回避（特邀调解规定第15条）。',
  decide_disclosure:
    '决定由原调解员继续调解或者更换调解员；继续的须有全体当事人同意（在线调解规则第13条、特邀调解规定第15条）。',
  ask_parties:
    '通知每一方当事人，询问是否同意调解，并记录联系经过（在线调解规则第15条、特邀调解规定第14条）。',
  seek_consents: '征询每一方当事人是否同意调解并登记（特邀调解规定第2条、在线调解规则第4条）。',
  check_identity: '核验当事人和其他参与调解人员的身份（在线调解规则第17条）。',
  explain_rights:
    '告知当事人权利义务和虚假调解的法律后果（特邀调解规定第14条、在线调解规则第17条）。',
  confirm_addresses: '指导当事人填写送达地址确认书（在线调解规则第17条）。',
  mediate: '组织调解，在期限届满前结案（在线调解规则第24条、第25条）。',
  make_minutes: '作成调解笔录，交到场的人逐一核对确认（在线调解规则第22条）。',
  conclude:
    '笔录已经确认。达成协议的，由各方签署后结案（在线调解规则第19条）；未达成的，记载无争议事实，写明不成原因后结案（在线调解规则第21条、第22条）。',
  close_agreed: '协议已由各方签署，请以“达成调解协议”结案（在线调解规则第19条、第25条）。',
  await_pause_end: '期限已暂停计算；暂停的事由消除后，恢复计算，继续调解。',
  close_expired:
    '调解期限已经届满。没有达成协议、各方也没有同意延长的，以“期限届满”结案（在线调解规则第25条第六项）。',
  close_ended:
    '引调法院已答复终结调解（特邀调解规定第18条）。期限不再恢复，请以“其他”事由结案，并按答复意见移送材料。',
  perform_or_confirm:
    '按调解协议履行；依法可以申请司法确认的，由双方当事人自协议生效之日起三十日内共同提出（在线调解规则第20条、民诉法第205条）。',
  confirm_together: '等另一方在手机上确认申请，各方都确认后交法院（民诉法第205条）。',
  decide_admission: '自收到司法确认申请之日起三日内决定是否受理（司法确认程序规定第4条）。',
  correct_application: '按法院的通知一次补正司法确认申请（在线诉讼规则第9条）。',
  review_application: '审查司法确认申请，作出裁定（民诉法第206条、民诉法解释第356条）。',
  perform_confirmed:
    '履行经法院确认的协议；一方拒绝履行或者未全部履行的，对方可以申请执行（民诉法第206条）。',
  change_or_sue: '可以通过调解变更原协议或者达成新的协议，也可以起诉（民诉法第206条）。',
  review_agreement: '经审查制作调解书，或者裁定准许撤诉（在线调解规则第20条）。',
  decide_withdrawal:
    '当事人自行和解，原告可以申请撤诉，由法院裁定是否准许（民诉法第148条）；当事人也可以申请确认和解协议、制作调解书（民事调解规定第2条）。',
  file_case: '调解不成，依法登记立案（在线调解规则第21条）。',
  advise_filing: '可以在线立案，或者通过其他途径解决纠纷（在线调解规则第21条）。',
  resume_trial: '调解不成，恢复审理（在线调解规则第21条）。',
  hand_over: '将案件材料移送法院（特邀调解规定第21条）。',
  hand_in: '将调解协议报送法院备案（特邀调解规定第19条、第20条）。',
  receive_transfer: '接收移送的材料，缺少材料的退回补正（在线调解规则第21条）。',
  record_agreement: '将调解协议备案（特邀调解规定第19条、第20条）。',
  receive_paper: '签收调解书，各方签收后生效（民诉法第100条）。',
  redesignate: '另行指定调解组织（在线调解规则第12条），或者依法处理。',
  nothing_more: '本案已办结，没有待办事项。',
} as const satisfies Record<NextStepCode, string>

/** What is to be done next, as a whole sentence with its article; a notice names who is missing. */
export function nextStepInWords(what: NextStepCode, missing: readonly string[] = []): string {
  if (missing.length === 0) return NEXT_STEPS[what]
  return `${NEXT_STEPS[what]}${what === 'ask_parties' ? '尚未联系' : '尚缺'}：${missing.join('、')}。`
}

/** 第25条第二项 knows no mediation agreement, so nothing can be confirmed (domain.md, Decisions 13). */
const SETTLED = '调解申请撤回，在线调解程序终结；没有调解协议，不能申请司法确认。'

/** What follows a closing, before it is final: the next step that the case will then have. */
export function afterClosingInWords(outcome: Outcome, what: NextStepCode): string {
  return outcome === 'settled_withdrawn' && what === 'nothing_more' ? SETTLED : NEXT_STEPS[what]
}

/** Steps with a day of their own; the others only have to fit into the mediation period. */
const OWN_DAY: readonly NextStepCode[] = ['accept_or_decline', 'choose_mediator', 'ask_parties']

/** “最迟 11月30日（含当日）” for a step with a day of its own, else “调解期限至 12月24日（含当日）”. */
export function nextDueInWords(what: NextStepCode, dueOn: LocalDate, today: LocalDate): string {
  const day = dueOn === today ? '今天 24:00' : `${dayInWords(dueOn, today)}（含当日）`
  return OWN_DAY.includes(what) ? `最迟 ${day}` : `调解期限至 ${day}`
}
