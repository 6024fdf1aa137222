/** One valid example of every kind of event about notices to the parties. */
export const DELIVERY_EVENT_EXAMPLES = {
  'delivery.ended': {
    document: 'meeting_scheduled',
    party: '许静',
    channel: 'sms',
    result: 'sent',
    failure: null,
  },
  'service.recorded': {
    partyId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    party: '许静',
    document: 'meeting_notice',
    meetingNo: 1,
    way: 'in_person',
    result: 'served',
    on: '2026-06-10',
    note: '交本人签收',
  },
} as const
