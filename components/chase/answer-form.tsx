'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { CHASE_ANSWER_AT_MOST } from '@/lib/domain/chase/decide-answer-chase'
import { CHASE_ANSWER, chaseReason } from '@/lib/labels/zh-CN/chase'
import type { AnswerableView } from '@/lib/queries/chase/chase-view'

export interface AnswerFormProps {
  action: FormAction
  caseId: string
  chaseId: string
  answerable: NonNullable<AnswerableView>
}

/**
 * 答复催办: the reason, what is being done, and by when. The court reads it, so that nothing of the
 * talks belongs in it.
 */
export function AnswerForm({ action, caseId, chaseId, answerable }: AnswerFormProps) {
  return (
    <ActionForm
      action={action}
      aria-label={CHASE_ANSWER.title}
      draft={{ key: `answer-chase:${chaseId}` }}
      className="mt-4 gap-4 border-t border-line-2 pt-4"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="chaseId" value={chaseId} />
      <p className="text-ink-2">{CHASE_ANSWER.help}</p>
      <FormField name="reason" label={CHASE_ANSWER.reason} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {answerable.reasons.map((reason) => (
            <RadioCard key={reason} value={reason} title={chaseReason[reason]} />
          ))}
        </div>
      </FormField>
      <FormField name="words" label={CHASE_ANSWER.words} help={CHASE_ANSWER.wordsHelp} required>
        <Textarea maxCharacters={CHASE_ANSWER_AT_MOST} rows={3} />
      </FormField>
      <FormField
        name="expectedOn"
        label={CHASE_ANSWER.expectedOn}
        help={CHASE_ANSWER.expectedHelp}
        required
      >
        <DayInput min={answerable.first} max={answerable.last} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{CHASE_ANSWER.submit}</SubmitButton>
    </ActionForm>
  )
}
