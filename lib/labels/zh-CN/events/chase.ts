import type { CHASE_EVENT_SHAPES } from '@/lib/domain/audit/chase-events'
import { chaseEscalation, chaseNode, chaseReason } from '../chase'
import type { EventTexts } from './event-text'

export const CHASE_ACTS = {
  'case:chase': '催办（法院）',
  'chase:answer': '答复催办',
} as const

/** The words of the court and of the institution are with the 催办, never here. */
export const CHASE_TEXTS: EventTexts<keyof typeof CHASE_EVENT_SHAPES> = {
  'chase.sent': {
    title: '法院催办',
    sentence: (d) =>
      `法院催办${d.institution}${d.mediator === null ? '' : `和调解员${d.mediator}`}：${chaseNode[d.node]}，期限至 ${d.dueOn}。请在 ${d.answerDueOn} 前答复。`,
  },
  'chase.read': {
    title: '催办已读',
    sentence: (d) => `已读催办：${chaseNode[d.node]}。`,
  },
  'chase.answered': {
    title: CHASE_ACTS['chase:answer'],
    sentence: (d) => `答复催办：${chaseReason[d.reason]}，预计 ${d.expectedOn} 办理。`,
  },
  'chase.escalated': {
    title: '催办升级',
    sentence: (d) => `${chaseNode[d.node]}的催办${chaseEscalation[d.why]}，通知机构负责人和法院。`,
  },
}
