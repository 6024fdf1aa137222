'use client'

import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { INBOX } from '@/lib/labels/zh-CN/inbox'

export interface MarkReadFormProps {
  action: FormAction
  /** The latest notice on the page that is not read; null: all are read. */
  upTo: string | null
  /** The list, whose rows have the button of each notice. */
  children: ReactNode
}

/** The list as one form: 全部标为已读 at its top, and a button in each row for that notice alone. */
export function MarkReadForm({ action, upTo, children }: MarkReadFormProps) {
  if (upTo === null) return children
  return (
    <ActionForm action={action} className="gap-0" aria-label={INBOX.title}>
      <input type="hidden" name="upTo" value={upTo} />
      <div className="border-b border-line-2 px-4 py-2">
        <SubmitButton variant="default">{INBOX.markAllRead}</SubmitButton>
      </div>
      {children}
    </ActionForm>
  )
}
