'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { CHASE_DAYS } from '@/lib/labels/zh-CN/chase-days'

/** 催办的答复期限, in working days; empty: the usual ones. */
export function ChaseDaysForm({
  courtId,
  days,
  action,
}: {
  courtId: string
  days: number | null
  action: FormAction
}) {
  return (
    <ActionForm action={action} aria-label={CHASE_DAYS.title} className="gap-3">
      <input type="hidden" name="courtId" value={courtId} />
      <p className="text-ink-2">{CHASE_DAYS.note}</p>
      <FormField name="days" label={CHASE_DAYS.days}>
        <Input inputMode="numeric" defaultValue={days?.toString()} className="w-24" />
      </FormField>
      <div>
        <SubmitButton>{CHASE_DAYS.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
