// What those who take part read. Plain words; a term of law has its plain word beside it once.
import type { ConsentScope } from '@/lib/domain/case/consent-entries'
import type { ParticipantKind } from '@/lib/domain/participant/capacity'

export const partyRole = {
  party: '当事人',
  legal_representative: '法定代表人',
  agent: '代理人',
  helper: '帮忙的人',
  invited: '受邀请的人',
} as const satisfies Record<ParticipantKind, string>

/** The same on the card of the people, with the plain word. */
const partyRoleExplained = {
  party: '有纠纷的一方',
  legal_representative: '法定代表人（单位的负责人）',
  agent: '代理人（受托办事的人）',
  helper: partyRole.helper,
  invited: partyRole.invited,
} as const satisfies Record<ParticipantKind, string>

/** 法定代理人 of a person, 法定代表人 of an organisation. */
const GUARDIAN = '法定代理人'
const GUARDIAN_EXPLAINED = '法定代理人（替未成年人办事的监护人）'

const isGuardian = (kind: ParticipantKind, isOfPerson: boolean) =>
  kind === 'legal_representative' && isOfPerson

/** @param isOfPerson the party is a person, and no organisation */
export function nameRole(kind: ParticipantKind, isOfPerson: boolean): string {
  return isGuardian(kind, isOfPerson) ? GUARDIAN : partyRole[kind]
}

/** The same with the plain word. */
export function explainRole(kind: ParticipantKind, isOfPerson: boolean): string {
  return isGuardian(kind, isOfPerson) ? GUARDIAN_EXPLAINED : partyRoleExplained[kind]
}

export const PARTY = {
  start: {
    title: '我的调解',
    none: '您现在没有参加的调解。',
    noneHelp: '收到新的短信或者信，从上面的链接进入。',
    open: '打开',
  },
  between: (own: string, other: string) => `${own}和${other}的纠纷`,
  steps: (count: number, at: number) =>
    `一共${['零', '一', '二', '三', '四', '五'][count]}步，走到第 ${at} 步`,
  step: {
    willing: '答愿意不愿意',
    identity: '核对身份',
    talk: '商量怎么解决',
    sign: '看协议，签字',
    perform: '按协议办',
  },
  willing: { all: '您和对方都愿意调解', own: '您愿意调解，等对方答复' },
  stepDone: '（已完成）',
  until: (day: string) => `最晚到 ${day}，谈不成也会告诉您怎么办`,
  people: '办这件事的人',
  mediator: '调解员',
  neutral: '不偏向哪一方',
  noMediator: '正在安排调解员',
  other: '对方',
  own: '您这一方',
  you: '就是您',
  call: '打电话',
  given: '您的资料',
  givenFrom: {
    applicant: '来自申请人',
    applicant_or_institution: '来自申请人或者机构',
  },
  givenHelp: (from: string) => `${from}，您不用再填。请看看对不对。`,
  givenName: '姓名',
  givenPhone: '手机',
  givenFix: '不对，我要改',
  mayNotSign: '能替您看和说，不能替您签字',
  youMayNotSign: '您不能替本人签字',
  actsThroughGuardian: '未满十八岁，由监护人（家长等）来办',
  isOfAdult: '本人已满十八岁，由本人来办',
  dispute: '对方提的要求',
  ownDispute: '您提的要求',
  facts: '说的经过',
  leave: '我不想调解了',
  leaveTitle: '退出调解',
  leaveHelp:
    '您随时可以退出。退出以后调解就结束，对方可以去法院起诉（打官司）。以前同意的，也可以反悔。',
  leaveConfirm: '确定退出',
  leaveBack: '再想想',
} as const

/** What is answered one at a time. */
export const ASK = {
  title: '您愿意调解吗？',
  question: {
    mediation: '您愿意调解吗？',
    online: '用手机调解，可以吗？',
    asynchronous: '不用约同一个时间，各自有空再答，可以吗？',
    recording: '用录音录像代替笔录（书面记录），可以吗？',
    electronic_service: '通知和协议发到您手机上，可以吗？',
  } satisfies Record<ConsentScope, string>,
  help: {
    mediation: '调解就是在调解员帮助下商量。谈成了签协议，谈不成还可以去法院。',
    online: '不用跑一趟。需要见面的时候再约。',
    asynchronous: '这叫“异步调解”。每次都写明最晚什么时候答。',
    recording: '录音录像只给办这件事的人看。',
    electronic_service: '这叫“电子送达”。不同意的，我们寄到您家里。',
  } satisfies Record<ConsentScope, string>,
  agrees: '愿意',
  declines: '不愿意',
  yes: '可以',
  no: '不可以',
  answered: {
    agrees: '您答过：同意。',
    declines: '您答过：不同意。',
  },
  thanks: '已经记下。',
} as const

export const IDENTIFY = {
  title: '核对身份',
  help: '填的内容只用来和法院登记的比对，我们不留号码。',
  /** Where a state identity service checks too; `service`: its name. */
  helpWithService: (service: string) =>
    `填的内容先和法院登记的比对，再发给${service}核对。我们不留号码。`,
  /** To someone who was identified before; `reads`: a photo of the document can be read. */
  known: (on: string, document: string, reads: boolean) =>
    `${on} 您用${document}核对过，姓名已经填好。${reads ? '再拍一次，看对了就按“核对”。' : '再填一次号码，看对了就按“核对”。'}`,
  otherDocument: (document: string) => `用的是${document}，换一种`,
  name: '您的姓名',
  givenName: (from: string) => `${from}，不对可以改。`,
  document: '用哪种证件',
  number: '证件号码',
  submit: '核对',
  done: '核对好了，和法院登记的一样。',
  doneByService: '核对好了，姓名和号码对得上。',
  noRecord: '收到了。法院没有登记您的证件，调解员会再和您核对。',
} as const
