import { CONFIRMATION_EVENT_EXAMPLES } from './confirmation-event-examples'
import { SUPPLEMENTARY_EVENT_EXAMPLES } from './supplementary-event-examples'
import { RULING_EVENT_EXAMPLES } from './ruling-event-examples'
import { COURT_STAGE_EVENT_EXAMPLES } from './court-stage-event-examples'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

/** One example of each event of an agreement and of its confirmation. */
export const AGREEMENT_EVENT_EXAMPLES = {
  ...CONFIRMATION_EVENT_EXAMPLES,
  ...SUPPLEMENTARY_EVENT_EXAMPLES,
  ...RULING_EVENT_EXAMPLES,
  ...COURT_STAGE_EVENT_EXAMPLES,
  'agreement.saved': { agreementNo: 1, version: 3, terms: 2, wrong: 1, unclear: 0 },
  'agreement.finished': { agreementNo: 1, version: 4, terms: 2, sha256: 'f'.repeat(64) },
  'agreement.signed': {
    agreementNo: 1,
    partyId: ID,
    party: '许静',
    agent: '张强',
    answer: 'signed',
    how: 'on_site',
    on: '2026-06-10',
    note: null,
    effectiveOn: '2026-06-10',
  },
  'agreement.voided': { agreementNo: 1, reason: '付款日期需要改动' },
  'followup.recorded': {
    partyId: ID,
    party: '许静',
    on: '2026-07-10',
    how: 'phone',
    performance: 'performed',
    satisfaction: 'satisfied',
    objections: null,
  },
} as const
