import type { EventData } from '@/lib/domain/audit/events'

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
type CourtRuleEvent =
  | 'court.confirmation-rule-set'
  | 'court.extension-limit-set'
  | 'court.notice-days-set'
  | 'court.training_rule_set'
  | 'court-key.made'
  | 'court-key.revoked'
  | 'webhook.made'
  | 'webhook.revoked'
  | 'webhook.secret-rotated'
  | 'webhook.disabled'
  | 'webhook.resumed'
  | 'webhook.retried'
  | 'webhook.skipped'

/** What is set for a court by its decision, and the keys and addresses of its own system. */
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
  'court-key.made': { hint: 'ab12' },
  'court-key.revoked': { hint: 'ab12' },
  'webhook.made': { subscriptionId: ID, host: 'court.example.com' },
  'webhook.revoked': { subscriptionId: ID, host: 'court.example.com' },
  'webhook.secret-rotated': { subscriptionId: ID, host: 'court.example.com' },
  'webhook.disabled': { subscriptionId: ID, host: 'court.example.com', waiting: 12 },
  'webhook.resumed': { subscriptionId: ID, host: 'court.example.com' },
  'webhook.retried': { subscriptionId: ID, position: '42' },
  'webhook.skipped': { subscriptionId: ID, position: '42' },
  'court.training_rule_set': { courtId: ID, court: '甲区法院', from: 'warn', to: 'exclude' },
}
