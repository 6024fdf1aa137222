'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { forgetDrafts } from '@/components/forms/draft-storage'
import { SubmitButton } from '@/components/forms/submit-button'
import { ACCOUNT } from '@/lib/labels/zh-CN/account'

/** 退出. Unsent texts leave this device too: the next person may use it. */
export function SignOutForm({ action }: { action: FormAction }) {
  const signOut: FormAction = (previous, form) => {
    forgetDrafts()
    return action(previous, form)
  }
  return (
    <ActionForm action={signOut} className="gap-0">
      <SubmitButton variant="default">{ACCOUNT.signOut}</SubmitButton>
    </ActionForm>
  )
}
