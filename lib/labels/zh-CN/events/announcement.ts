import type { ANNOUNCEMENT_EVENT_SHAPES } from '@/lib/domain/audit/announcement-events'
import { ANNOUNCEMENT, announcementAudience } from '../announcement'
import type { EventTexts } from './event-text'

export const ANNOUNCEMENT_ACTS = {
  'announcement:draft': '起草公告',
  'announcement:edit': '修改公告草稿',
  'announcement:publish': '发布公告',
  'announcement:withdraw': '撤回公告',
  'announcement:mark-read': '标为已读公告',
} as const

const title = (d: { readonly title: string }): readonly (readonly [string, string])[] => [
  [ANNOUNCEMENT.fields.title, d.title],
]

export const ANNOUNCEMENT_TEXTS: EventTexts<keyof typeof ANNOUNCEMENT_EVENT_SHAPES> = {
  'announcement.drafted': { title: '起草公告', sentence: () => '起草一则公告。', quotes: title },
  'announcement.edited': {
    title: '修改公告草稿',
    sentence: () => '修改一则公告的草稿。',
    quotes: title,
  },
  'announcement.published': {
    title: '发布公告',
    sentence: (d) => {
      const whom = d.audiences.map((audience) => announcementAudience[audience]).join('、')
      return `向${whom}发布一则公告，自 ${d.from} 起${d.until ? `至 ${d.until} 止` : ''}。`
    },
    quotes: title,
  },
  'announcement.withdrawn': {
    title: '撤回公告',
    sentence: (d) => (d.wasPublished ? '撤回一则已发布的公告。' : '作废一则公告的草稿。'),
    quotes: title,
  },
}
