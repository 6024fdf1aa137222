import type { EventData } from '@/lib/domain/audit/events'

/** What a court takes of applications for 司法确认. */
export const COURT_RULE_EVENT_EXAMPLES: {
  readonly [K in 'court.confirmation-rule-set']: EventData<K>
} = {
  'court.confirmation-rule-set': {
    courtId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    court: '甲区法院',
    no: 1,
    from: '2026-12-01',
    ownCasesOnly: true,
    electronic: false,
    paperSet: true,
    reviewClock: 'confirmation_review',
    specials: 1,
  },
}
