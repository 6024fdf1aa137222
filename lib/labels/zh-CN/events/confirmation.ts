import type { OrderKind } from '@/lib/domain/confirmation/order-reminder'
import type { CONFIRMATION_EVENT_SHAPES } from '@/lib/domain/audit/confirmation-events'
import type { CorrectionCode } from '@/lib/domain/confirmation/correction-items'
import { dismissalGround, refusalGround } from '../confirmation'
import { confirmerRole } from '../confirmation-desk'
import { correctionCode } from '../confirmation-review'
import { conferenceForm, endReason } from '../conference'
import { hearingWay } from '../hearing'
import { stamp } from '../moment'
import type { EventTexts } from './event-text'

const itemsInWords = (codes: readonly CorrectionCode[]) =>
  [...new Set(codes.map((code) => correctionCode[code]))].join('、')

export const CONFIRMATION_ACTS = {
  'confirmation:agree': '确认申请司法确认',
  'confirmation:attach': '发送司法确认的补正材料',
  'confirmation:withdraw': '撤回司法确认申请',
  'confirmation:correct': '补正司法确认申请',
  'confirmation:accept': '受理司法确认申请',
  'confirmation:request-correction': '通知补正司法确认申请',
  'confirmation:request-supplement': '要求补充司法确认材料',
  'confirmation:supplement': '补充司法确认材料',
  'confirmation:request-postponement': '请求顺延补正、补充的期限',
  'confirmation:postpone': '决定是否顺延补正、补充的期限',
  'confirmation:request-extension': '提请延长司法确认审查期限',
  'confirmation:answer-extension': '答复延长司法确认审查期限',
  'confirmation:appoint-hearing': '通知双方共同到场',
  'confirmation:cancel-hearing': '取消共同到场',
  'confirmation:record-hearing': '记录共同到场的结果',
  'confirmation:read-rights': '看过视频核实的权利义务',
  'confirmation:refuse': '不予受理司法确认申请',
  'confirmation:rule': '裁定司法确认申请',
  'confirmation:answer-withdrawal': '答复撤回司法确认申请',
  'confirmation:deem-withdrawn': '司法确认申请按撤回处理',
} as const

const ORDER_WORD = { correction: '补正', supplement: '补充' } satisfies Record<OrderKind, string>

/** The words of the court and of the parties are in the application, never here. */
export const CONFIRMATION_TEXTS: EventTexts<keyof typeof CONFIRMATION_EVENT_SHAPES> = {
  'confirmation.agreed': {
    title: CONFIRMATION_ACTS['confirmation:agree'],
    sentence: (d) =>
      `${d.party}确认申请司法确认（${confirmerRole[d.confirmer]}确认）。${d.submits ? '各方都已确认，申请已提交法院。' : ''}`,
  },
  'confirmation.reminded': {
    title: '提醒司法确认的期限',
    sentence: (d) =>
      `提醒${d.person}：申请司法确认的期限至 ${d.dueOn}（生效后第 ${d.day} 天的提醒）。`,
  },
  'confirmation.order-reminded': {
    title: '提醒补正、补充的期限',
    sentence: (d) => `提醒${d.person}：${ORDER_WORD[d.order]}的期限至 ${d.dueOn}。`,
  },
  'confirmation.lapsed': {
    title: '司法确认申请超期',
    sentence: (d) => `申请期限至 ${d.dueOn}，没有各方都确认，申请结束。`,
  },
  'confirmation.withdrawn': {
    title: CONFIRMATION_ACTS['confirmation:withdraw'],
    sentence: (d) => (d.isRequest ? '请求撤回，等待法院裁定。' : '撤回司法确认申请。'),
  },
  'confirmation.corrected': {
    title: CONFIRMATION_ACTS['confirmation:correct'],
    sentence: () => '当事人已按通知补正。',
  },
  'confirmation.accepted': {
    title: CONFIRMATION_ACTS['confirmation:accept'],
    sentence: (d) => `受理，案号${d.number}。`,
  },
  'confirmation.correction-requested': {
    title: CONFIRMATION_ACTS['confirmation:request-correction'],
    sentence: (d) =>
      `一次性告知补正 ${d.points} 项，期限至 ${d.dueOn}${d.codes?.length ? `：${itemsInWords(d.codes)}` : ''}。`,
  },
  'confirmation.supplement-requested': {
    title: CONFIRMATION_ACTS['confirmation:request-supplement'],
    sentence: (d) =>
      `要求补充 ${d.points} 项，期限至 ${d.dueOn}${d.codes.length > 0 ? `：${itemsInWords(d.codes)}` : ''}。`,
  },
  'confirmation.supplemented': {
    title: CONFIRMATION_ACTS['confirmation:supplement'],
    sentence: () => '当事人已按要求补充。',
  },
  'confirmation.postponement-requested': {
    title: CONFIRMATION_ACTS['confirmation:request-postponement'],
    sentence: (d) => `请求把期限顺延至 ${d.dueOn}。`,
  },
  'confirmation.postponed': {
    title: '顺延补正、补充的期限',
    sentence: (d) => `期限顺延至 ${d.dueOn}。`,
  },
  'confirmation.postponement-refused': {
    title: '不同意顺延期限',
    sentence: () => '不同意顺延，期限不变。',
  },
  'confirmation.extension-requested': {
    title: CONFIRMATION_ACTS['confirmation:request-extension'],
    sentence: (d) => `提请延长审查期限 ${d.days} 日。`,
  },
  'confirmation.extension-answered': {
    title: CONFIRMATION_ACTS['confirmation:answer-extension'],
    sentence: (d) =>
      d.isApproved ? `批准延长审查期限 ${d.days} 日。` : `不批准延长审查期限 ${d.days} 日。`,
  },
  'confirmation.hearing-appointed': {
    title: CONFIRMATION_ACTS['confirmation:appoint-hearing'],
    sentence: (d) =>
      `第 ${d.no} 次共同到场：${stamp(new Date(d.startsAt))}，${hearingWay[d.way]}。`,
  },
  'confirmation.hearing-cancelled': {
    title: CONFIRMATION_ACTS['confirmation:cancel-hearing'],
    sentence: (d) => `取消第 ${d.no} 次共同到场。`,
  },
  'confirmation.hearing-recorded': {
    title: CONFIRMATION_ACTS['confirmation:record-hearing'],
    sentence: (d) => `第 ${d.no} 次共同到场：到场 ${d.present} 方，未到场 ${d.absent} 方。`,
  },
  'confirmation.hearing-opened': {
    title: '视频核实开始',
    sentence: (d) => `第 ${d.no} 次共同到场的视频会议开始。`,
  },
  'confirmation.hearing-form-changed': {
    title: '视频核实改变方式',
    sentence: (d) =>
      `第 ${d.no} 次共同到场由“${conferenceForm[d.from]}”改为“${conferenceForm[d.to]}”。`,
  },
  'confirmation.hearing-ended': {
    title: '视频核实结束',
    sentence: (d) =>
      `第 ${d.no} 次共同到场的视频会议结束（${endReason[d.reason]}）。` +
      (d.openedAt ? `会议自 ${stamp(new Date(d.openedAt))} 开始。` : '会议没有开始过。') +
      `会议过程记录${d.marks}条，摘要值 ${d.digest.slice(0, 16)}。`,
  },
  'confirmation.refused': {
    title: CONFIRMATION_ACTS['confirmation:refuse'],
    sentence: (d) => `不予受理：${refusalGround[d.ground]}。`,
  },
  'confirmation.ruled': {
    title: CONFIRMATION_ACTS['confirmation:rule'],
    sentence: (d) =>
      d.ground === null
        ? `${d.number}：裁定调解协议有效。`
        : `${d.number}：裁定驳回申请，理由：${dismissalGround[d.ground]}。`,
  },
  'confirmation.withdrawal-answered': {
    title: CONFIRMATION_ACTS['confirmation:answer-withdrawal'],
    sentence: (d) => (d.isPermitted ? '准许撤回申请。' : '不准许撤回申请。'),
  },
  'confirmation.deemed-withdrawn': {
    title: CONFIRMATION_ACTS['confirmation:deem-withdrawn'],
    sentence: () => '逾期未补正，没有正当理由，按撤回申请处理。',
  },
}
