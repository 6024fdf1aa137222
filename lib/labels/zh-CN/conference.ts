import type {
  ConferenceForm,
  ConferenceState,
  EndReason,
  Hall,
  Line,
  SeatKind,
} from '@/lib/domain/conference/conference'
import type { DoorItem, DoorState } from '@/lib/domain/conference/door'
import type { PartySide } from '@/lib/domain/case/vocabulary'
import { partySide } from './case'

export const conferenceState = {
  waiting: '还没有开始',
  open: '正在开会',
  paused: '休会',
  ended: '已经结束',
} as const satisfies Record<ConferenceState, string>

export const conferenceForm = {
  picture: '画面和声音',
  sound: '只用声音',
  telephone: '改打电话',
} as const satisfies Record<ConferenceForm, string>

export const hall = {
  waiting: '等候室',
  joint: '共同会议室',
  private: '单独谈',
  out: '已请出',
} as const satisfies Record<Hall, string>

export const seatKind = {
  mediator: '调解员',
  party: '当事人',
  representative: '代表人',
  agent: '代理人',
  helper: '帮忙的人',
  invited: '受邀请的人',
  interpreter: '翻译',
  sign_interpreter: '手语翻译',
  judge: '指导法官',
  presiding_judge: '法官',
  guiding_judge: '指导法官',
} as const satisfies Record<SeatKind, string>

export const line = {
  good: '线路好',
  broken: '声音断续',
  lost: '断线',
} as const satisfies Record<Line, string>

export const endReason = {
  finished: '谈完了',
  no_show: '有人没有来',
  line: '线路不通',
  time: '时间到了',
  other: '其他原因',
} as const satisfies Record<EndReason, string>

export const doorItem = {
  consent: '同意调解和线上进行',
  identity: '本次会议前核对身份',
  rights: '了解权利义务和虚假调解的后果',
  promise: '保密承诺',
  company: '说明身边有没有别人',
} as const satisfies Record<DoorItem, string>

const WHO_DOES = {
  self: '由本人办理',
  party: '由当事人办理',
  mediator: '由调解员办理',
} as const satisfies Record<DoorState['by'], string>

export const CONFERENCE = {
  title: '视频会议室',
  next: (no: number, at: string) => `第${no}次调解会：${at}，用视频。`,
  opensEarly: '会前三十分钟可以进入。',
  meeting: (no: number) => `第${no}次调解会`,
  span: (from: string, to: string) => `${from}至${to}`,
  notYetOpened: '调解员还没有开始会议，请在等候室稍等。',
  waiting: '您在等候室，调解员会请您进来。',
  joint: '您在共同会议室。',
  privately: '您正在和调解员单独谈，对方听不到。',
  privatelyAsMediator: (side: string) => `正在和${side}一方单独谈。`,
  privateElsewhere: (side: string) => `调解员正在和${side}一方单独谈，请稍等。`,
  paused: '现在休会，请在等候室稍等。',
  over: '会议已经结束。',
  out: '调解员请您离开了会议。需要回来的，请打电话。',
  hostThere: (name: string) => `调解员${name}在线。`,
  hostAway: (name: string) => `调解员${name}不在线。`,
  door: '进门要办的事',
  doorDone: '已办',
  doorOpenBy: (by: DoorState['by']) => `还没有办，${WHO_DOES[by]}`,
  goAndDo: '去办',
  doorGo: (item: string) => `去办：${item}`,
  replaced: '您在另一个页面进入了会议，这个页面已停用。',
  openFirst: '会议还没有开始。准备好了，请按“开始会议”。',
  entering: '正在进入会议室。',
  people: '在这里的人',
  noOne: '这里还没有别人。',
  seats: '参加会议的人',
  noSeats: '还没有人进来。',
  company: '身边有没有别人',
  companyHelp: '调解不公开。请说明身边有没有别人，只给调解员看。',
  alone: '没有别人',
  others: '有别人',
  companyWords: '是谁，为什么在',
  companyWordsHelp: '有别人的才填，例如：女儿周晴，帮我看字。',
  companySave: '说明',
  companyAgain: '有变化的，请再说明一次。',
  companyAlone: '声明身边没有别人',
  companyOthers: (words: string) => `身边有别人：${words}`,
  attended: (at: string | null, hasDeclared: boolean, words: string | null) =>
    [
      at === null ? '没有进入视频会议室' : `${at} 进入视频会议室`,
      ...(hasDeclared ? [words === null ? '声明身边没有别人' : `身边有别人：${words}`] : []),
    ].join('，') + '。',
  hand: '举手',
  lowerHand: '放下手',
  handUp: '已举手',
  mute: '静音',
  unmute: '取消静音',
  muted: '已静音',
  mutedByHost: '调解员已将您静音。要发言的，请举手。',
  leave: '离开',
  left: '已离开会议。',
  open: '开始会议',
  admit: '请进来',
  admitName: (name: string) => `请进来：${name}`,
  remove: '请出',
  removeName: (name: string) => `请出：${name}`,
  separate: (name: string) => `单独和${name}谈`,
  separateHelp: '另一方会在等候室。单独谈不录像，只留时间。',
  along: (name: string) => `${name}一起谈`,
  rejoin: '回到共同会议室',
  pause: '休会',
  resume: '继续开会',
  muteAll: '全体静音',
  allowAll: '允许全体发言',
  lowerHands: '全部放下手',
  turn: '请发言',
  turnName: (name: string) => `请发言：${name}`,
  muteName: (name: string) => `静音：${name}`,
  changeFormTo: (form: string) => `改为：${form}`,
  allow: '允许发言',
  allowName: (name: string) => `允许发言：${name}`,
  end: '结束会议',
  endWhy: '为什么结束',
  endHelp: '结束以后不能再开。',
  record: (minutes: number, breaks: number, talks: number) =>
    [
      `按会议过程自动填写，请核对。会议开了${minutes}分钟`,
      ...(breaks > 0 ? [`休会${breaks}次`] : []),
      ...(talks > 0 ? [`单独谈${talks}次`] : []),
    ].join('，') + '。',
  enter: '进入视频会议室',
  sideOf: (side: PartySide) => partySide[side],
} as const
