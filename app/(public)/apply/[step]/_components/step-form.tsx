'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { APPLY } from '@/lib/labels/zh-CN/application'

/** The form of one page; its answer is stored with 下一步. */
export function StepForm({
  action,
  step,
  title,
  submit = APPLY.next,
  children,
}: {
  action: FormAction
  /** As the input names the page. */
  step: string
  title: string
  submit?: string
  children?: ReactNode
}) {
  return (
    <ActionForm
      action={action}
      aria-label={title}
      className="gap-5 [&_input:not([type=radio],[type=checkbox])]:min-h-12"
    >
      <input type="hidden" name="step" value={step} />
      {children}
      <SubmitButton className="min-h-14 w-full text-lg">{submit}</SubmitButton>
    </ActionForm>
  )
}
