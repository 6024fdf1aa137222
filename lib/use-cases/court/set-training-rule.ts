import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockTrainingRule, setTrainingRule } from '@/lib/data/stores/court/training-rule-store'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SetTrainingRuleInput } from './set-training-rule.input'

/**
 * 登记培训要求: what a court has decided for mediators without the training of 特邀调解规定 第7条, a warning or
 * no case. The same decision again changes nothing.
 */
export const recordTrainingRule = defineUseCase({
  act: 'court:set-training-rule',
  input: SetTrainingRuleInput,
  load: (db, { courtId }) => lockTrainingRule(db, courtId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: () => allow(null),
  write: async (db, grant, _decision, { courtId, court, rule: from }, { rule }, { actor, now }) => {
    if (rule !== from) {
      await setTrainingRule(db, grant, courtId, rule)
      await appendEvent(db, {
        event: { kind: 'court.training_rule_set', data: { courtId, court, from, to: rule } },
        subject: { courtId },
        by: actor,
        at: now,
      })
    }
    return allow({ courtId, court, rule })
  },
})
