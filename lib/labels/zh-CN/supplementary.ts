import type { SupplementaryStatus } from '@/lib/domain/supplementary/supplementary'
import { clauseNumber, numeral } from './clause-number'

// 补充协议. For parties in plain words, no sentence over 40 characters.

export const supplementaryTitle = (number: number): string => `补充协议（${numeral(number)}）`

/** Where it is, at its card. */
export const supplementaryStatus = {
  open: '等各方签',
  in_force: '已生效',
  revoked: '已撤回',
  replaced: '已被新的代替',
} as const satisfies Record<SupplementaryStatus, string>

/** To the mediator. */
export const SUPPLEMENTARY_NOTICE = {
  proposed: {
    title: '有人提出补充协议',
    text: '当事人就本案的调解协议提出补充协议，等待各方签署。',
  },
  revoked: { title: '补充协议已撤回', text: '当事人撤回了尚未签完的补充协议。' },
  effective: {
    title: '补充协议已生效',
    text: '各方都已签署补充协议。它与原协议一并阅读，签好的文本会放入卷宗。',
  },
} as const

export const SUPPLEMENTARY = {
  title: '补充协议',
  /** Beside a clause. */
  from: (number: number) => `依${supplementaryTitle(number)}`,
  propose: '提出补充协议',
  /** On the page of the application. */
  card: {
    inForce: (titles: readonly string[]) =>
      `${titles.join('、')}已生效，和协议一起交给法院，不用再交。`,
    open: '看补充协议',
    sign: '补充协议等各方签',
  },
  /** Under the application, which the first party signed before the supplement was in force. */
  later: {
    title: '签名以后补充的条款',
    help: '有一方签名后，补充协议生效了。这几条按下面的算，和申请书一起交给法院。',
  },
  write: {
    title: '写补充协议',
    what: '补充协议（把没写清楚的补上）和原协议一样算数。',
    changes: '它会改变原来的协议。改多少、改不改，由各方自己定。',
    sign: '发出后，各方都签了字才算数。原协议不改一个字。',
    period: '申请的三十天不重新算。',
    clause: (number: string) => `${number}改成`,
    clauseHelp: '不改的，不用动。',
    added: (no: number) => `再加一条（${clauseNumber(no)}）`,
    addedHelp: '不加的，空着就行。',
    other: '改原来的条款',
    keepLabel: '没写清楚也要发',
    keep: '没写清楚的地方，我也照这样发',
    keepHelp: '写清楚了的，不用打勾。',
    submit: '发给各方签',
  },
  page: {
    waiting: (by: string, at: string) => `${by}在${at}提出了补充协议，等各方签。`,
    none: '现在没有等着签的补充协议。',
    before: '原来',
    after: '改成',
    adds: '新加',
    signers: '谁要签，签了没有',
    signedAt: (at: string) => `${at}已签`,
    notYet: '还没有签',
    effectiveAt: (at: string) => `${at}起生效`,
    file: (title: string) => `看签好的${title}（PDF）`,
    fileComing: '签好的文本正在生成，稍后再看。',
    counter: '不同意，改了再提',
    counterHelp: '您提的会代替这一份，对方也要重新签。',
    notSigning: '不同意也可以不签。不签，就不算数。',
    paper: '也可以在纸上签好，法院要求补正时拍照交来。',
    onPaper: '涉及婚姻、收养、继承的，请在纸上签补充协议。',
    notYours: '要由本人，或者有特别授权（写明可以替您定）的人来提、来签。',
  },
  done: {
    proposed: '已经发给各方，等各方签字。您也要签。',
    signed: '已经签好，等其他人签。',
    effective: '各方都已签好，补充协议生效了。',
    revoked: '补充协议已撤回。',
  },
  desk: {
    title: '补充协议',
    help: '协议有写不清楚的，由各方签补充协议补上，原协议不改。结案后、申请提交法院前，或者法院要求补正、补充时可以提出。',
    none: '没有补充协议。',
    proposed: '已发给各方，由各方在手机上签署。',
    replaces: '提出后，正在等签的一份随之终止，各方要重新签。',
    toPage: '查看或者提出补充协议',
    proposedBy: (by: string, at: string) => `${by} 于 ${at} 提出`,
    settledBy: (by: string, at: string) => `最近办理：${by}，${at}`,
    open: '打开签好的文本',
    openOf: (title: string) => `打开签好的${title}`,
    signers: (done: number, all: number) => `已签 ${done}／${all} 方`,
    performance:
      '改过或者新加的条款，履行提醒按补充协议写明的年月日；没有写明年月日的，不提醒，请自行核对。回访的到期日和自动履行率仍按原协议。',
  },
} as const
