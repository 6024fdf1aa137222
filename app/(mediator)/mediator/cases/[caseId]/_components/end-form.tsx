import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'

/** Ends at once what someone is in the case; folded until it is opened. */
export function EndForm({
  summary,
  action,
  draftKey,
  submit,
  name,
  children,
}: {
  summary: string
  action: FormAction
  draftKey: string
  submit: string
  /** Whom it ends. */
  name: string
  children: ReactNode
}) {
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-danger">{summary}</summary>
      <ActionForm action={action} draft={{ key: draftKey }}>
        {children}
        <SubmitButton
          variant="default"
          className="min-h-11 w-full"
          aria-label={`${submit}：${name}`}
        >
          {submit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
