import type { EventData, EventKind } from '@/lib/domain/audit/events'

/** Events of 参数, as stored. */
export const PARAMETER_EVENT_EXAMPLES: {
  readonly [K in Extract<EventKind, `parameter.${string}`>]: EventData<K>
} = {
  'parameter.set': {
    key: 'idle_minutes',
    no: 1,
    before: 30,
    after: 15,
    from: '2026-12-01',
    reason: '办公场所多人共用电脑',
  },
  'parameter.withdrawn': {
    key: 'extension_days',
    no: 2,
    value: 60,
    from: '2026-12-05',
    court: '甲区法院',
  },
}
