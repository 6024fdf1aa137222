import type { EventData, EventKind } from '@/lib/domain/audit/events'

/** Events of 参数 and 字典, as stored. */
export const PARAMETER_EVENT_EXAMPLES: {
  readonly [K in Extract<EventKind, `parameter.${string}` | `dictionary.${string}`>]: EventData<K>
} = {
  'parameter.set': {
    key: 'idle_minutes',
    no: 1,
    before: 30,
    after: 15,
    from: '2026-12-01',
    reason: '办公场所多人共用电脑',
  },
  'dictionary.value-set': {
    dictionary: 'dispute_type',
    code: 'contract',
    no: 1,
    name: '合同纠纷',
    retiredFrom: '2026-12-01',
    changes: [{ field: '停用日期', before: null, after: '2026-12-01' }],
    reason: '与合同、无因管理、不当得利纠纷合并',
  },
  'dictionary.imported': {
    dictionary: 'cause_2025',
    added: 2,
    renamed: 1,
    retired: 0,
    changed: 0,
    reason: '按公布的案由表载入',
  },
  'parameter.withdrawn': {
    key: 'extension_days',
    no: 2,
    value: 60,
    from: '2026-12-05',
    court: '甲区法院',
  },
}
