import { ACT_TERM } from '../act-term'

/** 核对、定稿、签署、作废. */
export const REVIEW_AGREEMENT = {
  title: '核对与签署',
  none: '还没有保存协议草稿。',
  edit: '继续修改',
  /** Where no draft was saved yet. */
  draft: '拟定调解协议',
  findings: '检查结果',
  place: (term: number | null) => (term === null ? '全文' : `第 ${term + 1} 项`),
  finish: '定稿',
  finishHelp: '定稿后不能修改，各方据此签署。请先与各方当事人核对。',
  finishTitle: '定稿',
  sign: '登记签署',
  signLaw:
    '当事人本人或者特别授权的代理人签署；各方均签署后，协议自最后一方签署之日起生效（在线调解规则第19条）。',
  signer: '签署人',
  agentOf: (party: string, isGeneral: boolean) =>
    `${party}的代理人，${isGeneral ? '一般授权，不得代为签署' : '特别授权'}`,
  answer: '签署情况',
  how: '签署方式',
  on: '日期',
  note: ACT_TERM.note,
  noteHelp: '拒绝签署的，请写明其理由。',
  signSubmit: '登记',
  signIn: (number: string) => `协议书已经定稿（${number}），签署在协议书上办理。`,
  toDocument: '前往协议书签署',
  void: '作废本协议',
  voidHelp: '各方尚未全部签署的，可以写明理由作废，再拟新的草稿。',
  reason: ACT_TERM.reason,
  voidSubmit: '作废',
} as const
