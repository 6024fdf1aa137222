'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { APPLY } from '@/lib/labels/zh-CN/application'

/** For a device that others use: this browser forgets the draft. */
export function LeaveForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} aria-label={APPLY.leave} className="items-center">
      <SubmitButton variant="link" className="min-h-11">
        {APPLY.leave}
      </SubmitButton>
    </ActionForm>
  )
}
