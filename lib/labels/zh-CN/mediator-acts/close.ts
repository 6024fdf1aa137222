import { CLOSING_TERM } from '../closing-term'

/** 第25条 numbers its grounds; people know them by these numbers. */
const ORDINALS = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'] as const

export const CLOSE = {
  title: '结案',
  outcome: CLOSING_TERM.outcome,
  outcomeHelp: '请选择一项。编号与《在线调解规则》第25条各项一致。',
  likely: '案件记录符合此项，请核对。',
  toEvidence: '前往登记',
  draftTitle: '系统起草',
  draftHelp:
    '以下文字根据案件记录起草，请核对修改后使用。结案后引调法院可以看到，请勿写入当事人在调解中的让步和保密内容（特邀调解规定第22条）。',
  statement: CLOSING_TERM.partyStatement,
  success: '调解成功',
  failure: '调解不成',
  ordinal: (index: number) => ORDINALS[index] ?? '',
  account: CLOSING_TERM.account,
  accountHelp: {
    agreement: '写明各方达成一致的内容、履行方式和期限。',
    settled: '写明当事人何时自行和解、由谁撤回调解申请。',
    failure: '写明联系和调解的经过（在线调解规则第21条）。',
  },
  failureReason: CLOSING_TERM.failureReason,
  costRaising: CLOSING_TERM.costRaising,
  courtNotes: CLOSING_TERM.courtNotes,
  ruleHelp: '没有的请写“无”。',
  none: '无',
  fillNone: '填“无”',
  next: '下一步：核对',
  submit: '确认结案',
  missing: '请填写此项。',
  tooShort: (least: number) => `请写明情况，至少 ${least} 个字。`,
  tooLong: (extra: number) => `超出 ${extra} 个字，请缩短。`,
  chooseOne: '请选择一项。',
} as const
