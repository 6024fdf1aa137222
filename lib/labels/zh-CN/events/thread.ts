import type { THREAD_EVENT_SHAPES } from '@/lib/domain/audit/thread-events'
import { blindResult, blindRule } from '../blind-offer'
import { stamp } from '../moment'
import { offerAnswer } from '../offer'
import { spokenTo } from '../thread'
import type { EventTexts } from './event-text'

export const THREAD_ACTS = {
  'topic:open': '发起议题',
  'topic:continue': '发起议题的下一轮',
  'topic:extend': '延长议题',
  'topic:close': '结束议题',
  'message:say': '异步调解发言',
  'message:attach': '发送照片、文件和语音',
  'message:take-back': '收回发言',
  'message:rephrase': '换个说法',
  'message:hold': '暂不显示发言',
  'message:release': '恢复显示发言',
  'offer:make': '提出方案',
  'offer:answer': '答复方案',
  'blind:open': '发起密封报价',
  'blind:enter': '填密封报价',
  'blind:end': '结束密封报价',
} as const

const topicOf = ({ no, round }: { readonly no: number; readonly round?: number }) =>
  `第${no}个议题${round === undefined ? '' : `的第${round}轮`}`

/** That something was said, never what. */
export const THREAD_TEXTS: EventTexts<keyof typeof THREAD_EVENT_SHAPES> = {
  'topic.opened': {
    title: THREAD_ACTS['topic:open'],
    sentence: (d) => `向各方发起${topicOf(d)}，请在 ${stamp(new Date(d.dueAt))} 前答复。`,
  },
  'topic.extended': {
    title: THREAD_ACTS['topic:extend'],
    sentence: (d) => `${topicOf(d)}的答复时间对各方延长至 ${stamp(new Date(d.dueAt))}。`,
  },
  'topic.closed': {
    title: THREAD_ACTS['topic:close'],
    sentence: (d) => `结束${topicOf(d)}。`,
  },
  'message.said': {
    title: THREAD_ACTS['message:say'],
    sentence: (d) => `发言一条（${spokenTo[d.audience]}）${d.isLate ? '，已过答复时间' : ''}。`,
  },
  'message.taken-back': {
    title: THREAD_ACTS['message:take-back'],
    sentence: (d) => `收回发言一条（${spokenTo[d.audience]}），内容不再保存。`,
  },
  'message.held': {
    title: THREAD_ACTS['message:hold'],
    sentence: () => '将一条发言暂不对其他人显示，并向发言人说明理由。',
  },
  'message.released': {
    title: THREAD_ACTS['message:release'],
    sentence: () => '恢复显示一条暂不显示的发言。',
  },
  'offer.made': {
    title: THREAD_ACTS['offer:make'],
    sentence: (d) => (d.isCounter ? '答复对方的方案，提出新的方案。' : '提出一个方案。'),
  },
  'offer.answered': {
    title: THREAD_ACTS['offer:answer'],
    sentence: (d) => `答复一个方案：${offerAnswer[d.answer]}。`,
  },
  'blind.opened': {
    title: THREAD_ACTS['blind:open'],
    sentence: (d) =>
      `发起第${d.no}次密封报价（${blindRule[d.rule]}），请在 ${stamp(new Date(d.dueAt))} 前各填一个数。`,
  },
  'blind.entered': {
    title: THREAD_ACTS['blind:enter'],
    sentence: (d) =>
      `第${d.no}次密封报价第${d.round}轮填了一个数，数目不公开。${blindResult[d.result]}`,
  },
  'blind.ended': {
    title: THREAD_ACTS['blind:end'],
    sentence: (d) => `第${d.no}次密封报价在第${d.round}轮结束，没有对上。`,
  },
}
