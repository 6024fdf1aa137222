import type {
  CoMediatorBasis,
  CoMediatorEnd,
  PresidingChoice,
} from '@/lib/domain/case/co-mediators'
import { ACT_TERM } from './act-term'

export const coMediatorBasis = {
  major: '案件重大',
  difficult: '案件疑难复杂',
  specialised: '专业性强',
  party_asked: '当事人要求',
} as const satisfies Record<CoMediatorBasis, string>

export const coMediatorEnd = {
  recusal: '有应当披露的情形或者回避',
  unavailable: '不能继续参加调解',
  not_needed: '不再需要共同调解',
  other: '其他',
  presides: '改任主持调解员',
  case_closed: '案件已结案',
} as const satisfies Record<CoMediatorEnd, string>

export const presidingChoice = {
  parties: '当事人共同选定',
  institution: '机构指定',
  court: '法院指定',
} as const satisfies Record<PresidingChoice, string>

/** 当事人共同选定（2026-11-24）. */
export function presidingInWords(by: PresidingChoice, on: string | null): string {
  return on ? `${presidingChoice[by]}（${on}）` : presidingChoice[by]
}

/** 协同调解, on the case and in the forms. */
export const CO_MEDIATOR = {
  title: '协同调解',
  presides: '主持',
  joins: '协同',
  listTitle: '协同调解的案件',
  listHelp: '由其他调解员主持，您协同调解。',
  undeclared: '尚未作出披露声明',
  since: (day: string) => `${day} 起`,
  until: (day: string, end: string) => `${day} 结束：${end}`,
  you: (presiding: string | null) =>
    presiding
      ? `您协同调解本案，由${presiding}主持。您可以记录联系、写备忘、记笔录和登记当事人不能到会的日期，其他事项由主持调解员办理。`
      : '您协同调解本案，现等待机构分配主持调解员。',
  declareHelp:
    '请先声明有无应当披露的情形（在线调解规则第13条）。声明之前，您可以查阅本案，不能办理。',
  declare: '作出披露声明',
  manage: '协同调解员',
  law: '案件重大、疑难复杂、专业性强，或者当事人要求的，可以由两名以上调解员调解，其中一人主持。主持调解员由当事人共同选定，或者由机构、法院指定（在线调解规则第11条、特邀调解规定第13条）。',
  none: '本案没有协同调解员。',
  add: '增加协同调解员',
  agreed: '各方当事人已同意',
  agreedTo: (name: string, when: string) => `${when}，各方当事人都同意增加${name}`,
  confirm: (name: string) => `确认增加${name}`,
  mediator: '调解员',
  noCandidates: '没有可以选择的调解员。',
  excluded: '不能选择的调解员',
  basis: '理由',
  presiding: (name: string) => `${name}如何确定为主持调解员`,
  presidingOn: '选定日期',
  presidingOnHelp: '当事人共同选定的，填写选定日期；机构或者法院指定的，不填。',
  submitAdd: '增加',
  added: '已增加协同调解员，并通知其与主持调解员。',
  full: '本案已有两名协同调解员，不能再增加。',
  end: (name: string) => `结束${name}的协同调解`,
  endHelp: (name: string) =>
    `${name}不再看到本案；其已作的记录和已得的积分不变。因披露或者回避结束的，本案不再分配给${name}。`,
  reason: '理由',
  text: ACT_TERM.text,
  submitEnd: '结束协同调解',
  ended: '协同调解已结束，并已通知双方。',
  notNow: '现在不能增加协同调解员',
  current: (status: string) => `该案件当前状态为“${status}”。调解中的案件才能增加协同调解员。`,
  back: '返回案件',
} as const
