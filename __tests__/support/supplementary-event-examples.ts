import type { SUPPLEMENTARY_EVENT_SHAPES } from '@/lib/domain/audit/supplementary-events'
import type { EventData } from '@/lib/domain/audit/events'

const supplementaryId = '6e0f2a1c-9a57-4a6f-8d0b-3b8f4f1d2c56'
const partyId = '3f2504e0-4f89-41d3-9a0c-0305e82c3309'
const digest = '5f'.repeat(32)

/** One example of each event of 补充协议. */
export const SUPPLEMENTARY_EVENT_EXAMPLES: {
  readonly [K in keyof typeof SUPPLEMENTARY_EVENT_SHAPES]: EventData<K>
} = {
  'supplementary.proposed': { supplementaryId, digest, by: 'party', clauses: 1, replaces: null },
  'supplementary.revoked': { supplementaryId, digest },
  'supplementary.signed': {
    supplementaryId,
    digest,
    partyId,
    party: '许静',
    person: '许静',
    participantId: partyId,
  },
  'supplementary.effective': {
    supplementaryId,
    digest,
    number: 1,
    clauses: 1,
    on: '2026-11-29',
  },
}
