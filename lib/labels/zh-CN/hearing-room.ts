import type { EndReason } from '@/lib/domain/conference/conference'
import type { HearingStatement } from '@/lib/domain/confirmation/hearing'
import { CONFERENCE, endReason } from './conference'
import { ROOM } from './conference-room'

// Words of a conference in which a judge presides: 共同到场 by video (民诉解释 第356条). What is not
// here is said as in a meeting of the mediation.

/** The same words, each of them another text. */
type WordsLike<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }

const AT_HEARING: Partial<WordsLike<typeof CONFERENCE>> = {
  meeting: (no: number) => `第${no}次视频核实`,
  notYetOpened: '法官还没有开始，请在等候室稍等。',
  waiting: '您在等候室，法官会请您进来。',
  out: '法官请您离开了会议。需要回来的，请打12368。',
  hostThere: (name: string) => `法官${name}在线。`,
  hostAway: (name: string) => `法官${name}不在线。`,
  companyHelp: '请说明身边有没有别人，只给法官看。',
  mutedByHost: '法官已将您静音。要发言的，请举手。',
}

const ROOM_AT_HEARING: Partial<WordsLike<typeof ROOM>> = {
  leaveHelpHost: '您离开以后，会议自动休会。',
  besideYou: '旁边有别人在，请先告诉法官。',
  telephoneForm: '线路不好，现在改打电话。请接法院的电话。',
  callHelp: (phone: string) => `请打${phone}，说您要参加正在开的视频核实。`,
  callUnknown: '请打12368，说您要参加正在开的视频核实。',
  overHost: '请记录这次到场的结果。',
  overParty: '法院作出裁定以后会发给您。',
  hold: '记录到场结果',
  minutesTab: '核实内容',
  stale: '页面的最新内容暂时读不出来，正在再试。声音和画面照常。',
  waitHere: '请不要关页面，法官会请您进来。',
}

/** The words of a conference, by whether a judge presides in it. */
export const conferenceWords = (isHearing: boolean): WordsLike<typeof CONFERENCE> =>
  isHearing ? { ...CONFERENCE, ...AT_HEARING } : CONFERENCE

/** The words of its room, by the same. */
export const roomWords = (isHearing: boolean): WordsLike<typeof ROOM> =>
  isHearing ? { ...ROOM, ...ROOM_AT_HEARING } : ROOM

/** Why a conference is ended, by the same. */
export const endReasonWords = (isHearing: boolean): Readonly<Record<EndReason, string>> =>
  isHearing ? { ...endReason, finished: '核实完了' } : endReason

/** What the judge verifies with both; the answer is what a party states. */
export const hearingPoint = {
  voluntary: '是不是自愿达成协议',
  understood: '清楚不清楚协议的内容和后果',
  no_collusion: '有没有恶意串通、规避法律',
  truthful: '材料和陈述是不是属实',
  objects: '对协议内容有没有异议',
} as const satisfies Record<HearingStatement, string>

/** The number that every court answers (12368诉讼服务热线). */
export const COURT_CALL_NUMBER = '12368'

/** What a party reads before it comes in (民诉解释 第356至358条; 民诉法 第47、115、206条). */
export const HEARING_RIGHTS = {
  title: '先看权利义务',
  lines: [
    '法官会问：协议是不是自愿签的，内容您清楚不清楚。',
    '请如实回答。串通作假的，法院会驳回申请，还可以罚款、关押。',
    '您可以说对协议有不同意见。',
    '裁定作出以前，您可以撤回申请。',
    '您可以申请法官回避（换一位法官），要说明理由。',
    '法院确认以后，一方不照协议做的，对方可以请法院强制。',
  ],
  submit: '我看明白了',
  done: '已看过权利义务。',
} as const

export const HEARING_ROOM = {
  title: '视频核实',
  enter: '进入视频会议室',
  toApplication: '回到审查',
  aside: { title: '要核实的协议', points: '逐项核实', record: '记录到场结果（新页面）' },
  attended: (from: string, to: string, minutes: number) =>
    `视频核实：${from}开始，${to}结束，共${minutes}分钟。`,
  came: (name: string, role: string, at: string) => `${name}（${role}）${at}到场。`,
  filled: '到场情况和时间按视频会议的过程填写，请核对。',
} as const
