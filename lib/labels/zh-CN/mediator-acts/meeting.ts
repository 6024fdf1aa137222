import { ACT_TERM } from '../act-term'

/** 安排调解会 and what can be done with one that was planned. */
export const MEETING_ACT = {
  schedule: '安排调解会',
  unavailable: '登记不能到会的日期',
  move: '改期',
  cancel: '取消',
  hold: '登记召开情况',
  of: (act: string, title: string) => `${act}：${title}`,
} as const

export const CANCEL_MEETING = {
  title: '取消调解会',
  effectsTitle: '取消之后',
  effects: ['本次调解会标为已取消，记录保留。', '请及时通知各方当事人；需要继续调解的，另行安排。'],
  reason: ACT_TERM.reason,
  submit: '取消调解会',
} as const

/** Was someone who is expected identified for the meeting? `how`: by which way. */
export const identityBeforeMeeting = (
  last: { readonly on: string; readonly how: string; readonly matches: boolean } | null,
  isRenewed: boolean,
): string => {
  if (!last) return '还没有核对过身份。'
  if (!last.matches) return `${last.on}核对不符，请重新核对。`
  return isRenewed
    ? `身份已核对：${last.on}，${last.how}。`
    : `上次核对是${last.on}，已超过24小时。`
}

export const HOLD_MEETING = {
  title: '登记召开情况',
  from: '实际开始',
  to: '实际结束',
  attendanceOf: (name: string) => `${name}是否到场`,
  identityLaw:
    '调解开始前应当再次核对身份。开始前24小时内没有核对过的，请写明开始时怎样核对（在线诉讼规则第7条）。',
  verifiedOf: (name: string) => `开始时怎样核对${name}的身份`,
  documentOf: (name: string) => `核对了${name}的哪种证件`,
  documentHelp: '单位核对统一社会信用代码，或者其负责人的证件。不登记证件号码。',
  arrived: '到场时间',
  note: ACT_TERM.note,
  submit: '登记',
} as const

export const UNAVAILABLE = {
  title: '登记不能到会的日期',
  help: '登记之后，这些日期不能安排调解会。当事人后来又可以到会的，登记为“可以到会”，以最后一次为准。',
  party: '当事人',
  answer: '当事人表示',
  from: '开始日期',
  to: '结束日期',
  note: ACT_TERM.note,
  submit: '登记',
} as const
