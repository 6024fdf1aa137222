import type { RefusalGround } from '@/lib/domain/confirmation/confirmation-status'
import type { ObjectionResult } from '@/lib/domain/ruling/objection'

// What follows a ruling, for parties. Plain words, no sentence over 40 characters.

export const OWN_RULING = {
  title: '法院的裁定书',
  ruling: '裁定书',
  objectionRuling: (who: string) => `${who}异议的裁定书`,
  read: (name: string) => `看${name}，可以下载`,
  application: '看申请书，可以下载',
  receipt: '看送达（交到您手里）的凭证',
  served: (party: string, day: string) => `${day}，${party}已经收到。`,
  onPhone: (day: string) => `${day}送到您的手机，从这天算收到。`,
  notServed: '给您的还没有送达（把文书交到您手里）。',
  receiveHelp: '按下就算收到，期限从今天开始算。',
  receiveConsent: '也表示您同意用手机收这份裁定书。',
  receive: '我收到裁定书了',
  receiveFor: (party: string) => `我替${party}收到裁定书了`,
  thanks: {
    received: '已经记下，您收到了裁定书。',
    objected: '异议已交给法院，等法官审查。',
  },
} as const

export const OWN_OBJECTION = {
  title: '认为裁定有错的',
  what: '可以向法院提异议（书面说明哪里不对）。',
  until: (day: string) => `最晚${day}提出。`,
  provisional: '这一天可能往后推，放假安排公布后才定。',
  notServed: '收到裁定书以后有十五天。',
  over: (day: string) => `最晚一天是${day}，已经过了。`,
  overHelp: '有正当理由的，请到法院说明。',
  thirds: '别人的权利受了影响的，知道后六个月内可以提。',
  law: '依据：民诉法解释第372条。',
  open: '写异议',
  words: '哪里不对，为什么',
  help: '写清楚是哪一条、实际是怎样。',
  once: '只能提一次，交了不能改。',
  submit: '把异议交给法院',
  mine: (party: string, day: string) => `${party}${day}提了异议。`,
  waits: '等法官审查。',
  result: {
    dismissed: '法院没有采纳，裁定不变。',
    changed: '法院改了裁定。',
    set_aside_part: '法院撤销了裁定的一部分。',
    set_aside: '法院撤销了裁定。',
  } satisfies Record<ObjectionResult, string>,
  notTheirs: '异议要由本人，或者有特别授权（写明可以替您定）的人来提。',
} as const

export const OWN_REFUSED = {
  title: '还可以怎么办',
  change: '再调解：改原来的协议，或者另写一份。',
  again: '新协议生效（开始算数）后三十天内，可以再一起申请。',
  sue: '也可以起诉（去法院打官司）。',
  sueUntil: (day: string) => `一般要在三年内起诉。从裁定那天算，是${day}。`,
  sueEarlier: '权利早就受损的，三年从那时算，请早点问清楚。',
  other: (day: string) => `向有权管的法院申请，最晚${day}。`,
  stillBinds: '原来的协议还算数，对方仍然应当照做。',
  mayNotBind: '协议不合法的部分不算数，请问清楚再做。',
  law: '依据：民诉法第206条，民法典第188条。',
  refusedLaw: '依据：民诉法解释第355条，民法典第188条。',
  status: '婚姻、亲子、收养的事，要走另外的程序。',
  titleDispute: '东西归谁有争议的，要打官司才能定。',
} as const

/**
 * What is left to do where an application was not admitted, beside the ways that are always open;
 * null: nothing more.
 */
export const refusedHint = {
  scope: null,
  jurisdiction: null,
  status_relation: OWN_REFUSED.status,
  other_procedure: null,
  title: OWN_REFUSED.titleDispute,
} as const satisfies Record<RefusalGround, string | null>

export const OWN_ENFORCE = {
  title: '对方不照做怎么办',
  link: '对方不照做怎么办',
  lead: '到期不做的，您可以申请执行（法院强制对方做到）。',
  owedTitle: '对方要做的',
  owesTitle: '您要做的',
  owes: (who: string, to: string) => `${who}给${to}`,
  act: (who: string, what: string) => `${who}：${what}`,
  sum: (amount: string) => `${amount} 元`,
  part: (no: number) => `第 ${no} 期`,
  dueOn: (day: string) => `${day}以前`,
  isDue: '已到期',
  notDue: '还没有到期',
  condition: (event: string) => `条件：${event}`,
  until: (day: string) => `申请执行最晚${day}。`,
  untilUnknown: '没有写日子的，从各方都收到裁定那天算两年。',
  prudent: (day: string) => `稳妥起见，这一期最好在${day}以前申请。`,
  nothingOwed: '协议里没有对方要做的事。',
  whenTitle: '什么时候以前',
  when: [
    '时间是两年，从该做完的最后一天算。',
    '分期的，从最后一期到期那天算。',
    '最后一天是假日的，顺延到上班那天。',
    '您催过、对方答应过的，可以重新算。请留好证据。',
  ],
  whereTitle: '去哪里',
  where: (court: string) => `${court}，也就是作出裁定的法院。`,
  orWhere: '也可以去对方财产所在地的同级法院。',
  papersTitle: '带什么',
  papers: [
    '执行申请书：写清谁没做、还差多少。',
    '裁定书和调解协议。',
    '您的身份证；单位带营业执照。',
    '对方的财产线索，比如房子、车、账户。',
    '请人代办的，带授权委托书。',
  ],
  fee: '申请的时候不用先交钱。',
  law: '依据：民诉法第206、250条，民诉法解释第460条。',
  setAside: '这份裁定已经撤销，不能申请执行。',
  notServed: '裁定书送到各方以后，才能申请。',
} as const
