'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ButtonProps } from '@/components/ui/button'

/** One act in a conference: its fields, and a button that sends them. */
export function ActForm({
  action,
  fields,
  label,
  name = label,
  variant = 'default',
  children,
}: {
  action: FormAction
  fields: Readonly<Record<string, string>>
  label: string
  /** What it is called where several buttons have one label; it contains the label. */
  name?: string
  variant?: ButtonProps['variant']
  children?: ReactNode
}) {
  return (
    <ActionForm action={action} aria-label={name} className="gap-3">
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {children}
      <SubmitButton variant={variant} size="lg" className="min-h-12 w-full" aria-label={name}>
        {label}
      </SubmitButton>
    </ActionForm>
  )
}
