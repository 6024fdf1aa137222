import type { InvitationChannel, InvitationState } from '@/lib/domain/invitation/invitation'
import type { ReminderStep } from '@/lib/domain/invitation/reminders'

export const invitationChannel = {
  sms: '短信',
  paper: '邀请函',
} as const satisfies Record<InvitationChannel, string>

export const entryWay = { link: '链接', code: '邀请码' } as const

export const invitationState = {
  open: '等对方打开',
  used: '已进入',
  revoked: '已撤销',
  expired: '已过期',
} as const satisfies Record<InvitationState, string>

export const reminderSentence = {
  first: (person) => `${person}尚未打开邀请，第一次以短信提醒。`,
  second: (person) => `${person}尚未打开邀请，第二次以短信提醒。`,
  call: (person) => `两次提醒后${person}仍未打开邀请，请电话联系。`,
} as const satisfies Record<ReminderStep, (person: string) => string>

/** 邀请当事人 on the mediator's case. */
export const INVITE = {
  title: '邀请当事人',
  toCall: (names: readonly string[]) => `${names.join('、')}两次提醒后仍未打开邀请，请电话联系。`,
  renewHelp: '重新发出的七天内有效，原来的当即作废。',
  help: '当事人凭短信链接或者邀请函进入本案，不用注册。每份邀请只给一个人，七天内用一次。',
  none: '没有可以邀请的人。',
  bySms: '发短信邀请',
  byPaper: '生成邀请函',
  openLetter: '打开邀请函，打印',
  otherPhone: '换一个手机号',
  of: (action: string, name: string) => `${action}：${name}`,
  revoke: '撤销邀请',
  revokeTitle: '撤销邀请',
  reminded: '邀请未打开提醒',
  remindedOn: (days: readonly string[]) => `${days.join('、')}已短信提醒`,
  callSince: (day: string) => `${day}起请电话联系`,
  isIn: '已进入',
  notInvited: '尚未邀请',
  opened: '已打开，尚未核对手机号',
  smsState: {
    queued: '短信待发',
    held: '短信早八点后发',
    sending: '短信正在发',
    sent: '短信已发',
    delivered: '短信已送达',
    failed: '短信没有发出',
    superseded: '短信已取消',
  } as Readonly<Record<string, string>>,
  until: (moment: string) => `${moment}前有效`,
  tooMany: '后四位错了十次，邀请已失效。',
  noPhone: '没有手机号',
  organisation: '单位由法定代表人或者代理人进入',
  representative: '单位的负责人',
  representativeHelp: '由谁代表单位答复。',
  phone: '手机号',
  phoneHelp: '和引调登记的不同时填写。后四位用来核对是不是本人。',
  issuedSms: '短信邀请已交发。',
  issuedPaper: '邀请函已生成，请打印后交给对方。',
  revoked: '邀请已撤销。',
} as const
