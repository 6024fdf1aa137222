import type { CONSULTATION_EVENT_SHAPES } from '@/lib/domain/audit/consultation-events'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { consultationField, promiseInWords, ratingWord } from '../consultation-field'
import type { EventTexts } from './event-text'

export const CONSULTATION_ACTS = {
  'consultation:answer': '答复在线咨询',
  'consultation:refer': '转介在线咨询',
  'knowledge:publish': '公布常见问题',
  'knowledge:edit': '修改常见问题',
  'knowledge:withdraw': '撤下常见问题',
} as const

const promise = (dueAt: string) => {
  const instant = new Date(dueAt)
  return promiseInWords(instant, toLocalDate(instant))
}

export const CONSULTATION_TEXTS: EventTexts<keyof typeof CONSULTATION_EVENT_SHAPES> = {
  'consultation.submitted': {
    title: '收到在线咨询',
    sentence: (d) => `收到一件${consultationField[d.field]}咨询，承诺 ${promise(d.dueAt)}答复。`,
  },
  'consultation.continued': {
    title: '咨询人补充问题',
    sentence: (d) => `咨询人补充了问题，承诺 ${promise(d.dueAt)}答复。`,
  },
  'consultation.closed': {
    title: '咨询人结束咨询',
    sentence: (d) =>
      d.rating ? `咨询人结束咨询，评价：${ratingWord[d.rating]}。` : '咨询人结束咨询，没有评价。',
  },
  'consultation.answered': {
    title: '答复在线咨询',
    sentence: (d) => `答复一件在线咨询${d.isLate ? '，已超过承诺的时间' : ''}。`,
  },
  'consultation.referred': {
    title: '转介在线咨询',
    sentence: (d) => `一件在线咨询不属于本机构，已告知咨询人${d.to ? `向${d.to}咨询` : '去处'}。`,
  },
  'consultation.opened': {
    title: '查看在线咨询',
    sentence: () => '查看一件在线咨询的问答。',
  },
  'knowledge.published': {
    title: '公布常见问题',
    sentence: (d) => `公布常见问题“${d.question}”。`,
  },
  'knowledge.edited': {
    title: '修改常见问题',
    sentence: (d) => `修改常见问题“${d.question}”。`,
  },
  'knowledge.withdrawn': {
    title: '撤下常见问题',
    sentence: (d) => `撤下常见问题“${d.question}”。`,
  },
}
