import type { AttemptOutcome, DeliveryFailure } from '@/lib/domain/delivery/attempts'
import type { DeliveryChannel, DeliveryState } from '@/lib/domain/delivery/delivery'
import type { LegalDocument } from '@/lib/domain/delivery/documents'

/** Documents of which the parties are notified. */
export const legalDocument = {
  meeting_scheduled: '调解通知',
  meeting_moved: '调解改期通知',
  meeting_cancelled: '调解取消通知',
  case_closed: '调解终结通知',
  agreement_copy: '调解协议书签署件',
  court_hearing: '法院核实通知',
  court_hearing_cancelled: '法院核实取消通知',
  court_refusal: '不予受理裁定通知',
} as const satisfies Record<LegalDocument, string>

export const deliveryChannel = {
  sms: '短信',
  email: '电子邮件',
  none: '未发送',
} as const satisfies Record<DeliveryChannel, string>

export const deliveryState = {
  queued: '待发送',
  held: '待发送',
  sending: '发送中',
  sent: '已发送',
  delivered: '已送到手机',
  failed: '未送达',
  superseded: '未发送，已由后来的通知代替',
} as const satisfies Record<DeliveryState, string>

export const deliveryFailure = {
  declined: '当事人不同意电子送达',
  no_number: '没有可用的手机号码',
  channel_off: '本系统没有开通该发送方式',
  refused: '号码或者地址不能接收',
  given_up: '多次发送没有成功',
  unreadable: '号码无法读取',
  no_such_number: '号码是空号',
  suspended: '号码已停机',
  switched_off: '手机关机或者不在服务区',
  not_in_service: '号码停机、空号或者关机',
  blocked: '号码在黑名单，或者已退订短信',
  content: '短信内容或者签名被运营商拦截',
  undelivered: '运营方没有说明可识别的原因',
} as const satisfies Record<DeliveryFailure, string>

export const attemptOutcome = {
  accepted: '已由运营方接收',
  delivered: '已送到手机',
  later: '未成功，稍后再发',
  permanent: '被拒绝',
  stopped: '发送通道停用',
  unknown: '结果不明，再次发送',
} as const satisfies Record<AttemptOutcome, string>

/** 通知与送达 on the pages of a case. */
export const DELIVERY = {
  title: '通知与送达',
  none: '还没有发出的通知。',
  notified: (states: readonly string[]) => `通知：${states.join('；')}`,
  /** 张强（代许静收） */
  receiver: (name: string, behalf: string | null) => (behalf ? `${name}（代${behalf}收）` : name),
  /** 调解通知 · 第1次调解会 */
  of: (document: string, meeting: string | null) =>
    meeting ? `${document} · ${meeting}` : document,
  /** 短信 138****5678 */
  to: (channel: string, number: string | null) => (number ? `${channel} ${number}` : channel),
  attempt: (no: number, at: string, outcome: string) => `第${no}次 ${at} ${outcome}`,
  /** 运营方回报：未送到，号码是空号（MK:0001） */
  reported: (at: string, why: string | null, code: string) =>
    why === null
      ? `${at} 运营方回报：已送到手机`
      : `${at} 运营方回报：未送到，${why}${code ? `（${code}）` : ''}`,
  failed: (why: string, isOpen: boolean) =>
    isOpen ? `${why}。请电话通知，或者当面、邮寄送达，并登记。` : `${why}。`,
  byAgent: '已发给代理人，不必另行送达。',
  waits: (at: string) => `${at} 再发`,
} as const

/** Notices that did not arrive, on 今日 and on the desk of the institution. */
export const FAILED_NOTICE = {
  title: '通知未送达',
  sentence: (name: string, document: string, meeting: string | null, why: string) =>
    `${name}未收到${document}${meeting ? `（${meeting}）` : ''}：${why}。`,
  todo: '请电话通知，或者当面、邮寄送达，并登记。',
  byMediator: (name: string | null) => (name ? `由${name}另行送达` : '由承办的调解员另行送达'),
} as const

/** The local sink, outside production. */
export const LOCAL_SINK = {
  title: '未发出的短信和邮件',
  help: '没有配置短信网关和邮件服务器，以下内容没有发出，只保存在本进程的内存里，重启即消失。正式运行时没有此页。',
  empty: '还没有内容。',
} as const
