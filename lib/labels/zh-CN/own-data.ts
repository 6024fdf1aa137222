// 我的资料: what the system holds about one who takes part, in plain words.
import type { AddressAnswer } from '@/lib/domain/case/preparations'
import type { DeliveryDocument } from '@/lib/domain/delivery/documents'
import type { DeliveryChannel, DeliveryState } from '@/lib/domain/delivery/delivery'
import type { ServedDocument, ServiceResult, ServiceWay } from '@/lib/domain/delivery/services'

export const ownNotice = {
  meeting_scheduled: '调解通知',
  meeting_moved: '调解改期通知',
  meeting_cancelled: '调解取消通知',
  case_closed: '调解终结通知',
  meeting_notice: '调解通知',
  agreement: '调解协议书',
  other: '其他材料',
  staff_notice: '待办提醒',
  consultation_answered: '咨询答复通知',
  application_answered: '申请答复通知',
  party_invitation: '调解邀请',
  invitation_reminder: '调解邀请提醒',
  phone_code: '验证码',
  agreement_copy: '协议生效和领取文本的通知',
  court_hearing: '法院核实的通知',
  court_hearing_cancelled: '法院核实取消的通知',
  court_refusal: '法院决定的通知',
  talk_news: '有新消息的提醒',
  helping_news: '有新消息的提醒',
  confirmation_reminder: '请法院确认协议的期限提醒',
  order_reminder: '补正、补充的期限提醒',
  meeting_reminder: '调解前的提醒',
} as const satisfies Record<DeliveryDocument | ServedDocument, string>

export const ownNoticeWay = {
  sms: '短信',
  email: '电子邮件',
  none: '没有发出',
  in_person: '当面',
  post: '邮寄',
  telephone: '电话',
} as const satisfies Record<DeliveryChannel | ServiceWay, string>

export const ownNoticeResult = {
  queued: '等着发',
  held: '等着发',
  sending: '正在发',
  sent: '已发出',
  delivered: '已送到手机',
  failed: '没有送到',
  superseded: '没有发，后来的通知代替了它',
  served: '已送到',
  not_served: '没有送到',
} as const satisfies Record<DeliveryState | ServiceResult, string>

export const ownAddressAnswer = {
  confirmed: '您确认的地址',
  refused: '您没有填地址',
} as const satisfies Record<AddressAnswer, string>

export const OWN_DATA = {
  title: '我的资料',
  help: '系统里和您有关的，都在这里。',
  masked: '号码和地址只露一部分，和您平时看到的一样。',
  others: '别人的资料和别人说的话不在里面。',
  download: '下载，给人看的文字',
  downloadJson: '下载，给电脑读的',
  recorded: '下载一次，记录一次。',
  none: '没有',
  madeOn: (moment: string) => `${moment} 取得`,
  fileName: (caseNo: string) => `我的资料 ${caseNo}`,
  sections: {
    case: '案件',
    person: '我的信息',
    consents: '我答过的',
    checks: '身份核对',
    addresses: '收材料的地址',
    conferences: '视频会议',
    recordings: '录音录像',
    messages: '我说过的话',
    offerAnswers: '我对方案的答复',
    supplements: '我提的、签的补充协议',
    complaints: '我的投诉',
    corrections: '我要求改正的',
    notices: '发给我的通知',
  },
  caseNo: '案号',
  parties: '各方',
  party: (name: string, isOwn: boolean) => `${name}（${isOwn ? '您这一方' : '对方'}）`,
  court: '法院',
  institution: '调解机构',
  role: '身份',
  name: '姓名',
  sex: '性别',
  birthDate: '出生日期',
  ethnicity: '民族',
  occupation: '职业',
  employer: '单位',
  document: '证件',
  phone: '电话',
  residence: '住址',
  specialNeeds: '需要照顾的',
  firm: '律师事务所或者单位',
  accountPhone: '登录用的手机号',
  referred: '法院登记的地址',
  matches: { yes: '和登记的一样', no: '和登记的不一样', unknown: '没有登记，等核对' },
  proposed: (by: string) => `${by}提出`,
  signed: (by: string, at: string) => `${by}${at}签字`,
  answerOf: (office: string) => `${office}的答复`,
  filesAlone: '只有照片、文件或者语音，请到商量的页面查看。',
  takenBack: '（已经收回，内容不再保存）',
} as const
