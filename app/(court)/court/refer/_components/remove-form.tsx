'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ButtonVariant } from '@/components/ui/button'

/** Takes something away: a draft, a party, a file. */
export function RemoveForm({
  action,
  fields,
  title,
  label,
  variant = 'link',
}: {
  action: FormAction
  fields: Readonly<Record<string, string>>
  /** With what is taken away; it contains the label. */
  title: string
  label: string
  variant?: ButtonVariant
}) {
  return (
    <ActionForm action={action} aria-label={title}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} className="min-h-11 self-start" aria-label={title}>
        {label}
      </SubmitButton>
    </ActionForm>
  )
}
