'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { INSPECTION } from '@/lib/labels/zh-CN/inspection'
import { assignInspectionAction } from '../actions'

const words = INSPECTION.assign

export interface AssignFormProps {
  /** The id of the assignment that this form makes: a second press makes no other. */
  freshId: string
  today: string
  reviewers: readonly { readonly id: string; readonly name: string }[]
}

/** Who inspects, why, from when until when, which cases, and whether personal numbers are open. */
export function AssignForm({ freshId, today, reviewers }: AssignFormProps) {
  return (
    <ActionForm
      action={assignInspectionAction}
      aria-label={words.title}
      draft={{ key: 'assign-inspection' }}
      key={freshId}
    >
      <input type="hidden" name="assignmentId" value={freshId} />
      <div className="grid gap-x-4 gap-y-3 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <FormField name="reviewerId" label={words.reviewer} required>
          <Select options={reviewers.map(({ id, name }) => ({ value: id, label: name }))} />
        </FormField>
        <FormField name="purpose" label={words.purpose} help={words.purposeHelp} required>
          <Input maxLength={1000} />
        </FormField>
      </div>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:max-w-[36rem]">
        <FormField name="startsOn" label={words.startsOn} required>
          <DayInput defaultValue={today} min={today} />
        </FormField>
        <FormField name="endsOn" label={words.endsOn} help={words.endsOnHelp} required>
          <DayInput min={today} />
        </FormField>
      </div>
      <FormField name="caseNos" label={words.caseNos} help={words.caseNosHelp} required>
        <Textarea rows={5} maxCharacters={20_000} />
      </FormField>
      <FormField name="opensNumbers" label={words.numbers} help={words.opensNumbersHelp} group>
        <Checkbox value="yes" label={words.opensNumbers} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{words.submit}</SubmitButton>
    </ActionForm>
  )
}
