'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { THREAD } from '@/lib/labels/zh-CN/consultation'

/** For a computer that others use: closes the consultation in this browser. */
export function LeaveForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} aria-label={THREAD.leave} className="mt-3 items-center">
      <SubmitButton variant="link" className="min-h-11">
        {THREAD.leave}
      </SubmitButton>
    </ActionForm>
  )
}
