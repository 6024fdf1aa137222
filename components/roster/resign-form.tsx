'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { Textarea } from '@/components/ui/textarea'
import { OWN_ROSTER } from '@/lib/labels/zh-CN/roster'

/** 辞任, behind its name: of a mediator in person, of an institution by its administrator. */
export function ResignForm({
  id,
  revision,
  action,
}: {
  id: string
  revision: number
  action: FormAction
}) {
  return (
    <Card>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">
          {OWN_ROSTER.resign}
        </summary>
        <p className="mb-3 text-sm text-ink-3">{OWN_ROSTER.resignHelp}</p>
        <ActionForm action={action} aria-label={OWN_ROSTER.resign} className="gap-4">
          <input type="hidden" name="entryId" value={id} />
          <input type="hidden" name="revision" value={revision} />
          <FormField name="words" label={OWN_ROSTER.resignNote} required>
            <Textarea rows={3} maxCharacters={1000} />
          </FormField>
          <SubmitButton>{OWN_ROSTER.resign}</SubmitButton>
        </ActionForm>
      </details>
    </Card>
  )
}
