import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  addConfirmationRule,
  lockConfirmationRules,
} from '@/lib/data/stores/court/confirmation-rule-store'
import { decideCourtRule } from '@/lib/domain/confirmation/decide-court-rule'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SetConfirmationRuleInput } from './set-confirmation-rule.input'

/** 登记法院的司法确认受理规则: what the court takes from a day on. The same rule again changes nothing. */
export const recordConfirmationRule = defineUseCase({
  act: 'court:set-confirmation-rule',
  input: SetConfirmationRuleInput,
  load: (db, { courtId }) => lockConfirmationRules(db, courtId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: (facts, { courtId: _court, seen, ...rule }, { today }) =>
    decideCourtRule(facts, rule, { seen, today }),
  write: async (db, grant, no, { courtId, court }, input, { actor, now }) => {
    const { courtId: _court, seen: _seen, ...rule } = input
    if (no !== null) {
      await addConfirmationRule(db, grant, courtId, no, rule, now)
      await appendEvent(db, {
        event: {
          kind: 'court.confirmation-rule-set',
          data: {
            courtId,
            court,
            no,
            from: rule.from,
            ownCasesOnly: rule.isOwnCasesOnly,
            electronic: rule.acceptsElectronicSignatures,
            paperSet: rule.wantsPaperSet,
            reviewClock: rule.reviewClock,
            specials: rule.specialJurisdictions.length,
          },
        },
        subject: { courtId },
        by: actor,
        at: now,
      })
    }
    return allow({ courtId, court, from: rule.from })
  },
})
