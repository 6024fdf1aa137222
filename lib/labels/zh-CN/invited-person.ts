import type { ConsentReply } from '@/lib/domain/case/consent-entries'
import type { ProposedKind } from '@/lib/domain/invited/invited-limits'
import type { InvitedStanding } from '@/lib/domain/invited/standing'
import { COLLEAGUE } from './third-person'

/**
 * 邀请调解, for the mediator and for records. The words of parties and of the invited are in
 * party-invited.ts.
 */
export const invitedKind = {
  expert: '有专门知识的人',
  relative: '亲属、邻里或者同事',
  community: '村居（社区）代表',
  trade: '行业组织代表',
  judge: '指导调解的法官',
  interpreter: '翻译',
  sign_interpreter: '手语翻译',
  third: '与纠纷有利害关系的案外人',
  co_mediator: COLLEAGUE.kind,
} as const satisfies Record<ProposedKind, string>

export const INVITED_ACTS = {
  'invited:propose': '提议邀请',
  'invited:answer': '答复邀请',
  'invited:promise': '受邀的人作保密承诺',
  'invited:revoke': '撤销邀请参与',
} as const

const invitedStanding = {
  proposed: '等各方答复',
  admitted: '各方已同意，等本人',
  helping: '参与中',
  refused: '有一方不同意',
  revoked: '已撤销',
  joined: '已加入',
  left: '已退出',
  assigned: '已增加',
  term_over: '已到期',
  case_over: '调解已结束',
} as const satisfies Record<InvitedStanding, string>

/**
 * After the consent of all, a colleague waits for the institution, every other person for itself.
 */
export const invitedStandingOf = (kind: ProposedKind, standing: InvitedStanding): string =>
  kind === 'co_mediator' && standing === 'admitted'
    ? '各方已同意，等机构确认'
    : invitedStanding[standing]

export function invitedAnsweredNotice({
  reply,
  admits,
}: {
  readonly reply: ConsentReply
  readonly admits: boolean
}): string {
  if (reply === 'declines') return '有当事人不同意邀请别人参与，这次邀请到此为止。'
  return admits
    ? '各方当事人都同意邀请别人参与，可以发出邀请函或者短信了。'
    : '有当事人同意邀请别人参与，还要等其他各方答复。'
}

export const INVITED = {
  title: '邀请调解',
  help: '经各方当事人同意，可以邀请有助于达成协议的人参与（特邀规定第17条、人民调解法第20条）。',
  rules: [
    '只能看到您选定的议题和材料，只发言，不表态、不和解、不签署。',
    '看不到背靠背谈话、方案和答复、其他议题和材料。',
    '一方不同意，即不邀请。作出保密承诺以前，什么也看不到。',
  ] as const,
  none: '还没有提议邀请过。',
  propose: '提议邀请一人',
  open: '查看和提议邀请',
  until: (day: string) => `参与至 ${day}`,
  why: '理由',
  scope: '能看到的',
  topic: (title: string) => `议题：${title}`,
  material: (title: string) => `材料：${title}`,
  answers: '各方答复',
  given: '同意',
  refused: '不同意',
  silent: '尚未答复',
  proposed: (by: string, when: string) => `${by}于 ${when} 提议`,
  promised: (when: string) =>
    `${when} 作出保密承诺；本人填报的姓名与邀请一致，证件号码只核对了格式`,
  endedBy: (by: string, when: string) => `${by}于 ${when} 终止`,
  sendLetter: '发邀请函或者短信',
  sendHelp: '各方已同意，请发出邀请。',
  record: (party: string) => `登记${party}的答复`,
  recordHelp: '当事人在电话里或者当面说的，登记在这里。登记后不能改。',
  reply: '答复',
  how: '怎么答复的',
  on: '哪天答复的',
  recordSubmit: '登记答复',
  recorded: '已登记。',
  revokeOf: (name: string) => `撤销对${name}的邀请`,
  revokeHelp: '撤销后立即不能再看到任何内容。理由各方当事人能看到，受邀的人看不到。',
  reason: '理由',
  reasonIs: (words: string) => `理由：${words}`,
  revokeSubmit: '撤销',
  revoked: '已撤销，即时生效。',
} as const

export const INVITED_FORM = {
  title: '提议邀请一人',
  name: '姓名',
  phone: '手机号',
  phoneHelp: '邀请发到这个号码，本人凭它进入。当事人看不到。',
  kind: '以什么身份',
  why: '为什么邀请',
  whyHelp: '写给各方当事人看，由他们决定同意不同意。',
  scope: '让其看到的议题和材料',
  scopeHelp: '只列进行中的议题和当事人提交的证据材料。没有选的，对其不存在。',
  noneOpenable: '现在没有进行中的议题，也没有证据材料。请先发起议题。',
  lastDay: '参与至哪一天',
  lastDayHelp: (day: string) => `最晚 ${day}，即调解期限的最后一天。`,
  submit: '提交各方当事人答复',
  done: '已提交，等各方答复。',
} as const

/** In the minutes: that someone helped at the time, by kind and since when. */
export const INVITED_DOCUMENT = {
  label: '受邀参与',
  helped: (kind: string, from: string) => `${kind}，经各方当事人同意，自${from}起参与调解`,
} as const
