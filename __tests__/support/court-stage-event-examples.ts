import type { COURT_STAGE_EVENT_SHAPES } from '@/lib/domain/audit/court-stage-events'
import type { EventData } from '@/lib/domain/audit/events'

const on = '2026-06-18'
const number = '(2026)粤9901民初12号'
const of = { partyId: '3f2504e0-4f89-41d3-9a0c-0305e82c3309', party: '许静' }

/** One example of each event of what follows a mediation. */
export const COURT_STAGE_EVENT_EXAMPLES: {
  readonly [K in keyof typeof COURT_STAGE_EVENT_SHAPES]: EventData<K>
} = {
  'transfer.received': { stage: 'trial_due', fee: 'due' },
  'transfer.sent-back': { missing: ['petition', 'unreadable'] },
  'transfer.filed': { number, on, fee: 'paid' },
  'transfer.trial-resumed': { on, reason: 'failed' },
  'transfer.agreement-recorded': { number: '(2026)粤9901诉前调备12号', on },
  'paper.requested': of,
  'paper.issued': { number, on, agreementNo: 1 },
  'paper.received': { ...of, isLast: false },
  'paper.served': { ...of, way: 'post', on, isLast: true },
  'suit.ended': { end: 'withdrawn', number, on },
}
