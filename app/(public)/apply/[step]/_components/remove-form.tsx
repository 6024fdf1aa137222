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

/** Takes one person out of the draft: the one of this number, as long as it has this name. */
export function RemovePersonForm({
  action,
  step,
  no,
  name,
}: {
  action: FormAction
  step: string
  no: number
  name: string
}) {
  return (
    <ActionForm action={action} aria-label={APPLY_FIELD.removeOf(name)}>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="no" value={no} />
      <input type="hidden" name="name" value={name} />
      <SubmitButton variant="link" className="min-h-11" aria-label={APPLY_FIELD.removeOf(name)}>
        {APPLY_FIELD.remove}
      </SubmitButton>
    </ActionForm>
  )
}
