// 请法官指导, for mediators, judges and those who take part. The court gives guidance (特邀规定
// 第3条第二项); it decides nothing.
import type { GuidanceMinutes, GuidanceState } from '@/lib/domain/guidance/guidance'

export const guidanceState = {
  requested: '等法院答复',
  accepted: '法官会来',
  declined: '法官不能来',
  ended: '已经结束',
} as const satisfies Record<GuidanceState, string>

export const guidanceMinutes = {
  '30': '半小时',
  '60': '一小时',
  '120': '两小时',
} as const satisfies Record<GuidanceMinutes, string>

/** On the mediator's page of a conference. */
export const ASK_GUIDANCE = {
  title: '请法官指导',
  help: '请法院派法官进共同会议室，说明法律问题。法官不参加单独谈。',
  question: '要请教的法律问题',
  questionHelp: '法院和各方都能看到。不要写单独谈的内容和各方的让步。',
  submit: '发给法院',
  sent: '已发给法院。',
  requested: (question: string) => `问题：${question}`,
  answered: (judge: string, until: string) =>
    `${judge}法官会来，至${until}。请在会议里请法官进来。`,
  declined: (judge: string, reason: string) => `${judge}法官不能来：${reason}`,
  withdraw: '收回',
  thank: '请法官离开，结束指导',
} as const

/** On the court's pages. */
export const COURT_GUIDANCE = {
  menu: '在线指导',
  title: '在线指导',
  subtitle: '调解员请法官在视频调解中说明法律问题。法官不参加单独谈，不主持调解。',
  none: '没有请求。',
  requested: (by: string, at: string) => `${by}于${at}请求`,
  when: (no: number, from: string, to: string) => `第${no}次调解会：${from}至${to}`,
  accept: '我去指导',
  minutes: '多长时间',
  accepted: '已答复，到时间从这里进入。',
  decline: '不能去',
  reason: '理由',
  reasonHelp: '告知调解员',
  declined: '已答复调解员。',
  yours: (until: string) => `您已答应，至${until}。`,
  ofOther: (judge: string) => `${judge}法官已答应。`,
  enter: '进入视频会议室',
  room: '在线指导',
  inRoom: '您是来指导的：只进共同会议室，调解员请您进来。本次指导记入案件的过程。',
  /** A sign for the judge who reviews the application for confirmation of the same case. */
  guided: (at: string) => `您于${at}答应在本案调解中作过指导。是否回避，依民诉法第47条判断。`,
} as const

/** For those who take part, beside the door and in the room. */
export const GUIDANCE_FOR_PARTIES = {
  title: '法官来指导',
  who: (judge: string) => `调解员请了法院的${judge}法官。`,
  why: (question: string) => `要请教的问题：${question}`,
  what: [
    '法官只说明法律，不作决定。',
    '法官不参加您和调解员的单独谈。',
    '不愿意法官在场的，请告诉调解员。',
  ],
} as const
