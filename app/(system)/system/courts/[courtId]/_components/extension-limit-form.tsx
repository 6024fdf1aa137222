'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { EXTENSION_LIMIT } from '@/lib/labels/zh-CN/extension-limit'

/** 延长上限: how many days the parties may add to the period in all, as the court has decided. */
export function ExtensionLimitForm({
  courtId,
  most,
  action,
}: {
  courtId: string
  most: number
  action: FormAction
}) {
  return (
    <ActionForm action={action} aria-label={EXTENSION_LIMIT.title} className="gap-3">
      <input type="hidden" name="courtId" value={courtId} />
      <p className="text-ink-2">{EXTENSION_LIMIT.note}</p>
      <FormField name="most" label={EXTENSION_LIMIT.most} required>
        <Input inputMode="numeric" defaultValue={String(most)} className="w-24" />
      </FormField>
      <div>
        <SubmitButton>{EXTENSION_LIMIT.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
