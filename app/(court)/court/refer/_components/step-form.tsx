'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { NumberKeys } from '@/components/forms/number-keys'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { REGISTER } from '@/lib/labels/zh-CN/register'

/** The form of one page; its answer is stored with 下一步. */
export function StepForm({
  action,
  draftId,
  step,
  title,
  submit = REGISTER.next,
  back,
  keep,
  children,
}: {
  action: FormAction
  draftId: string
  /** As the input names the page; null: the act has no pages. */
  step: string | null
  title: string
  submit?: string
  /** The page before; null before the first. */
  back: { readonly href: string; readonly label: string } | null
  /**
   * Of a page that takes long to write: what is typed stays on this device until it has arrived
   * (docs/decisions/0097).
   */
  keep?: string
  children?: ReactNode
}) {
  return (
    <ActionForm
      action={action}
      aria-label={title}
      className="gap-5"
      {...(keep !== undefined && { draft: { key: `refer:${draftId}:${keep}` } })}
    >
      <input type="hidden" name="draftId" value={draftId} />
      {step === null ? null : <input type="hidden" name="step" value={step} />}
      {children == null ? null : <NumberKeys>{children}</NumberKeys>}
      <div className="flex flex-wrap items-center gap-3 border-t border-line-2 pt-4">
        <SubmitButton className="phone:w-full">{submit}</SubmitButton>
        {back ? (
          <SoftLink href={back.href} className={`${buttonClasses('quiet')} phone:w-full`}>
            {back.label}
          </SoftLink>
        ) : null}
      </div>
    </ActionForm>
  )
}
