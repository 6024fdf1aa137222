'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { RETURNED_END_REASONS, type ReturnedEnd } from '@/lib/domain/case/vocabulary'
import { returnedEnd, returnedEndReason } from '@/lib/labels/zh-CN/act-choice'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import { endReturnedAction } from '../actions'

const words = RETURNED_ACTS.end

export interface EndFormProps {
  caseId: string
  /** What fits the stage of the case. */
  ends: readonly ReturnedEnd[]
  returnedOn: string
  today: string
}

/** Where the case goes, why no other institution gets it, the day, and the court's number. */
export function EndForm({ caseId, ends, returnedOn, today }: EndFormProps) {
  return (
    <ActionForm
      action={endReturnedAction}
      aria-label={words.title}
      draft={{ key: `end-returned:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <FormField name="end" label={words.end} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {ends.map((end) => (
            <RadioCard key={end} value={end} title={returnedEnd[end]}>
              {words.help[end]}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField name="reason" label={words.reason} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {RETURNED_END_REASONS.map((reason) => (
            <RadioCard key={reason} value={reason} title={returnedEndReason[reason]} />
          ))}
        </div>
      </FormField>
      <FormField name="text" label={words.text} help={words.textHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <FormField name="on" label={words.on} required>
        <DayInput defaultValue={today} min={returnedOn} max={today} />
      </FormField>
      <FormField name="courtCaseNo" label={words.courtCaseNo} help={words.courtCaseNoHelp}>
        <Input maxLength={64} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{words.submit}</SubmitButton>
    </ActionForm>
  )
}
