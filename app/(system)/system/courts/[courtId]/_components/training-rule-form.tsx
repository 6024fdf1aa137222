'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Radio } from '@/components/ui/radio-group'
import { TRAINING_RULES, type TrainingRule } from '@/lib/domain/assignment/training'
import { TRAINING_RULE, trainingRule } from '@/lib/labels/zh-CN/training-rule'

/** 培训要求: whether a missing training warns or excludes, as the court has decided. */
export function TrainingRuleForm({
  courtId,
  rule,
  action,
}: {
  courtId: string
  rule: TrainingRule
  action: FormAction
}) {
  return (
    <ActionForm action={action} aria-label={TRAINING_RULE.title} className="gap-3">
      <input type="hidden" name="courtId" value={courtId} />
      <p className="text-ink-2">{TRAINING_RULE.note}</p>
      <FormField name="rule" label={TRAINING_RULE.question} group>
        {TRAINING_RULES.map((each) => (
          <Radio
            key={each}
            value={each}
            label={trainingRule[each]}
            help={TRAINING_RULE.help[each]}
            defaultChecked={each === rule}
          />
        ))}
      </FormField>
      <div>
        <SubmitButton>{TRAINING_RULE.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
