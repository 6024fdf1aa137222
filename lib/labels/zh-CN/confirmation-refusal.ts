import type { ConfirmationMove } from '@/lib/domain/confirmation/confirmation-moves'
import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import type { Facts } from '@/lib/domain/refusal'
import { parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { confirmationMove, confirmationStatus } from './confirmation'
import { dayInFull, momentInWords } from './moment'
import { whenInWords } from './outgoing-sender'
import { RULING_REFUSED, RULING_SENTENCES } from './ruling-refusal'

function dayOf({ on }: Facts): string {
  const day = typeof on === 'string' ? parseLocalDate(on) : null
  return day ? dayInFull(day) : '规定的期限'
}

function timeOf({ at }: Facts): string {
  return typeof at === 'string' ? whenInWords(at) : '约定的时间'
}

/** “该申请已于 14:02 由李敏受理”. */
function whoDidWhat({ at, by, lastAct }: Facts, today: LocalDate): string {
  const act = confirmationMove[lastAct as ConfirmationMove] as string | undefined
  if (typeof at !== 'string' || act === undefined) return '该申请的状态刚刚发生了变化'
  return `该申请已于 ${momentInWords(new Date(at), today)} 由${by || '系统'}${act}`
}

function isNow({ status }: Facts): string {
  const name = confirmationStatus[status as ConfirmationStatus] as string | undefined
  return name === undefined ? '' : `现在是“${name}”，`
}

/** Refusals of 司法确认, and of what follows its ruling. */
export const CONFIRMATION_SENTENCES = {
  CONFIRMATION_STATUS: (f: Facts, today: LocalDate) =>
    `${whoDidWhat(f, today)}。${isNow(f)}不能${confirmationMove[f.move as ConfirmationMove] ?? '办理'}。`,
  CONFIRMATION_AGREED: (f: Facts) => `${f.party ?? '这一方'}已经确认过，不用再次确认。`,
  CONFIRMATION_NOT_AGREED: (f: Facts) => `${f.party ?? '这一方'}还没有确认，没有可以收回的。`,
  CONFIRMATION_WAITS: (f: Facts) => `${f.parties || '对方'}还没有确认，须由各方共同申请。`,
  CONFIRMATION_BLOCKED: () => '还有不能提交的问题，请先按提示处理。',
  CONFIRMATION_TEXT_CHANGED: () => '申请书的内容刚刚有变，请看过新的再签。',
  CONFIRMATION_PERIOD_OVER: (f: Facts) => `申请期限已于${dayOf(f)}届满，不能再申请。`,
  CONFIRMATION_PERIOD_RUNS: (f: Facts) => `申请期限至${dayOf(f)}，尚未届满。`,
  CONFIRMATION_CORRECTED_ONCE: () => '已经通知过补正。补正只能通知一次，请受理或者不予受理。',
  CONFIRMATION_ORDER_OPEN: (f: Facts) => `已经要求补充，期限至${dayOf(f)}，请等补充后再提。`,
  CONFIRMATION_NO_ORDER: () => '现在没有等待补充的事项。',
  CONFIRMATION_ORDER_NOT_DUE: (f: Facts) => `补充的期限至${dayOf(f)}，还没有过，不能按撤回处理。`,
  CONFIRMATION_ORDER_OVER: (f: Facts) =>
    `期限已于${dayOf(f)}届满，不能再请求顺延。请尽快补交，并写明理由。`,
  CONFIRMATION_POSTPONEMENT_OPEN: () => '已经有人请求顺延期限，请等法院先作决定。',
  CONFIRMATION_NO_POSTPONEMENT: () =>
    '没有等待决定的顺延请求。可能已经有人作出了决定，请刷新页面。',
  CONFIRMATION_JUST_CAUSE: () => '有正当理由的，不能按撤回处理，请顺延期限。',
  CONFIRMATION_WITHDRAWAL_OPEN: () => '当事人请求撤回申请，请先决定是否准许。',
  CONFIRMATION_NO_WITHDRAWAL: () => '没有人请求撤回申请。',
  CONFIRMATION_EXTENDED: () => '审查期限已经延长过一次。',
  CONFIRMATION_UNSEEN: (f: Facts, today: LocalDate) =>
    `${whoDidWhat(f, today)}。页面已不是最新的，请刷新看过以后再决定。`,
  CONFIRMATION_ORDER_RUNS: (f: Facts) => `已经要求补充，期限至${dayOf(f)}，期限内不能驳回。`,
  CONFIRMATION_REVIEW_OVER: (f: Facts) => `审查期限已于${dayOf(f)}届满，不能再延长。`,
  CONFIRMATION_EXTENSION_OPEN: () => '已经提请延长，正等院长决定。',
  CONFIRMATION_NO_EXTENSION: () => '没有等待决定的延长。可能已经有人作出了决定，请刷新页面。',
  CONFIRMATION_OWN_EXTENSION: () => '延长由院长批准，提请的法官不能自己批准。',
  CONFIRMATION_NOT_IN_REVIEW: (f: Facts) => `${isNow(f)}只有审查中的申请才能通知双方到场。`,
  CONFIRMATION_HEARING_OPEN: (f: Facts) =>
    `${f.by ?? ''}已经通知双方于${timeOf(f)}到场。要改时间的，请先取消。`,
  CONFIRMATION_HEARING_ENDED: (f: Facts) =>
    `这一次到场已于${timeOf(f)}由${f.by ?? ''}${f.state === 'cancelled' ? '取消' : '记录结果'}，不用再办。`,
  CONFIRMATION_HEARING_AHEAD: (f: Facts) => `到场的时间是${timeOf(f)}，还没有到，不能记录结果。`,
  ...RULING_SENTENCES,
} as const

/** The same as clauses, for the log. */
export const CONFIRMATION_REFUSED = {
  CONFIRMATION_STATUS: '司法确认申请当时的状态不能办理',
  CONFIRMATION_AGREED: '同一方已经确认过申请',
  CONFIRMATION_NOT_AGREED: '这一方没有确认过申请',
  CONFIRMATION_WAITS: '还有当事人没有确认申请',
  CONFIRMATION_BLOCKED: '还有不能提交申请的问题',
  CONFIRMATION_TEXT_CHANGED: '申请书的内容有变',
  CONFIRMATION_PERIOD_OVER: '申请期限已经届满',
  CONFIRMATION_PERIOD_RUNS: '申请期限尚未届满',
  CONFIRMATION_CORRECTED_ONCE: '已经通知过一次补正',
  CONFIRMATION_ORDER_OPEN: '前一次补充尚未到期',
  CONFIRMATION_NO_ORDER: '没有等待补充的事项',
  CONFIRMATION_ORDER_NOT_DUE: '补充的期限尚未届满',
  CONFIRMATION_ORDER_OVER: '期限届满后请求顺延',
  CONFIRMATION_POSTPONEMENT_OPEN: '顺延的请求尚未决定',
  CONFIRMATION_NO_POSTPONEMENT: '没有顺延的请求',
  CONFIRMATION_JUST_CAUSE: '有正当理由而按撤回处理',
  CONFIRMATION_WITHDRAWAL_OPEN: '撤回的请求尚未决定',
  CONFIRMATION_NO_WITHDRAWAL: '没有撤回的请求',
  CONFIRMATION_EXTENDED: '审查期限已经延长过',
  CONFIRMATION_UNSEEN: '决定时申请刚刚有了变化',
  CONFIRMATION_ORDER_RUNS: '补充的期限内驳回',
  CONFIRMATION_REVIEW_OVER: '审查期限届满后延长',
  CONFIRMATION_EXTENSION_OPEN: '已经提请过延长',
  CONFIRMATION_NO_EXTENSION: '没有等待决定的延长',
  CONFIRMATION_OWN_EXTENSION: '批准自己提请的延长',
  CONFIRMATION_NOT_IN_REVIEW: '申请不在审查中',
  CONFIRMATION_HEARING_OPEN: '已经通知过双方到场',
  CONFIRMATION_HEARING_ENDED: '这一次到场已经结束',
  CONFIRMATION_HEARING_AHEAD: '到场的时间还没有到',
  ...RULING_REFUSED,
} as const
