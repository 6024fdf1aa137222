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

export const HOLD_MEETING = {
  title: '登记召开情况',
  from: '实际开始',
  to: '实际结束',
  attendanceOf: (name: string) => `${name}是否到场`,
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
