import type { EventData } from '@/lib/domain/audit/events'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
type CourtRuleEvent =
  | 'court.confirmation-rule-set'
  | 'court.extension-limit-set'
  | 'court.notice-days-set'
  | 'court.training_rule_set'

/** What is set for a court by its decision. */
export const COURT_RULE_EVENT_EXAMPLES: {
  readonly [K in CourtRuleEvent]: EventData<K>
} = {
  'court.confirmation-rule-set': {
    courtId: ID,
    court: '甲区法院',
    no: 1,
    from: '2026-12-01',
    ownCasesOnly: true,
    electronic: false,
    paperSet: true,
    reviewClock: 'confirmation_review',
    specials: 1,
  },
  'court.extension-limit-set': { courtId: ID, court: '甲区法院', from: 30, to: 60 },
  'court.notice-days-set': { courtId: ID, court: '甲区法院', from: null, to: 2 },
  'court.training_rule_set': { courtId: ID, court: '甲区法院', from: 'warn', to: 'exclude' },
}
