import type { EventData } from '@/lib/domain/audit/events'
import type { RULING_EVENT_SHAPES } from '@/lib/domain/audit/ruling-events'

const confirmationId = '6e0f2a1c-9a57-4a6f-8d0b-3b8f4f1d2c55'
const objectionId = '0d6d1c4e-6a3a-4a52-9a2a-7f6f6f2b1c11'
const digest = '5f'.repeat(32)

/** One example of each event after a ruling. */
export const RULING_EVENT_EXAMPLES: {
  readonly [K in keyof typeof RULING_EVENT_SHAPES]: EventData<K>
} = {
  'ruling.served': {
    confirmationId,
    paperId: confirmationId,
    partyId: '3f2504e0-4f89-41d3-9a0c-0305e82c3309',
    party: '许静',
    way: 'post',
    result: 'served',
    on: '2026-12-01',
  },
  'ruling.objected': {
    confirmationId,
    objectionId,
    objectorKind: 'third',
    party: null,
    isLate: false,
    digest,
  },
  'ruling.objection-decided': { confirmationId, objectionId, result: 'set_aside', digest },
}
