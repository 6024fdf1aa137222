/** One valid example of every kind of event about notices to the parties. */
export const DELIVERY_EVENT_EXAMPLES = {
  'delivery.ended': {
    document: 'meeting_scheduled',
    party: '许静',
    channel: 'sms',
    result: 'sent',
    failure: null,
  },
} as const
