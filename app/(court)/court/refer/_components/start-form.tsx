'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { REGISTER } from '@/lib/labels/zh-CN/register'

/** Begins a draft, under the id that the page chose: a second press leads to the same one. */
export function StartForm({ action, draftId }: { action: FormAction; draftId: string }) {
  return (
    <ActionForm
      action={action}
      aria-label={REGISTER.start}
      className="flex-row flex-wrap items-center gap-x-4 gap-y-2"
    >
      <input type="hidden" name="draftId" value={draftId} />
      <SubmitButton className="phone:w-full">{REGISTER.start}</SubmitButton>
      <p className="text-ink-3">{REGISTER.startAbout}</p>
    </ActionForm>
  )
}
