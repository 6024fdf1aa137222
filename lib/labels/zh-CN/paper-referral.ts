import type { PaperReason } from '@/lib/domain/referral/paper-referral'

/** Why a referral was made on paper before it is registered. */
export const paperReason = {
  system_down: '平台停用期间线下引调',
  urgent: '情况紧急，先行线下引调',
  on_site: '巡回审判、上门立案等现场引调',
  before_platform: '接入平台以前线下引调',
} as const satisfies Record<PaperReason, string>

export const PAPER_REFERRAL = {
  title: '此前已经线下引调的（没有的不填）',
  lead: '引调时间以纸质引调的日期为准。受理期限自机构收到之日起算（在线调解规则第12条）。',
  on: '线下引调日期',
  receivedOn: '机构收到日期',
  receivedOnHelp: '机构已经收到纸质材料的填写；没有收到的不填，自登记时起算。',
  reason: '线下引调的原因',
  choose: '请选择',
  /** On the last page. */
  line: (on: string, receivedOn: string | null, reason: PaperReason) =>
    `线下引调：${on}，${receivedOn ? `机构 ${receivedOn} 收到` : '机构尚未收到'}，${paperReason[reason]}`,
  /** Of an event. */
  inWords: (on: string, receivedOn: string | undefined, reason: PaperReason) =>
    `线下引调日期 ${on}${receivedOn ? `，机构 ${receivedOn} 收到` : ''}（${paperReason[reason]}）。`,
} as const
