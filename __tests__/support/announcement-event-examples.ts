import type { EventData, EventKind } from '@/lib/domain/audit/events'

const ANNOUNCEMENT = {
  announcementId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  title: '系统维护的通知',
} as const

/** Events of 公告, as stored. */
export const ANNOUNCEMENT_EVENT_EXAMPLES: {
  readonly [K in Extract<EventKind, `announcement.${string}`>]: EventData<K>
} = {
  'announcement.drafted': ANNOUNCEMENT,
  'announcement.edited': ANNOUNCEMENT,
  'announcement.published': {
    ...ANNOUNCEMENT,
    audiences: ['court', 'mediator'],
    importance: 'important',
    from: '2026-12-01',
    until: null,
    sha256: 'ab'.repeat(32),
  },
  'announcement.withdrawn': { ...ANNOUNCEMENT, wasPublished: true },
}
