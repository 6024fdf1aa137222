import type { INSPECTION_EVENT_SHAPES } from '@/lib/domain/audit/inspection-events'
import type { EventTexts } from './event-text'

export const INSPECTION_ACTS = {
  'review:assign': '指派审阅',
  'review:end': '结束审阅',
} as const

export const INSPECTION_TEXTS: EventTexts<keyof typeof INSPECTION_EVENT_SHAPES> = {
  'review.assigned': {
    title: '指派审阅',
    sentence: (d) =>
      `指派${d.reviewer}审阅 ${d.cases} 件案件，${d.startsOn} 至 ${d.endsOn}${d.opensNumbers ? '，可以查看完整号码' : ''}。`,
    quotes: (d) => [['审阅事由', d.purpose]],
  },
  'review.ended': {
    title: '结束审阅',
    sentence: (d) => `提前结束了${d.reviewer}的审阅任务。`,
  },
}
