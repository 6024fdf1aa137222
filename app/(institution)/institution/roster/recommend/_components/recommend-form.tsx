'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'

/** Court and qualification of a recommendation. */
export function RecommendForm({
  action,
  mediatorId,
  courts,
}: {
  action: FormAction
  mediatorId: string | null
  courts: readonly { readonly id: string; readonly name: string }[]
}) {
  return (
    <ActionForm action={action} aria-label={OWN_ROSTER.recommend} className="gap-4">
      <input type="hidden" name="mediatorId" value={mediatorId ?? ''} />
      <FormField name="courtId" label={OWN_ROSTER.court} required>
        <Select options={courts.map(({ id, name }) => ({ value: id, label: name }))} />
      </FormField>
      <FormField
        name="qualification"
        label={OWN_ROSTER.qualification}
        help={OWN_ROSTER.qualificationHelp}
        required
      >
        <Textarea rows={8} maxCharacters={2000} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{OWN_ROSTER.recommend}</SubmitButton>
    </ActionForm>
  )
}
