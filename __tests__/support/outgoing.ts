import type { OutgoingMessage } from '@/lib/channels/channel'

/** Templates of every document. */
export const TEMPLATES = new Map([
  ['meeting_scheduled', 'SMS_1001'],
  ['case_closed', 'SMS_1004'],
])
export const SENT_AT = new Date('2026-11-24T02:00:05.123Z')

/** A notice of a meeting with characters that signatures trip over. */
export const outgoing = (change: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  to: '13812345678',
  content: {
    document: 'meeting_scheduled',
    facts: {
      caseNo: '(2026) 多元化解1号',
      form: 'on_site',
      startsAt: '2026-12-03T06:30:00.000Z',
      place: "天河路1号*3楼（'东座'）!~ +%",
      mediator: '李敏',
    },
  },
  institution: { name: '甲调解中心', phone: '020-83210000' },
  ...change,
})
