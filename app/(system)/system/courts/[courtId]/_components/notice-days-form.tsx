'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { COURT_NOTICE } from '@/lib/labels/zh-CN/court-notice'

/** 通知当事人的地方规定: within how many days of the receipt, where the court has such a rule. */
export function NoticeDaysForm({
  courtId,
  days,
  action,
}: {
  courtId: string
  days: number | null
  action: FormAction
}) {
  return (
    <ActionForm action={action} aria-label={COURT_NOTICE.title} className="gap-3">
      <input type="hidden" name="courtId" value={courtId} />
      <p className="text-ink-2">{COURT_NOTICE.note}</p>
      <FormField name="days" label={COURT_NOTICE.days}>
        <Input inputMode="numeric" defaultValue={days?.toString()} className="w-24" />
      </FormField>
      <div>
        <SubmitButton>{COURT_NOTICE.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
