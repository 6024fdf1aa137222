'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { APPLY_FIELD } from '@/lib/labels/zh-CN/apply-field'

/** Takes one file out of the draft. */
export function RemoveForm({
  action,
  materialId,
  title,
}: {
  action: FormAction
  materialId: string
  title: string
}) {
  return (
    <ActionForm action={action} aria-label={APPLY_FIELD.removeOf(title)}>
      <input type="hidden" name="materialId" value={materialId} />
      <SubmitButton variant="link" className="min-h-11" aria-label={APPLY_FIELD.removeOf(title)}>
        {APPLY_FIELD.remove}
      </SubmitButton>
    </ActionForm>
  )
}
