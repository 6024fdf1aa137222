'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { UNSUITABLE } from '@/lib/labels/zh-CN/unsuitable'

/** Records that the dispute is not referred, or leads back to the question. */
export function StopForm({
  action,
  draftId,
  back,
}: {
  action: FormAction
  draftId: string
  back: string
}) {
  return (
    <ActionForm
      action={action}
      aria-label={UNSUITABLE.record}
      className="flex-row flex-wrap items-center gap-3"
    >
      <input type="hidden" name="draftId" value={draftId} />
      <SubmitButton className="phone:w-full">{UNSUITABLE.record}</SubmitButton>
      <SoftLink href={back} className={`${buttonClasses('quiet')} phone:w-full`}>
        {UNSUITABLE.change}
      </SoftLink>
    </ActionForm>
  )
}
