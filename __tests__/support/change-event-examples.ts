import type { EventData } from '@/lib/domain/audit/events'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
type Kind = 'change.requested' | 'change.refused' | 'suspicion.answered'

/** Requests for another mediator, and the answer to a report of suspected false mediation. */
export const CHANGE_EVENT_EXAMPLES: { readonly [K in Kind]: EventData<K> } = {
  'change.requested': {
    partyId: ID,
    party: '许静',
    mediatorId: ID,
    mediator: '谢岚',
    ground: 'good_reason',
    text: '多次联系不上调解员',
    on: '2026-06-10',
  },
  'change.refused': {
    party: '许静',
    mediatorId: ID,
    mediator: '谢岚',
    requestedOn: '2026-06-10',
    on: '2026-06-11',
    text: '经核实没有正当理由',
  },
  'suspicion.answered': { answer: 'continue', text: '双方已提交转账凭证' },
}
